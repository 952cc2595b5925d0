package kontaktnetz.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// The templates, compiled with everything else.
final class Templates {

    private static final String PACKAGE = "kontaktnetz.web.jte";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /// A page as HTML.
    ///
    /// @param name the template's file below `src/main/jte`, without its ending
    String render(String name, Object view) {
        var output = new StringOutput(16 * 1024);
        engine.render(name + ".jte", view, output);
        return output.toString();
    }
}
