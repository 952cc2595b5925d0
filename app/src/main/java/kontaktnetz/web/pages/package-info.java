/// One class per page: a visit becomes a use case, its outcome a view for a template.
@NullMarked
package kontaktnetz.web.pages;

import org.jspecify.annotations.NullMarked;
