package kontaktnetz.web.http;

import java.nio.file.Path;

/// What a page answers.
public sealed interface Reply {

    /// A whole page or a part of one, from a template.
    ///
    /// @param view the template's only parameter
    record Page(int status, String template, Object view) implements Reply {}

    /// The change is made; the browser goes on to look at it.
    record Redirect(String to) implements Reply {}

    /// Somebody has come in, or out where `token` is empty.
    record Signed(String token, String to) implements Reply {}

    /// There is no such thing, or it is another owner's.
    record Missing() implements Reply {}

    /// It may not be done.
    record Refused() implements Reply {}

    /// A file to keep.
    record File(String name, String type, Path content) implements Reply {}

    /// Something a script or an image asked for.
    ///
    /// @param name under which it is kept as a file; empty where it is shown
    record Text(String type, String content, String name) implements Reply {}

    static Reply page(String template, Object view) {
        return new Page(200, template, view);
    }
}
