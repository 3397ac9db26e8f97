package dev.haru.course.config;

import dev.haru.course.site.MkDocsSlugs;
import dev.haru.course.site.MkDocsSlugs.Kind;
import dev.haru.course.site.MkDocsSlugs.Letters;
import java.text.Normalizer;

/** The settings of Python-Markdown's extension toc that decide the anchors of headings. */
final class MkDocsToc {

  private static final String PYMDOWN = "pymdownx.slugs.";

  private MkDocsToc() {}

  /** Returns how anchors are made; as usual if the configuration names an unknown function. */
  static MkDocsSlugs slugs(Values configuration) {
    Values toc = MkDocsSite.options(configuration, "markdown_extensions", "toc");
    if (toc.paths().isEmpty()) {
      toc = MkDocsSite.options(configuration, "markdown_extensions", "markdown.extensions.toc");
    }
    String tag = toc.get("slugify", "");
    String function = tag.substring(tag.indexOf(':') + 1);
    MkDocsSlugs slugs =
        function.startsWith(PYMDOWN)
            ? pymdown(function.substring(PYMDOWN.length()), toc.below("slugify.kwds"))
            : function.equals("markdown.extensions.toc.slugify_unicode")
                ? new MkDocsSlugs(Kind.UNICODE, Letters.LOWER, Normalizer.Form.NFC, false, "-")
                : MkDocsSlugs.USUAL;
    return slugs.separatedBy(toc.get("separator", slugs.separator()));
  }

  /** Returns the slugs of a function of PyMdown Extensions; all but the first are deprecated. */
  private static MkDocsSlugs pymdown(String function, Values arguments) {
    return switch (function) {
      case "slugify" ->
          new MkDocsSlugs(
              Kind.PYMDOWN,
              letters(arguments.get("case", "none")),
              form(arguments.get("normalize", "NFC")),
              arguments.isTrue("percent_encode"),
              "-");
      case "uslugify" -> pymdown(Letters.LOWER, false);
      case "uslugify_encoded" -> pymdown(Letters.LOWER, true);
      case "uslugify_cased" -> pymdown(Letters.NONE, false);
      case "uslugify_cased_encoded" -> pymdown(Letters.NONE, true);
      case "gfm" -> pymdown(Letters.LOWER_ASCII, false);
      case "gfm_encoded" -> pymdown(Letters.LOWER_ASCII, true);
      default -> MkDocsSlugs.USUAL;
    };
  }

  private static MkDocsSlugs pymdown(Letters letters, boolean encoded) {
    return new MkDocsSlugs(Kind.PYMDOWN, letters, Normalizer.Form.NFC, encoded, "-");
  }

  private static Letters letters(String name) {
    return switch (name) {
      case "lower" -> Letters.LOWER;
      case "lower-ascii" -> Letters.LOWER_ASCII;
      case "fold" -> Letters.FOLD;
      default -> Letters.NONE;
    };
  }

  private static Normalizer.Form form(String name) {
    return switch (name) {
      case "NFD" -> Normalizer.Form.NFD;
      case "NFKC" -> Normalizer.Form.NFKC;
      case "NFKD" -> Normalizer.Form.NFKD;
      default -> Normalizer.Form.NFC;
    };
  }
}
