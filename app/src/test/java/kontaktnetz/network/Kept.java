package kontaktnetz.network;

import java.lang.reflect.Proxy;
import java.util.Map;
import kontaktnetz.people.PersonId;

/// Keeps where people stand, and knows nothing else.
final class Kept {

    private Kept() {}

    static Acquaintances in(Map<PersonId, Spot> spots) {
        return (Acquaintances)
                Proxy.newProxyInstance(
                        Kept.class.getClassLoader(),
                        new Class<?>[] {Acquaintances.class},
                        (_, method, arguments) -> {
                            if (!method.getName().equals("settle")) {
                                throw new UnsupportedOperationException(method.getName());
                            }
                            @SuppressWarnings("unchecked")
                            var moved = (Map<PersonId, Spot>) arguments[0];
                            spots.putAll(moved);
                            return null;
                        });
    }
}
