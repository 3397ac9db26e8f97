package dev.haru.index;

import dev.haru.text.Percent;

/**
 * A link as an index keeps it, beside its anchor: an anchor at its end is not written again, since
 * in percent-encoded Korean it would be three quarters of the link.
 */
public final class AnchoredLink {

  /** Stands for the anchor; no link of {@link dev.haru.course.site.Links#url} has it. */
  private static final String ANCHOR = "<";

  private AnchoredLink() {}

  /** Returns a link without the anchor at its end, if there is one. */
  public static String brief(String url, String anchor) {
    String encoded = Percent.encode(anchor);
    return !anchor.isEmpty() && url.endsWith(encoded)
        ? url.substring(0, url.length() - encoded.length()) + ANCHOR
        : url;
  }

  /** Returns the link of which {@link #brief} has made this. */
  public static String whole(String brief, String anchor) {
    return brief.endsWith(ANCHOR)
        ? brief.substring(0, brief.length() - ANCHOR.length()) + Percent.encode(anchor)
        : brief;
  }
}
