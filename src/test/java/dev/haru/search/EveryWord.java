package dev.haru.search;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.index.build.Indexer;
import dev.haru.search.correct.WordFrequencies;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.lucene.LuceneSectionIndex;
import dev.haru.search.query.ParsedQuery;
import dev.haru.search.query.QueryInterpreter;
import dev.haru.search.query.ScoringPlanner;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionMatches;
import dev.haru.search.syntax.ParsedSyntax;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * The words of a course as they stand in titles, headings and texts, between spaces and brackets
 * and without the punctuation around them, and the search for each.
 */
final class EveryWord implements AutoCloseable {

  /** The numbers of items, which are shown but not searched for. */
  private static final Pattern NUMBER = Pattern.compile("(?m)^\\d+\\. ");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}<>（）「」『』【】《》〈〉]+");
  private static final Pattern AROUND =
      Pattern.compile("^[^\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");
  private static final String QUOTES = "\"“”„";

  private final RankingParameters parameters = RankingParameters.standard();
  private final ScoringPlanner planner = new ScoringPlanner(parameters);
  private final Analyzers analyzers = new Analyzers();
  private final CourseIndex index;
  private final LuceneSectionIndex sections;
  private final QueryInterpreter interpreter;
  private final SortedMap<String, BitSet> words = new TreeMap<>();

  /** Indexes a course. */
  EveryWord(Path content, Path directory) throws Exception {
    Course course = Course.open(List.of(content));
    Indexer.build(course, directory, Clock.systemUTC(), problem -> {});
    this.index = CourseIndex.open(directory);
    this.sections = new LuceneSectionIndex(index);
    this.interpreter =
        new QueryInterpreter(
            analyzers,
            List.copyOf(index.info().languages().keySet()),
            index.info().analyzerGroups(),
            Dictionaries.own(),
            Synonyms.of(course.settings().glossary()),
            index.learned(),
            sections.vocabulary(),
            new WordFrequencies(sections.vocabulary(), sections.lexicon(), Dictionaries.own()),
            parameters);
    for (int section = 0; section < sections.columns().count(); section++) {
      if (isBare(section)) {
        continue; // its words are those of the section below it
      }
      StoredSection stored = sections.section(section);
      String text = stored.title() + "\n" + stored.heading().text() + "\n" + stored.text().text();
      text = NUMBER.matcher(text).replaceAll("");
      for (String word : SPACE.split(text, -1)) {
        add(word, section);
        for (String part : BRACKETS.split(word, -1)) {
          add(part, section);
        }
      }
    }
  }

  private boolean isBare(int section) throws IOException {
    Document document = index.reader().storedFields().document(section);
    return document.getField(Fields.HEADING_PLACES) == null
        && document.getField(Fields.TEXT_PLACES) == null;
  }

  /** Adds a word, unless it means something else in a query. */
  private void add(String text, int section) {
    String word = AROUND.matcher(text).replaceAll("");
    if (ParsedSyntax.of(word).words().equals(List.of(word))
        && word.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0)) {
      words.computeIfAbsent(word, each -> new BitSet()).set(section);
    }
  }

  /** Returns the words in order. */
  List<String> words() {
    return List.copyOf(words.keySet());
  }

  /**
   * Returns what is wrong with the search for a word, or null if nothing is corrected and every
   * section that has the word is found.
   *
   * @param quoted whether to search for it as a phrase
   */
  @Nullable String fault(String word, boolean quoted) throws IOException {
    String text = quoted ? '"' + word + '"' : word;
    ParsedQuery query = interpreter.read(ParsedSyntax.of(text), Filters.NONE, Deadline.NEVER);
    if (!query.corrections().isEmpty()) {
      return text + " is corrected to " + query.corrections().get(0).to();
    }
    BitSet missed = (BitSet) words.get(word).clone();
    if (!query.isEmpty()) {
      SectionMatches found =
          sections.run(parameters, Deadline.NEVER).matches(planner.plan(query).whole());
      for (int i = 0; i < found.count(); i++) {
        missed.clear(found.section(i));
      }
    }
    if (missed.isEmpty()) {
      return null;
    }
    StoredSection first = sections.section(missed.nextSetBit(0));
    return text + " is not found in " + first.path() + ":" + first.line();
  }

  @Override
  public void close() throws IOException {
    analyzers.close();
    index.close();
  }
}
