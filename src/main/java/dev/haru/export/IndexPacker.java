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
import dev.haru.search.packed.LessonLinks;
import dev.haru.search.packed.PackedCourse;
import dev.haru.search.packed.PackedDirectory;
import dev.haru.search.packed.PackedEquivalents;
import dev.haru.search.packed.PackedLexicon;
import dev.haru.search.packed.PackedNames;
import dev.haru.search.packed.PackedSections;
import dev.haru.search.packed.PackedTable;
import dev.haru.search.packed.TableGroup;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.suggest.SynonymSuggestions;
import dev.haru.text.ByteOutput;
import dev.haru.text.CommonPrefix;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Packs one generation of an index into files. */
public final class IndexPacker {

  /**
   * The sizes at which blocks are full, before compression, in bytes. Smaller ones cost less to
   * fetch, and more of them to store.
   */
  private static final Map<TableGroup, Integer> SIZES =
      Map.of(
          TableGroup.WORDS, 5_000,
          TableGroup.SECTIONS, 5_500,
          TableGroup.NAMES, 2_000);

  private final CourseIndex index;
  private final Map<String, List<String>> glossary;
  private final DataFiles files;
  private final Map<TableGroup, PackedDirectory> tables = new EnumMap<>(TableGroup.class);
  private final TableRows rows = new TableRows();

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

  private BlockWriter writer(TableGroup group) {
    return new BlockWriter(files, Objects.requireNonNull(SIZES.get(group)));
  }

  private String pack() throws IOException {
    LuceneSectionIndex sections = new LuceneSectionIndex(index);
    SectionNumbers numbers = SectionNumbers.of(sections.columns());
    CourseColumns columns = new CourseColumns(sections, numbers);
    List<PackedCourse.PackedSection> packed = columns.sections();
    TermPacker terms =
        new TermPacker(index.reader(), numbers, section -> packed.get(section).tokens());
    terms.read();
    addEquivalents(index.learned());
    tables.put(TableGroup.TERMS, terms.write(rows, new TermBlockWriter(files)));
    Dictionaries dictionaries = Dictionaries.own();
    add(PackedTable.DICTIONARY, dictionaries.field());
    add(PackedTable.EVERYDAY, dictionaries.everyday());
    LessonLinks links = links(sections, numbers);
    Map<String, Integer> lexicon = sections.lexicon().frequencies();
    try (Analyzers analyzers = new Analyzers()) {
      FormCollector forms = new FormCollector(analyzers);
      forms.addDictionary(dictionaries);
      packSections(sections, numbers, links, forms);
      forms.addTo(rows);
      new EnglishCollector(analyzers).addTo(rows, lexicon.keySet());
      TermAnalyzer analyzer = analyzers.of(Analyzers.MAIN);
      new SynonymSuggestions(sections.suggestions(), analyzer, dictionaries, Synonyms.of(glossary))
          .forEach((name, used) ->
              rows.add(
                  PackedTable.NAMES, PackedNames.key(name), PackedNames.toBytes(used, analyzer)));
    }
    for (TableGroup group : List.of(TableGroup.WORDS, TableGroup.NAMES)) {
      tables.put(group, rows.write(group, writer(group)));
    }
    return files.write(
        new PackedCourse(
                index.generation(),
                List.copyOf(index.info().languages().keySet()),
                index.info().analyzerGroups(),
                glossary,
                RankingParameters.standard().numbers(),
                terms.fields(),
                links,
                columns.lessons(),
                packed,
                files.write(PackedLexicon.toBytes(lexicon)),
                tables)
            .toBytes());
  }

  private static LessonLinks links(LuceneSectionIndex sections, SectionNumbers numbers)
      throws IOException {
    String start = null;
    for (int i = 0; i < numbers.count(); i++) {
      String link = PackedSections.link(sections.section(numbers.doc(i)));
      start = start == null ? link : start.substring(0, CommonPrefix.length(start, link));
    }
    return new LessonLinks(start == null ? "" : start);
  }

  private void packSections(
      LuceneSectionIndex sections, SectionNumbers numbers, LessonLinks links, FormCollector forms)
      throws IOException {
    BlockWriter writer = writer(TableGroup.SECTIONS);
    for (int i = 0; i < numbers.count(); i++) {
      int doc = numbers.doc(i);
      StoredSection section = sections.section(doc);
      Document stored = index.reader().storedFields().document(doc);
      writer.add(
          PackedSections.key(i),
          PackedSections.toBytes(
              section,
              links,
              bytes(stored.getBinaryValue(Fields.TEXT_PLACES)),
              bytes(stored.getBinaryValue(Fields.HEADING_PLACES))));
      forms.add(section);
    }
    tables.put(TableGroup.SECTIONS, writer.finish());
  }

  private static byte[] bytes(@Nullable BytesRef value) {
    return value == null ? new byte[0] : BytesRef.deepCopyOf(value).bytes;
  }

  private void add(PackedTable table, Synonyms synonyms) {
    synonyms.forEach((word, names) -> {
      ByteOutput out = new ByteOutput();
      out.writeTexts(names);
      rows.add(table, word, out.toBytes());
    });
  }

  private void addEquivalents(LearnedGlossary learned) {
    Set<List<String>> sides = new HashSet<>();
    for (List<Translation> all : learned.translations().values()) {
      for (Translation each : all) {
        sides.add(each.left());
        sides.add(each.right());
      }
    }
    for (List<String> side : sides) {
      rows.add(
          PackedTable.LEARNED,
          PackedEquivalents.key(side),
          PackedEquivalents.toBytes(learned.of(side)));
    }
  }
}
