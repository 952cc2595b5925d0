package kontaktnetz.web.http;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// By which names this server may be called. A page elsewhere whose name is bent to this machine
/// (DNS rebinding) comes with its own name, and is refused.
public final class Hosts {

    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

    private final @Nullable URI publicAddress;

    /// @param publicAddress where a proxy answers for us, such as `https://net.example`; null where
    ///   there is none
    public Hosts(@Nullable URI publicAddress) {
        this.publicAddress = publicAddress;
    }

    /// @param host the Host header
    /// @param port the port we listen on
    public boolean knows(@Nullable String host, int port) {
        if (host == null) {
            return false;
        }
        var name = host.toLowerCase(Locale.ROOT);
        if (publicAddress != null && name.equals(authority(publicAddress))) {
            return true;
        }
        return LOCAL.stream()
                .anyMatch(local ->
                        name.equals(local + ":" + port) || (port == 80 && name.equals(local)));
    }

    /// Whether a change comes from a page of ours, as far as the browser tells.
    ///
    /// @param origin the Origin header; null where the browser sends none
    public boolean sent(@Nullable String origin, int port) {
        if (origin == null) {
            return true;
        }
        int scheme = origin.indexOf("://");
        return scheme > 0 && knows(origin.substring(scheme + 3), port);
    }

    /// Whether cookies may travel over TLS only.
    public boolean secure() {
        return publicAddress != null && "https".equals(publicAddress.getScheme());
    }

    private static String authority(URI address) {
        return String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
