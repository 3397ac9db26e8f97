package dev.haru.search.packed;

import dev.haru.analysis.TextAnalysis;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.search.SearchEngine;
import dev.haru.search.engine.CourseSearchEngine;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionColumns;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** A search engine over the files of a packed index. For one thread. */
public final class PackedEngine {

  private final PackedFiles files;
  private final PackedCourse course;
  private final SectionColumns columns;
  private final PackedLexicon lexicon;
  private final Map<PackedTable, BlockTable> tables = new EnumMap<>(PackedTable.class);
  private final PostingsFiles postings;
  private final SearchEngine engine;
  private boolean isFetching;

  /**
   * Opens an index.
   *
   * @param course the name of the file with the {@link PackedCourse}
   * @throws MissingFiles if that file is not there
   */
  public PackedEngine(PackedFiles files, String course) {
    this.files = files;
    this.course = PackedCourse.read(files.read(course));
    this.columns = this.course.columns();
    this.lexicon = new PackedLexicon(files, this.course.lexicon());
    for (PackedTable table : PackedTable.values()) {
      tables.put(table, this.course.table(table, files));
    }
    this.postings = this.course.postings(table(files, PackedTable.FREQUENCIES), files);
    this.engine = engine(files, analysis(files));
  }

  /**
   * Returns what a search or a suggestion has found.
   *
   * @throws MissingFiles if it needs files that are not there, as far as that is known; then it can
   *     be asked again
   */
  public <T> T ask(Function<SearchEngine, T> question) {
    if (!isFetching) {
      try {
        return question.apply(engine);
      } catch (MissingFiles e) {
        isFetching = true;
      }
    }
    // A new engine each time, because it keeps what it has found, and that may not be true.
    Scout scout = new Scout(files);
    T answer = question.apply(engine(scout, analysis(scout)));
    List<String> missing = new ArrayList<>(scout.missing());
    if (missing.isEmpty()) {
      isFetching = false;
      return answer;
    }
    if (missing.size() > 1) {
      // Perhaps it is wanted only because words seem unknown whose files are missing.
      missing.remove(course.lexicon());
    }
    throw new MissingFiles(missing);
  }

  private TextAnalysis analysis(PackedFiles from) {
    return new PackedAnalysis(
        table(from, PackedTable.FORMS), new EnglishStems(table(from, PackedTable.ENGLISH)));
  }

  /** Returns an engine over files, whose queries are analyzed in a way. */
  SearchEngine engine(PackedFiles from, TextAnalysis analysis) {
    RankingParameters parameters = RankingParameters.of(course.ranking());
    PackedIndex index =
        new PackedIndex(
            course.generation(),
            parameters,
            columns,
            new PackedTerms(
                from,
                course.fields(),
                table(from, PackedTable.FREQUENCIES),
                postings.over(from),
                columns.rarity()),
            new PackedSections(from, course, table(from, PackedTable.SECTIONS)),
            lexicon.over(from),
            new PackedNames(table(from, PackedTable.NAMES)));
    return new CourseSearchEngine(
        index,
        analysis,
        new CourseSearchEngine.CourseKnowledge(
            course.lessons().size(),
            course.languages(),
            course.analyzerGroups(),
            new PackedEquivalents(table(from, PackedTable.LEARNED)),
            new Dictionaries(
                new Synonyms(new PackedStrings(table(from, PackedTable.DICTIONARY))),
                new Synonyms(new PackedStrings(table(from, PackedTable.EVERYDAY)))),
            course.glossary()),
        parameters);
  }

  private BlockTable table(PackedFiles from, PackedTable table) {
    return Objects.requireNonNull(tables.get(table)).over(from);
  }
}
