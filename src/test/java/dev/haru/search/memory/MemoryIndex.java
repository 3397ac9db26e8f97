package dev.haru.search.memory;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.hangul.PrefixAutomaton;
import dev.haru.index.Fields;
import dev.haru.index.SuggestTerm;
import dev.haru.index.document.AnalyzedSection;
import dev.haru.index.offsets.TokenOffsets;
import dev.haru.search.Deadline;
import dev.haru.search.correct.CourseLexicon;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.correct.Lexicon;
import dev.haru.search.engine.QueryRun;
import dev.haru.search.engine.SectionIndex;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.engine.StoredText;
import dev.haru.search.excerpt.TokenSpans;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.DuplicateGroups;
import dev.haru.search.rank.LessonOrdinals;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.rank.SectionDates;
import dev.haru.search.rank.SectionPlaces;
import dev.haru.search.rank.TranslationGroups;
import dev.haru.search.suggest.SuggestionIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/**
 * A course's sections in plain collections, an engine that shares only the interfaces with
 * Lucene's.
 */
final class MemoryIndex implements SectionIndex, CourseVocabulary, SuggestionIndex {

  private static final MemoryField NONE = new MemoryField();

  private final List<AnalyzedSection> sections;
  private final Map<String, MemoryField> fields = new HashMap<>();
  private final SectionColumns columns;

  MemoryIndex(List<AnalyzedSection> sections) {
    this.sections = sections;
    for (int i = 0; i < sections.size(); i++) {
      int section = i;
      sections.get(i).fields().forEach((name, tokens) -> named(name).add(section, tokens));
      sections
          .get(i)
          .names()
          .forEach((field, names) -> names.forEach(name -> named(field).add(section, name)));
      sections.get(i).words().forEach(word -> named(Fields.WORD).add(section, word));
      sections
          .get(i)
          .written()
          .forEach((field, words) -> words.forEach(word -> named(field).add(section, word)));
      for (SuggestTerm each : sections.get(i).suggestions()) {
        named(Fields.SUGGEST).add(section, each.toString());
      }
    }
    this.columns = columnsOf();
  }

  private MemoryField named(String field) {
    return fields.computeIfAbsent(field, name -> new MemoryField());
  }

  MemoryField field(String name) {
    return fields.getOrDefault(name, NONE);
  }

  private SectionColumns columnsOf() {
    int size = sections.size();
    int[] groups = numbered(AnalyzedSection::concept);
    int[] languages = numbered(each -> each.lesson().lang());
    int[] lessons = numbered(each -> each.lesson().path());
    int[] contents = numbered(each -> Long.toString(each.contentHash()));
    short[] languageOf = new short[size];
    int[] tokens = new int[size];
    int[] linkTokens = new int[size];
    short[] years = new short[size];
    short[] days = new short[size];
    for (int i = 0; i < size; i++) {
      AnalyzedSection each = sections.get(i);
      int section = i;
      languageOf[i] = (short) languages[i];
      years[i] = each.lesson().year() == null ? 0 : each.lesson().year().shortValue();
      days[i] =
          each.lesson().day() == null ? SectionDates.NO_DAY : each.lesson().day().shortValue();
      tokens[i] = length(each, section, Fields.PROSE) + length(each, section, Fields.CODE);
      linkTokens[i] = length(each, section, Fields.LINK);
    }
    int[] duplicates = new int[size];
    for (int i = 0; i < size; i++) {
      int content = contents[i];
      boolean isRepeated = Arrays.stream(contents).filter(c -> c == content).count() > 1;
      duplicates[i] = isRepeated ? content : DuplicateGroups.NONE;
    }
    return new SectionColumns(
        size,
        new TranslationGroups(
            groups,
            count(AnalyzedSection::concept),
            languageOf,
            names(each -> each.lesson().lang()).toArray(String[]::new)),
        new LessonOrdinals(lessons, tokens, linkTokens, count(each -> each.lesson().path())),
        new DuplicateGroups(duplicates),
        new SectionDates(years, days),
        new SectionPlaces() {
          @Override
          public String path(int section) {
            return sections.get(section).lesson().path();
          }

          @Override
          public long line(int section) {
            return sections.get(section).section().line();
          }
        });
  }

