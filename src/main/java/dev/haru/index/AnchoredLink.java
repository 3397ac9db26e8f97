package dev.haru.index;

import dev.haru.text.Percent;

/**
 * The form in which an index stores a link beside its anchor: an anchor at the end of the link is
 * not written again. In percent-encoded Korean it would be three quarters of the link.
 */
public final class AnchoredLink {

  /** Stands for the anchor; no link made by {@link dev.haru.course.site.Links#url} contains it. */
  private static final String ANCHOR = "<";

  private AnchoredLink() {}

  /** Returns a link without the anchor at its end, if it has one. */
  public static String brief(String url, String anchor) {
    String encoded = Percent.encode(anchor);
    return !anchor.isEmpty() && url.endsWith(encoded)
        ? url.substring(0, url.length() - encoded.length()) + ANCHOR
        : url;
  }

  /** Returns the link that {@link #brief} has shortened. */
  public static String whole(String brief, String anchor) {
    return brief.endsWith(ANCHOR)
        ? brief.substring(0, brief.length() - ANCHOR.length()) + Percent.encode(anchor)
        : brief;
  }
}
