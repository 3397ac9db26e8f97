package dev.haru.export;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TermAnalyzer;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.glossary.LearnedGlossary;
import dev.haru.glossary.Translation;
import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.lucene.LuceneSectionIndex;
import dev.haru.search.packed.PackedCourse;
import dev.haru.search.packed.PackedDirectory;
import dev.haru.search.packed.PackedEquivalents;
import dev.haru.search.packed.PackedLexicon;
import dev.haru.search.packed.PackedNames;
import dev.haru.search.packed.PackedSections;
import dev.haru.search.packed.PackedTable;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.suggest.SynonymSuggestions;
import dev.haru.text.ByteOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Packs one generation of an index into files. */
public final class IndexPacker {

  /** The sizes at which blocks are full, before compression, in bytes. */
  private static final Map<PackedTable, Integer> SIZES =
      Map.of(
          PackedTable.POSTINGS, 4_000,
          PackedTable.TEXTS, 3_000,
          PackedTable.FORMS, 3_000,
          PackedTable.ENGLISH, 4_000);

  /** Smaller blocks cost less to fetch, and more of them to store. */
  private static final int USUAL_SIZE = 2_000;

  private final CourseIndex index;
  private final Map<String, List<String>> glossary;
  private final DataFiles files;
  private final Map<PackedTable, PackedDirectory> tables = new EnumMap<>(PackedTable.class);

  private IndexPacker(CourseIndex index, Map<String, List<String>> glossary, DataFiles files) {
    this.index = index;
    this.glossary = glossary;
    this.files = files;
  }

  /**
   * Packs an index, and returns the name of the file that is read first.
   *
   * @param glossary the course's own equivalents of words
   */
  public static String pack(CourseIndex index, Map<String, List<String>> glossary, DataFiles files)
      throws IOException {
    return new IndexPacker(index, glossary, files).pack();
  }

  private BlockWriter writer(PackedTable table) {
    return new BlockWriter(files, SIZES.getOrDefault(table, USUAL_SIZE));
  }

  private String pack() throws IOException {
    LuceneSectionIndex sections = new LuceneSectionIndex(index);
    SectionNumbers numbers = SectionNumbers.of(sections.columns());
    TermPacker terms = new TermPacker(index.reader(), numbers);
    terms.read();
    tables.put(PackedTable.FREQUENCIES, terms.frequencies(writer(PackedTable.FREQUENCIES)));
    tables.put(PackedTable.POSTINGS, terms.postings(writer(PackedTable.POSTINGS)));
    packEquivalents(index.learned());
    Dictionaries dictionaries = Dictionaries.own();
    tables.put(PackedTable.DICTIONARY, pack(PackedTable.DICTIONARY, dictionaries.field()));
    tables.put(PackedTable.EVERYDAY, pack(PackedTable.EVERYDAY, dictionaries.everyday()));
    Map<String, Integer> lexicon = sections.lexicon().frequencies();
    try (Analyzers analyzers = new Analyzers()) {
      FormCollector forms = new FormCollector(analyzers);
      forms.addDictionary(dictionaries);
      packSections(sections, numbers, forms);
      tables.put(PackedTable.FORMS, forms.write(writer(PackedTable.FORMS)));
      EnglishCollector english = new EnglishCollector(analyzers);
      tables.put(PackedTable.ENGLISH, english.write(lexicon, writer(PackedTable.ENGLISH)));
      TermAnalyzer analyzer = analyzers.of(Analyzers.MAIN);
      packNames(
          new SynonymSuggestions(
              sections.suggestions(), analyzer, dictionaries, Synonyms.of(glossary)),
          analyzer);
    }
    CourseColumns columns = new CourseColumns(sections, numbers);
    return files.write(
        new PackedCourse(
                index.generation(),
                List.copyOf(index.info().languages().keySet()),
                index.info().analyzerGroups(),
                glossary,
                RankingParameters.standard().numbers(),
                terms.fields(),
                columns.lessons(),
                columns.sections(),
                files.write(PackedLexicon.toBytes(lexicon)),
                tables)
            .toBytes());
  }

  private void packSections(
      LuceneSectionIndex sections, SectionNumbers numbers, FormCollector forms) throws IOException {
    BlockWriter heads = writer(PackedTable.HEADS);
    BlockWriter texts = writer(PackedTable.TEXTS);
    for (int i = 0; i < numbers.count(); i++) {
      int doc = numbers.doc(i);
      StoredSection section = sections.section(doc);
      Document stored = index.reader().storedFields().document(doc);
      heads.add(PackedSections.key(i), PackedSections.head(section));
      texts.add(
          PackedSections.key(i),
          PackedSections.text(
              section.text().text(),
              bytes(stored.getBinaryValue(Fields.TEXT_PLACES)),
              bytes(stored.getBinaryValue(Fields.HEADING_PLACES))));
      forms.add(section);
    }
    tables.put(PackedTable.HEADS, heads.finish());
    tables.put(PackedTable.TEXTS, texts.finish());
  }

  private static byte[] bytes(@Nullable BytesRef value) {
    return value == null ? new byte[0] : BytesRef.deepCopyOf(value).bytes;
  }

  private PackedDirectory pack(PackedTable table, Synonyms synonyms) {
    TreeMap<String, byte[]> rows = new TreeMap<>();
    synonyms.forEach((word, names) -> {
      ByteOutput out = new ByteOutput();
      out.writeTexts(names);
      rows.put(word, out.toBytes());
    });
    return write(table, rows);
  }

  private PackedDirectory write(PackedTable table, SortedMap<String, byte[]> rows) {
    BlockWriter writer = writer(table);
    rows.forEach(writer::add);
    return writer.finish();
  }

  private void packEquivalents(LearnedGlossary learned) {
    TreeMap<String, byte[]> rows = new TreeMap<>();
    for (List<Translation> all : learned.translations().values()) {
      for (Translation each : all) {
        for (List<String> side : List.of(each.left(), each.right())) {
          rows.computeIfAbsent(
              PackedEquivalents.key(side), key -> PackedEquivalents.toBytes(learned.of(side)));
        }
      }
    }
    tables.put(PackedTable.LEARNED, write(PackedTable.LEARNED, rows));
  }

  private void packNames(SynonymSuggestions names, TermAnalyzer analyzer) {
    TreeMap<String, byte[]> rows = new TreeMap<>();
    names.forEach(
        (name, used) -> rows.put(PackedNames.key(name), PackedNames.toBytes(used, analyzer)));
    tables.put(PackedTable.NAMES, write(PackedTable.NAMES, rows));
  }
}
