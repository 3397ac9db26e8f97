package dev.haru.server.page;

import dev.haru.server.http.HtmlEscapes;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

/**
 * Receives what the templates write. Values are escaped for the place where they stand; unprintable
 * characters are removed from them, and so are addresses that are not of the web.
 */
final class PageOutput extends OwaspHtmlTemplateOutput {

  private final StringOutput page;
  private @Nullable String attribute;

  PageOutput() {
    this(new StringOutput());
  }

  private PageOutput(StringOutput page) {
    super(page);
    this.page = page;
  }

  @Override
  public void setContext(String tag, @Nullable String attribute) {
    this.attribute = attribute;
    super.setContext(tag, attribute);
  }

  @Override
  public void writeUserContent(@Nullable String value) {
    boolean isLink = "href".equals(attribute);
    if (value != null && (!isLink || HtmlEscapes.isWebAddress(value))) {
      super.writeUserContent(HtmlEscapes.printable(value));
    }
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
