package kontaktnetz.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontaktnetz.web.http.Answering;
import kontaktnetz.web.http.Door;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.http.WebServices;
import kontaktnetz.web.pages.ErrorPage;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/// Lets in whoever may come in, and sends what a page answers.
final class Replies {

    private static final Set<String> UPLOADS = Set.of("/import", "/topics/import");
    private static final Logger LOG = Logger.getLogger(Replies.class.getName());

    private final WebServices services;
    private final Door door;
    private final Templates templates = new Templates();
    private final ErrorPage errors;

    Replies(WebServices services, Door door) {
        this.services = services;
        this.door = door;
        this.errors = new ErrorPage(services.assets(), door);
    }

    /// Nothing of an upload is read before somebody is in and its size is known to fit.
    void upload(Context context, Predicate<Visit> fits, Answering receiving) throws Exception {
        var visit = door.visit(context);
        if (visit.isPresent() && !fits.test(visit.get())) {
            context.header("Connection", "close");
            send(context, errors.page(context, 413));
        } else {
            in(meant -> context.isMultipart() ? receiving.answer(meant) : errors.page(context, 400))
                    .handle(context);
        }
    }

    /// Before everything: the headers of every reply, and whether the request is meant for us.
    void guard(Context context) {
        door.protect(context);
        if (!door.isForUs(context)) {
            send(context, errors.page(context, 403));
            context.skipRemainingHandlers();
        } else if (context.isMultipart() && !UPLOADS.contains(context.path())) {
            send(context, errors.page(context, 400));
            context.skipRemainingHandlers();
        }
    }

    /// Wraps a page for those who are in.
    Handler in(Answering page) {
        return context -> {
            var visit = door.visit(context);
            if (visit.isEmpty()) {
                send(context, errors.notIn(context));
            } else if (!door.isMeant(visit.get())) {
                send(context, errors.page(context, 403));
            } else {
                send(context, page.answer(visit.get()));
            }
        };
    }

    void send(Context context, Reply reply) {
        switch (reply) {
            case Reply.Page(int status, var template, var view) ->
                    context.status(status).html(templates.render(template, view));
            case Reply.Redirect(var to) -> redirect(context, to);
            case Reply.Signed(var token, var to) -> {
                door.remember(context, token);
                redirect(context, to);
            }
            case Reply.Missing() -> send(context, errors.page(context, 404));
            case Reply.Refused() -> send(context, errors.page(context, 403));
            case Reply.File(var name, var type, var content) -> file(context, name, type, content);
            case Reply.Text(var type, var content, var name) -> text(context, type, content, name);
        }
    }

    /// A script is told where to go; a form is sent there.
    private static void redirect(Context context, String to) {
        if (context.header("HX-Request") != null) {
            context.status(204).header("HX-Redirect", to);
        } else {
            context.status(303).header("Location", to);
        }
    }

    private static void file(Context context, String name, String type, Path content) {
        try {
            context.result(Files.newInputStream(content)).contentType(type);
        } catch (IOException e) {
            throw new UncheckedIOException("opening " + content + " to send it", e);
        }
        keep(context, name);
    }

    private static void text(Context context, String type, String content, String name) {
        context.result(content).contentType(type + "; charset=utf-8");
        if (!name.isEmpty()) {
            keep(context, name);
        }
    }

    private static void keep(Context context, String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        context.header("Content-Disposition", "attachment; filename*=UTF-8''" + percent(bytes));
    }

    void asset(Context context) {
        if (!services.assets().serve(context)) {
            send(context, new Reply.Missing());
        }
    }

    void missing(Context context) {
        if (context.resultInputStream() == null || "Not Found".equals(context.result())) {
            send(context, errors.page(context, 404));
        }
    }

    void refused(HttpResponseException refusal, Context context) {
        int status = refusal.getStatus();
        send(context, errors.page(context, status == 404 || status == 413 ? status : 400));
    }

    /// The one place where an exception of a page is logged and answered.
    void failed(Exception failure, Context context) {
        if (isTooLarge(failure)) {
            send(context, errors.page(context, 413));
            return;
        }
        log(failure, context);
        send(context, errors.page(context, 500));
    }

    /// The server found out while reading that a body holds more than it may.
    private static boolean isTooLarge(@Nullable Throwable failure) {
        return failure != null
                && ((failure instanceof HttpException http && http.getCode() == 413)
                        || isTooLarge(failure.getCause()));
    }

    private static void log(Throwable failure, Context context) {
        // Links that open something are secrets.
        var path = context.req().getRequestURI().replaceFirst("^/(sign-in|answer)/.*", "/$1/…");
        LOG.log(Level.SEVERE, failure, () -> "answering " + context.req().getMethod() + " " + path);
    }

    private static String percent(byte[] bytes) {
        var text = new StringBuilder();
        for (byte b : bytes) {
            boolean plain =
                    (b >= 'a' && b <= 'z')
                            || (b >= 'A' && b <= 'Z')
                            || (b >= '0' && b <= '9')
                            || b == '.'
                            || b == '-';
            text.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return text.toString();
    }
}
