package dev.haru.index;

/**
 * The names of a section document's fields.
 *
 * <p>The searched fields of an analyzer group other than that of Korean and English have the group
 * after a dot: {@code prose.fr}.
 */
public final class Fields {

  /** The words of the heading, then those of the bare headings that lead to it. */
  public static final String HEADING = "heading";

  /** The words of the headings above. */
  public static final String BREADCRUMB = "breadcrumb";

  /** The words of the lesson's title. */
  public static final String TITLE = "title";

  /** The words of paragraphs, list items and table rows. */
  public static final String PROSE = "prose";

  /** The words of code blocks. */
  public static final String CODE = "code";

  /** The words of link lists and image texts. */
  public static final String LINK = "link";

  /** The words of the URLs that the section links to. */
  public static final String URL = "url";

  /**
   * The whole names of a section: its heading and, for the first section of a lesson, its title.
   */
  public static final String NAME = "name";

  /** The topics of a section: its names and their parts without function words. */
  public static final String TOPIC = "topic";

  /**
   * What the headings and titles that introduce something are about in part: {@code docker} and
   * {@code docker image} for “Introduction to Docker images”.
   */
  public static final String INTRODUCED = "introduced";

  /** The words of Korean and English text as people type them, without stemming. */
  public static final String WORD = "word";

  /**
   * In place of an analyzer group: the words of headings, titles, prose, code and links in all
   * languages that may not be found by their terms, {@linkplain dev.haru.text.WrittenWords as they
   * are written}, without positions.
   */
  public static final String AS_WRITTEN = "as-written";

  /**
   * The suggestions that the section offers, each a {@link SuggestTerm}: headings and repeated
   * terms.
   */
  public static final String SUGGEST = "suggest";

  /** Stored: the text that excerpts are cut from, blocks separated by line ends. */
  public static final String TEXT = "text";

  /** Stored: the {@code TokenOffsets} of {@link #TEXT}, for words of prose, code and links. */
  public static final String TEXT_PLACES = "textPlaces";

  /** Stored, and as doc values to break ties: the lesson's path. */
  public static final String PATH = "path";

  /** Stored, and as doc values to break ties: the heading's 1-based line, or 0. */
  public static final String LINE = "line";

  /** Stored: the fragment of the heading on the course's site. */
  public static final String ANCHOR = "anchor";

  /** Stored: the link to the section on the course's site, as {@link AnchoredLink} keeps it. */
  public static final String LINK_URL = "linkUrl";

  /** Stored: the heading as it is displayed. */
  public static final String HEADING_TEXT = "headingText";

  /** Stored: the {@code TokenOffsets} of {@link #HEADING_TEXT}. */
  public static final String HEADING_PLACES = "headingPlaces";

  /** Stored: the lesson's title as it is displayed. */
  public static final String TITLE_TEXT = "titleText";

  /** Stored, multi-valued: the headings above, outermost first. */
  public static final String BREADCRUMB_TEXT = "breadcrumbText";

  /** Stored, and as doc values: the lesson's canonical language. */
  public static final String LANG = "lang";

  /** Stored, and as doc values: the year. Absent if there is none. */
  public static final String YEAR = "year";

  /** Stored, and as doc values: the day's number. Absent if there is none. */
  public static final String DAY = "day";

  /** Doc values: an id that the section shares with its translations and with no other section. */
  public static final String CONCEPT = "concept";

  /** Doc values: a hash of heading and text, equal for sections with the same content. */
  public static final String SAID = "said";

  /** The id of the section's group of files, by which the group is replaced. */
  public static final String GROUP = "group";

  private Fields() {}

  /** Returns a searched field's name in an analyzer group. */
  public static String in(String field, String analyzerGroup) {
    return analyzerGroup.isEmpty() ? field : field + "." + analyzerGroup;
  }

  /** Returns a searched field's name without the analyzer group that {@link #in} has put there. */
  public static String base(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  /** Returns the analyzer group that {@link #in} has put into a searched field's name. */
  public static String analyzerGroup(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }
}
