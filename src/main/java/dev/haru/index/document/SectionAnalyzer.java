package dev.haru.index.document;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.Analyzers;
import dev.haru.analysis.RecentTerms;
import dev.haru.analysis.TextAnalyzer;
import dev.haru.analysis.TokenConsumer;
import dev.haru.analysis.WordTerms;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.site.Links;
import dev.haru.glossary.SectionPassages;
import dev.haru.index.Fields;
import dev.haru.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Analyzes sections, each text in the analyzer group of the language in which it is written. */
public final class SectionAnalyzer {

  /**
   * The longest part of a text that is analyzed at once, in chars: a hundred pages. The words of a
   * longer one would take many times its memory.
   */
  private static final int PIECE = 200_000;

  /** How much is displayed of the section that a bare heading leads to, in chars. */
  private static final int BEGINNING = 400;

  private final Analyzers analyzers;
  private final WordTerms alone;
  private final Links links;
  private final RecentTerms recent = new RecentTerms();

  /**
   * Creates an analyzer of a course's sections.
   *
   * @param links makes the links to the course's site
   */
  public SectionAnalyzer(Analyzers analyzers, Links links) {
    this.analyzers = analyzers;
    this.alone = new WordTerms(analyzers);
    this.links = links;
  }

  /**
   * Analyzes a section.
   *
   * @param leading the bare headings that lead to the section
   * @param concept an id that the section shares with its translations only
   * @param withPassages whether to collect the sentences to learn translations from
   */
  public AnalyzedSection analyze(
      Lesson lesson, Section section, List<String> leading, String concept, boolean withPassages) {
    SectionCollectors collectors = new SectionCollectors(lesson.lang(), withPassages, alone);
    collectors.suggestions().addHeading(section.heading());
    if (section.equals(lesson.sections().get(0))) {
      collectors.suggestions().addTitle(lesson); // counts once per lesson
    }
    String headings =
        Stream.concat(Stream.of(section.heading()), leading.stream())
            .collect(Collectors.joining("\n"));
    AnalyzedText heading = analyze(lesson, Fields.HEADING, headings, collectors);
    AnalyzedText title = analyze(lesson, Fields.TITLE, lesson.title(), collectors);
    AnalyzedText breadcrumb =
        analyze(lesson, Fields.BREADCRUMB, String.join("\n", section.breadcrumb()), collectors);
    SectionText sectionText = SectionText.of(section);
    AnalyzedText text = analyze(lesson, sectionText, collectors);
    return new AnalyzedSection(
        lesson,
        section,
        links.url(lesson.path(), lesson.lang(), lesson.page(), section.anchor(), section.line()),
        concept,
        hash(section, sectionText.text()),
        heading,
        title,
        breadcrumb,
        text,
        analyzeUrls(section),
        SectionNames.of(analyzers, lesson, section),
        collectors.words().words(),
        collectors.written(),
        collectors.suggestions().terms(),
        collectors.passages());
  }

  /**
   * Analyzes a bare heading, which is found by its names only: the section that it leads to is the
   * one that answers queries by its words.
   *
   * @param below the section that it leads to, from which excerpts are cut
   * @param concept an id that the heading shares with its translations only
   */
  public AnalyzedSection analyzeBare(Lesson lesson, Section bare, Section below, String concept) {
    String beginning = beginning(SectionText.of(below).text());
    return new AnalyzedSection(
        lesson,
        bare,
        links.url(lesson.path(), lesson.lang(), lesson.page(), bare.anchor(), bare.line()),
        concept,
        hash(bare, beginning),
        AnalyzedText.EMPTY,
        AnalyzedText.EMPTY,
        AnalyzedText.EMPTY,
        new AnalyzedText(beginning, new TreeMap<>(), List.of()),
        AnalyzedText.EMPTY,
        SectionNames.of(analyzers, lesson, bare),
        new TreeSet<>(),
        new TreeMap<>(),
        Set.of(),
        SectionPassages.EMPTY);
  }

  private static String beginning(String text) {
    if (text.length() <= BEGINNING) {
      return text;
    }
    boolean splits = Character.isLowSurrogate(text.charAt(BEGINNING));
    return text.substring(0, splits ? BEGINNING - 1 : BEGINNING);
  }

  private AnalyzedText analyze(
      Lesson lesson, String field, String text, SectionCollectors collectors) {
    if (text.isEmpty()) {
      return AnalyzedText.EMPTY;
    }
    String group = Analyzers.groupOf(text, lesson.lang());
    TextAnalyzer tokens = new TextAnalyzer(text, recent);
    add(tokens, 0, text.length(), field, group, collectors.of(field, group));
    return tokens.result();
  }

  private AnalyzedText analyze(Lesson lesson, SectionText text, SectionCollectors collectors) {
    TextAnalyzer tokens = new TextAnalyzer(text.text(), recent);
    for (SectionText.Span span : text.spans()) {
      String field = fieldOf(span.role());
      String group =
          field.equals(Fields.CODE)
              ? Analyzers.MAIN // commands are the same in every language
              : Analyzers.groupOf(text.of(span), lesson.lang());
      add(tokens, span.start(), span.end(), field, group, collectors.of(field, group));
    }
    return tokens.result();
  }

  private AnalyzedText analyzeUrls(Section section) {
    if (section.urls().isEmpty()) {
      return AnalyzedText.EMPTY;
    }
    String lines = String.join("\n", section.urls());
    TextAnalyzer tokens = new TextAnalyzer(lines, recent);
    add(tokens, 0, lines.length(), Fields.URL, Analyzers.MAIN, TokenConsumer.NONE);
    return tokens.result();
  }

  private void add(
      TextAnalyzer tokens, int start, int end, String field, String group, TokenConsumer consumer) {
    int from = start;
    while (from < end) {
      int to = endOfPiece(tokens.text(), from, end);
      if (field.equals(Fields.CODE)) {
        tokens.addCode(from, to, Fields.in(field, group), analyzers.of(group), consumer);
      } else {
        tokens.add(from, to, Fields.in(field, group), analyzers.of(group), consumer);
      }
      from = to;
    }
  }

  /** Returns where a text that is too long to be analyzed at once is cut: after a space. */
  private static int endOfPiece(String text, int from, int end) {
    if (end - from <= PIECE) {
      return end;
    }
    int space = text.lastIndexOf(' ', from + PIECE);
    return space > from ? space + 1 : end;
  }

  private static long hash(Section section, String text) {
    String content = section.heading() + '\n' + text;
    String hash = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    return Long.parseUnsignedLong(hash.substring(0, 16), 16);
  }

  private static String fieldOf(BlockRole role) {
    return switch (role) {
      case CODE -> Fields.CODE;
      case PROSE, TABLE -> Fields.PROSE;
      case LINK, ALT -> Fields.LINK;
    };
  }
}
