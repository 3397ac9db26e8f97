package dev.haru.search.suggest;

import dev.haru.analysis.TermAnalyzer;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.hangul.PrefixAutomaton;
import dev.haru.index.Fields;
import dev.haru.index.SuggestTerm;
import dev.haru.index.directory.IndexException;
import dev.haru.search.Deadline;
import dev.haru.search.rank.Clause;
import dev.haru.search.syntax.QueryAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of the dictionaries and of the course's glossary, found by the beginnings of their
 * words. Safe for use by several threads.
 */
public final class SynonymSuggestions implements NameSuggestions {

  private static final List<String> PHRASE_FIELDS = List.of(Fields.HEADING, Fields.PROSE);

  private final SuggestionIndex index;
  private final TermAnalyzer analyzer;
  private final Synonyms field;
  private final Synonyms course;
  private final Synonyms everyday;
  private @Nullable List<SuggestTerm> names;
  private final Map<String, Optional<Used>> used = new ConcurrentHashMap<>();
  private final Map<String, Integer> frequencies = new ConcurrentHashMap<>();

  /**
   * Creates a look-up.
   *
   * @param analyzer the analyzer of Korean and English
   * @param course the course's own glossary
   */
  public SynonymSuggestions(
      SuggestionIndex index, TermAnalyzer analyzer, Dictionaries dictionaries, Synonyms course) {
    this.index = index;
    this.analyzer = analyzer;
    this.field = dictionaries.field();
    this.everyday = dictionaries.everyday();
    this.course = course;
  }

  /** Returns the names, which are read on first use because a search does not need them. */
  private synchronized List<SuggestTerm> names() {
    if (names == null) {
      names =
          Stream.of(field, course, everyday)
              .flatMap(synonyms -> synonyms.names().stream())
              .distinct()
              .sorted()
              .flatMap(name -> SuggestTerm.of(false, name).stream())
              .toList();
    }
    return names;
  }

  @Override
  public void beginningWith(
      PrefixAutomaton beginning, Deadline deadline, BiConsumer<SuggestTerm, Used> found) {
    for (SuggestTerm name : names()) {
      deadline.check();
      if (beginning.lengthIn(name.key(), 0) >= 0) {
        used.computeIfAbsent(name.text(), this::find).ifPresent(use -> found.accept(name, use));
      }
    }
  }

  /** Returns the use of that name of a thing which the course uses most. */
  private Optional<Used> find(String name) {
    String most = mostUsed(name, course.of(name).isEmpty() ? field.of(name) : course.of(name));
    if (frequency(most) == 0) {
      most = mostUsed(name, everyday.of(name));
    }
    return frequency(most) == 0
        ? Optional.empty()
        : Optional.of(new Used(place(lower(most)), frequency(most), frequency(name) > 0));
  }

  private String mostUsed(String name, List<String> others) {
    String most = name;
    for (String each : others) {
      most = frequency(each) > frequency(most) ? each : most;
    }
    return most;
  }

  /**
   * Returns the number of sections that contain a name; a name shared by many words is looked up
   * once.
   */
  private int frequency(String name) {
    return frequencies.computeIfAbsent(lower(name), this::count);
  }

  private int count(String name) {
    try {
      return index.count(place(name));
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private Clause place(String name) {
    String joined = name.replace(" ", "");
    Clause word = new Clause.Phrase(Fields.WORD, List.of(new Clause.Placed(joined, 0)), 0);
    if (name.indexOf(' ') < 0) {
      return word;
    }
    List<Clause.Placed> terms =
        QueryAnalyzer.phrase(analyzer, name).stream()
            .map(each -> new Clause.Placed(each.term(), each.position()))
            .toList();
    List<Clause> any = new ArrayList<>(List.of(word));
    PHRASE_FIELDS.forEach(field -> any.add(new Clause.Phrase(field, terms, 0)));
    return new Clause.Sum(List.of(), any);
  }
}
