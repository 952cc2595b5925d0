package kontaktnetz.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals the password of the mail account. The key lies in a file of its own beside the data, so
/// that a copy of the database alone opens nothing.
public final class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    /// @param file where the key lies, or will lie once it is needed
    public Sealing(Path file) {
        this.file = file;
    }

    public String seal(String secret) {
        try {
            var nonce = random(NONCE_BYTES);
            var cipher = cipher(Cipher.ENCRYPT_MODE, key(), nonce);
            var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return base64(nonce) + "." + base64(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + CIPHER, e);
        }
    }

    /// Empty where it was sealed with another key, or not at all.
    public Optional<String> open(String sealed) {
        var parts = sealed.split("\\.", -1);
        if (parts.length != 2 || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var cipher =
                    cipher(Cipher.DECRYPT_MODE, key(), Base64.getUrlDecoder().decode(parts[0]));
            var opened = cipher.doFinal(Base64.getUrlDecoder().decode(parts[1]));
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException anotherKey) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /// One at a time, and only a whole key is ever there.
    private synchronized byte[] key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the key in " + file, e);
        }
    }

    private void make() throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var whole = Files.createTempFile(folder, "key", "", onlyMine());
        try {
            Files.write(whole, random(KEY_BYTES), StandardOpenOption.WRITE);
            Files.move(whole, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another program was faster
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private FileAttribute<?>[] onlyMine() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
