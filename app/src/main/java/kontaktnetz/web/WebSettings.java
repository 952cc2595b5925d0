package kontaktnetz.web;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the pages are served, and how much they take in.
///
/// @param port the port to listen on; 0 for any free one
/// @param bind the address to listen on
/// @param publicAddress where a proxy answers for us, such as `https://net.example`; null where
///   there is none
/// @param data the data folder; uploads are put aside in its `uploads`
/// @param uploadBytes the most one upload may hold
public record WebSettings(
        int port, String bind, @Nullable URI publicAddress, Path data, long uploadBytes) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final long DEFAULT_UPLOAD_BYTES = 4L << 30;

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies within 0 to 65535: " + port);
        }
        if (uploadBytes < 1) {
            throw new IllegalArgumentException("an upload holds bytes, not " + uploadBytes);
        }
        if (publicAddress != null
                && (publicAddress.getHost() == null || publicAddress.getScheme() == null)) {
            throw new IllegalArgumentException(
                    "a public address has a scheme and a host: " + publicAddress);
        }
    }

    /// On this machine alone.
    public static WebSettings local(int port, Path data) {
        return new WebSettings(port, LOOPBACK, null, data, DEFAULT_UPLOAD_BYTES);
    }
}
