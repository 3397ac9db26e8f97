package dev.haru.search.packed;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TextAnalysis;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.search.SearchEngine;
import dev.haru.search.engine.CourseSearchEngine;
import dev.haru.search.rank.RankingParameters;

/** A search engine over the files of a packed index. */
public final class PackedEngine {

  private PackedEngine() {}

  /**
   * Opens an index. The engine's methods, like this one, throw {@link MissingFiles} if they need
   * files that are not there, and can be called again when they are. For one thread.
   *
   * @param course the name of the file with the {@link PackedCourse}
   */
  public static SearchEngine open(PackedFiles files, String course) {
    PackedCourse packed = PackedCourse.read(files.read(course));
    return open(
        files,
        packed,
        new PackedAnalysis(
            table(files, packed, PackedTable.FORMS),
            new EnglishStems(table(files, packed, PackedTable.ENGLISH))));
  }

  /** Opens an index whose queries are analyzed by something else. */
  static SearchEngine open(PackedFiles files, PackedCourse packed, TextAnalysis analysis) {
    RankingParameters parameters = RankingParameters.of(packed.ranking());
    PackedIndex index =
        new PackedIndex(
            packed,
            parameters,
            new PackedTerms(
                files,
                packed.fields(),
                table(files, packed, PackedTable.FREQUENCIES),
                table(files, packed, PackedTable.POSTINGS)),
            new PackedSections(
                packed,
                table(files, packed, PackedTable.HEADS),
                table(files, packed, PackedTable.TEXTS)),
            new PackedLexicon(files, packed.lexicon()),
            new PackedNames(table(files, packed, PackedTable.NAMES), analysis.of(Analyzers.MAIN)));
    return new CourseSearchEngine(
        index,
        analysis,
        new CourseSearchEngine.CourseKnowledge(
            packed.lessons().size(),
            packed.languages(),
            packed.analyzerGroups(),
            new PackedEquivalents(table(files, packed, PackedTable.LEARNED)),
            new Dictionaries(
                new Synonyms(new PackedStrings(table(files, packed, PackedTable.DICTIONARY))),
                new Synonyms(new PackedStrings(table(files, packed, PackedTable.EVERYDAY)))),
            packed.glossary()),
        parameters);
  }

  private static BlockTable table(PackedFiles files, PackedCourse course, PackedTable table) {
    return new BlockTable(files, course.tables().getOrDefault(table, ""));
  }
}