  private SortedSet<String> names(Function<AnalyzedSection, String> of) {
    TreeSet<String> names = new TreeSet<>();
    sections.forEach(each -> names.add(of.apply(each)));
    return names;
  }

  private int length(AnalyzedSection section, int number, String field) {
    return section.fields().keySet().stream()
        .filter(name -> name.startsWith(field))
        .mapToInt(name -> field(name).length(number))
        .sum();
  }

  private int count(Function<AnalyzedSection, String> of) {
    return names(of).size();
  }

  private int[] numbered(Function<AnalyzedSection, String> of) {
    List<String> names = new ArrayList<>(names(of));
    return sections.stream().mapToInt(each -> names.indexOf(of.apply(each))).toArray();
  }

  @Override
  public long generation() {
    return 1;
  }

  @Override
  public SectionColumns columns() {
    return columns;
  }

  @Override
  public CourseVocabulary vocabulary() {
    return this;
  }

  @Override
  public Lexicon lexicon() {
    return new CourseLexicon(this, Dictionaries.own());
  }

  @Override
  public SuggestionIndex suggestions() {
    return this;
  }

  @Override
  public StoredSection section(int section) {
    AnalyzedSection each = sections.get(section);
    return new StoredSection(
        each.lesson().path(),
        each.section().line(),
        each.section().anchor(),
        each.siteUrl(),
        each.lesson().lang(),
        each.lesson().year(),
        each.lesson().day(),
        each.lesson().title(),
        stored(each.section().heading(), each.headingTokens()),
        each.section().breadcrumb(),
        stored(each.text().text(), each.text().tokens()));
  }

  private static StoredText stored(String text, List<AnalyzedText.Token> tokens) {
    return new StoredText(
        text,
        () -> {
          if (tokens.isEmpty()) {
            return TokenSpans.NONE;
          }
          try {
            TokenOffsets offsets = TokenOffsets.read(text, TokenOffsets.write(text, tokens));
            return new TokenSpans() {
              @Override
              public int at(int position, int length) {
                return offsets.at(position, length);
              }

              @Override
              public int start(int token) {
                return offsets.start(token);
              }

              @Override
              public int end(int token) {
                return offsets.end(token);
              }
            };
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public QueryRun run(RankingParameters parameters, Deadline deadline) {
    return new MemoryRun(this, parameters);
  }

  @Override
  public int frequency(String field, String term) {
    return field(field).postings(term).size();
  }

  @Override
  public void beginningWith(String field, String prefix, ObjIntConsumer<String> terms) {
    SortedMap<String, List<Posting>> all = field(field).terms();
    for (Map.Entry<String, List<Posting>> each : all.tailMap(prefix).entrySet()) {
      if (!each.getKey().startsWith(prefix)) {
        return;
      }
      terms.accept(each.getKey(), each.getValue().size());
    }
  }

  @Override
  public void beginningWith(String field, PrefixAutomaton beginning, TermConsumer terms)
      throws IOException {
    for (Map.Entry<String, List<Posting>> each : field(field).terms().entrySet()) {
      SuggestTerm suggested = SuggestTerm.parse(each.getKey());
      String key = suggested == null ? each.getKey() : suggested.key();
      if (beginning.lengthIn(key, 0) >= 0) {
        terms.accept(each.getKey(), each.getValue().size());
      }
    }
  }

  @Override
  public int count(Clause clause) {
    return sections(List.of(clause)).cardinality();
  }

  @Override
  public BitSet sections(Collection<Clause> clauses) {
    BitSet sections = new BitSet();
    ClauseEvaluator evaluator = new ClauseEvaluator(this, RankingParameters.standard());
    clauses.forEach(clause -> clause.accept(evaluator).keySet().forEach(sections::set));
    return sections;
  }
}
