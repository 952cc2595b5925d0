package kontaktnetz.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers for machines: objects with their fields in order.
final class Json {

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    static Json object() {
        return new Json();
    }

    /// @param value text, a number, a truth, a list, a map; null where it is not known
    Json with(String name, @Nullable Object value) {
        fields.put(name, value instanceof Json json ? json.fields : value);
        return this;
    }

    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /// One line that ends the document.
    static String written(Object document) {
        try {
            var mapper = new ObjectMapper().configure(SerializationFeature.INDENT_OUTPUT, false);
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }
}
