package kontaktnetz.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A text that no statement can look into: neither database can undo this cipher, and equal texts
/// differ from row to row.
///
/// It keeps a balance out of the reach of a query. It is no secret: the key stands below, for
/// whoever has the program and the file is the owner, who may read every single moment.
///
/// One instance reads many rows, for one thread.
final class Sealed {

    private static final byte[] KEY =
            "no account of it".getBytes(StandardCharsets.US_ASCII); // 128 bits

    private final Cipher cipher = cipher();

    static byte[] of(long owner, long row, String text) {
        return new Sealed()
                .run(Cipher.ENCRYPT_MODE, owner, row, text.getBytes(StandardCharsets.UTF_8));
    }

    String read(long owner, long row, byte[] sealed) {
        return new String(run(Cipher.DECRYPT_MODE, owner, row, sealed), StandardCharsets.UTF_8);
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/CBC/PKCS5Padding");
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Padded to whole blocks, so that little can be told from the length.
    private byte[] run(int mode, long owner, long row, byte[] bytes) {
        try {
            var place = ByteBuffer.allocate(2 * Long.BYTES).putLong(row).putLong(owner).array();
            cipher.init(mode, new SecretKeySpec(KEY, "AES"), new IvParameterSpec(place));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is sealed in row " + row + " is damaged", e);
        }
    }
}
