package dev.haru.course.pairing;

import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Section;
import dev.haru.language.LanguageLabel;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What translators leave unchanged in a section.
 *
 * @param id the heading's explicit id, or null if its anchor is made from its text
 * @param marks the marks of each kind
 */
record SectionMarks(@Nullable String id, Map<Kind, Set<String>> marks) {

  /** A kind of marks, with its weight for two sections that have all of them in common. */
  enum Kind {
    /** An explicit id, which is meant to be the same in all editions. */
    ID(6),
    /** The lines of code. */
    CODE(3),
    /** The targets of links and images. */
    URL(2.5),
    /** The words of the heading, if it is left in the original's language. */
    HEADING(2),
    /** Numbers of two or more digits, and words that are spelled like code. */
    TECHNICAL(1.5);

    private final double weight;

    Kind(double weight) {
      this.weight = weight;
    }

    /** Returns the weight. */
    double weight() {
      return weight;
    }
  }

  /** The maximum number of marks of each kind; a section has more only if it lists data. */
  private static final int MAX_MARKS = 400;

  /** Anchors that generators make from headings in which they keep no letter. */
  private static final Pattern NUMBERED = Pattern.compile("(?:section|id|heading)?[_-]*\\d*");

  private static final Pattern ENTITIES = Pattern.compile("amp|lt|gt|quot");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.-]++");

  /** A number, or a word with a digit, an underscore or an inner capital. */
  private static final Pattern TECHNICAL =
      Pattern.compile("\\d[\\d.]+|-*[A-Za-z][a-z.-]*[A-Z0-9_]\\S*");

  /** Collects the marks of a section. */
  static SectionMarks of(Section section) {
    Map<Kind, Set<String>> marks = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      marks.put(kind, new HashSet<>());
    }
    String id = explicitId(section);
    if (id != null) {
      add(marks, Kind.ID, id);
    }
    WORD.matcher(section.heading().toLowerCase(Locale.ROOT))
        .results()
        .forEach(word -> add(marks, Kind.HEADING, word.group()));
    section.urls().forEach(url -> add(marks, Kind.URL, target(url)));
    for (Block block : section.blocks()) {
      if (block.role() == BlockRole.CODE) {
        block
            .text()
            .lines()
            .map(String::strip)
            .filter(line -> line.length() > 2)
            .limit(MAX_MARKS)
            .forEach(line -> add(marks, Kind.CODE, line));
      } else {
        addTechnical(block.text(), marks);
      }
    }
    return new SectionMarks(id, marks);
  }

  private static void add(Map<Kind, Set<String>> marks, Kind kind, String mark) {
    Set<String> ofKind = marks.getOrDefault(kind, Set.of());
    if (ofKind.size() < MAX_MARKS) {
      ofKind.add(mark);
    }
  }

  private static void addTechnical(String text, Map<Kind, Set<String>> marks) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group();
      if (token.length() > 1 && token.length() < 100 && TECHNICAL.matcher(token).matches()) {
        add(marks, Kind.TECHNICAL, token);
      }
    }
  }

  /** Returns the marks of one kind. */
  Set<String> of(Kind kind) {
    return marks.getOrDefault(kind, Set.of());
  }

  /**
   * Returns an anchor that is not made from the heading's text, or null. Generators drop letters
   * and add numbers, but all other letters of such an anchor are in the text.
   */
  private static @Nullable String explicitId(Section section) {
    if (section.anchor().isEmpty() || NUMBERED.matcher(section.anchor()).matches()) {
      return null;
    }
    String anchor = letters(section.anchor());
    String heading = letters(section.heading());
    boolean isMade = anchor.isEmpty() || heading.contains(anchor) || isSubsequence(anchor, heading);
    return isMade ? null : section.anchor();
  }

  private static boolean isSubsequence(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
    }
    return at == part.length();
  }

  private static String letters(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder();
    plain.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
    return ENTITIES.matcher(letters).replaceAll(""); // docsify leaves them in anchors
  }

  /** Returns a link's target without what differs between languages. */
  private static String target(String url) {
    int fragment = url.indexOf('#');
    String plain = fragment > 0 ? url.substring(0, fragment) : url;
    if (!plain.contains("://")) {
      return plain.substring(plain.lastIndexOf('/', Math.max(0, plain.length() - 2)) + 1);
    }
    List<String> parts = new ArrayList<>();
    for (String part : plain.split("/", -1)) {
      if (!part.isEmpty() && LanguageLabel.of(part) == null) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
