package kontaktnetz.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Sixteen bytes that stand for a text: half of its SHA-256.
record Digest(long high, long low) {

    static Digest of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return of(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK knows SHA-256", impossible);
        }
    }

    static Digest of(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new Digest(buffer.getLong(), buffer.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
    }
}
