package kontaktnetz.web.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Styles, scripts, the font and the mark, under an address that changes with their content, so
/// that a browser asks for each of them once.
public final class Assets {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/";
    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "woff2", "font/woff2");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String hash;

    /// Reads them all from the jar.
    public Assets() {
        var own = "/kontaktnetz/web/static/";
        for (var name :
                new String[] {
                    "kontaktnetz.css",
                    "app.js",
                    "palette.js",
                    "drop.js",
                    "picture.js",
                    "mark.svg",
                    "font/atkinson-latin.woff2",
                    "font/atkinson-latin-ext.woff2"
                }) {
            files.put(name, read(own + name));
        }
        files.put("htmx.min.js", read(HTMX + "htmx.min.js"));
        hash = hash();
    }

    /// The address of one of them.
    public String at(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return "/static/" + hash + "/" + name;
    }

    /// `GET /static/{hash}/<name>`; false where there is none such.
    public boolean serve(Context context) {
        var name = context.pathParam("name");
        var content = files.get(name);
        if (content == null || !context.pathParam("hash").equals(hash)) {
            return false;
        }
        var tag = "\"" + hash + "\"";
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return true;
        }
        context.contentType(TYPES.getOrDefault(ending(name), "application/octet-stream"));
        context.result(content);
        return true;
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static byte[] read(String path) {
        try (var stream = Assets.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }
}
