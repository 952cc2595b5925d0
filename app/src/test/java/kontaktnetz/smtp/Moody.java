package kontaktnetz.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that refuses, is slow, or vanishes at a chosen moment.
public final class Moody implements AutoCloseable {

    /// What it does.
    public enum Mood {
        WILLING,
        NEVER_GREETS,
        VANISHES_AT_ONCE,
        BUSY,
        NO_SUCH_PERSON,
        VANISHES_BEFORE_THE_MESSAGE,
        BUSY_AFTER_THE_MESSAGE,
        REFUSES_THE_MESSAGE,
        VANISHES_AFTER_THE_MESSAGE,
        VANISHES_AFTER_TAKING_IT,
        SILENT_AFTER_THE_MESSAGE
    }

    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger messages = new AtomicInteger();
    private volatile Mood mood;

    public Moody(Mood mood) throws IOException {
        this.mood = mood;
        this.socket = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofPlatform().daemon().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void becomes(Mood other) {
        mood = other;
    }

    /// How many whole messages it was given.
    public int messages() {
        return messages.get();
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // the next one may come
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = client.getOutputStream();
        if (mood == Mood.VANISHES_AT_ONCE) {
            return;
        }
        if (mood == Mood.NEVER_GREETS) {
            in.readLine();
            return;
        }
        say(out, "220 moody");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            var word = line.split("[ :]", 2)[0];
            switch (word) {
                case "EHLO", "HELO" -> say(out, "250 moody");
                case "MAIL" -> say(out, mood == Mood.BUSY ? "451 later" : "250 ok");
                case "RCPT" -> say(out, mood == Mood.NO_SUCH_PERSON ? "550 nobody" : "250 ok");
                case "DATA" -> {
                    if (mood == Mood.VANISHES_BEFORE_THE_MESSAGE) {
                        return;
                    }
                    say(out, "354 go ahead");
                    read(in);
                    messages.incrementAndGet();
                    if (!isAnswered(out, in)) {
                        return;
                    }
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private boolean isAnswered(OutputStream out, BufferedReader in) throws IOException {
        switch (mood) {
            case VANISHES_AFTER_THE_MESSAGE -> {
                return false;
            }
            case SILENT_AFTER_THE_MESSAGE -> {
                in.readLine();
                return false;
            }
            case VANISHES_AFTER_TAKING_IT -> {
                say(out, "250 taken");
                return false;
            }
            case BUSY_AFTER_THE_MESSAGE -> say(out, "452 no room");
            case REFUSES_THE_MESSAGE -> say(out, "554 not this one");
            case WILLING,
                    NEVER_GREETS,
                    VANISHES_AT_ONCE,
                    BUSY,
                    NO_SUCH_PERSON,
                    VANISHES_BEFORE_THE_MESSAGE ->
                    say(out, "250 taken");
        }
        return true;
    }

    private static void read(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            // only the end matters
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
