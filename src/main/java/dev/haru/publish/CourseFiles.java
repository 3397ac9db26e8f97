package dev.haru.publish;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.export.CourseColumns;
import dev.haru.export.SectionNumbers;
import dev.haru.index.CourseIndex;
import dev.haru.search.lucene.LuceneSectionIndex;
import dev.haru.search.opensearch.CourseStatistics;
import dev.haru.search.opensearch.PublishedCourse;
import dev.haru.search.packed.Block;
import dev.haru.search.packed.FieldLengths;
import dev.haru.search.packed.LessonLinks;
import dev.haru.search.packed.PackedCourse;
import dev.haru.search.packed.PackedField;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.WordRarity;
import dev.haru.search.suggest.SynonymSuggestions;
import dev.haru.text.ByteOutput;
import dev.haru.text.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** The files of a generation: what a server has to know of a course besides its sections. */
final class CourseFiles {

  /** The size at which a block of terms is full, in bytes: few requests, and few that change. */
  private static final int BLOCK = 64_000;

  private static final int NAME_DIGITS = 24;

  private final Map<String, byte[]> contents = new LinkedHashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final String course;
  private final String data;
  private final String names;
  private final String groups;

  /**
   * Makes the files of an index.
   *
   * @param glossary the course's own equivalents of words
   */
  CourseFiles(SourceIndex source, Map<String, List<String>> glossary) throws IOException {
    CourseIndex index = source.index();
    LuceneSectionIndex sections = source.sections();
    Map<String, PackedField> fields = addTerms(index.reader(), sections.columns().rarity());
    SectionNumbers numbers = SectionNumbers.of(sections.columns());
    CourseColumns columns = new CourseColumns(sections, numbers);
    course =
        add(
            new PackedCourse(
                    0, // the document in use has it, so that this file can stay the same
                    List.copyOf(index.info().languages().keySet()),
                    index.info().analyzerGroups(),
                    glossary,
                    RankingParameters.standard().numbers(),
                    fields,
                    new LessonLinks(""),
                    columns.lessons(),
                    columns.sections(),
                    "",
                    Map.of())
                .toBytes());
    data = add(PublishedCourse.write(index.data()));
    names = add(PublishedCourse.write(names(sections, glossary)));
    groups = add(GroupSections.write(source.groups()));
  }

  private String add(byte[] content) {
    String name = Sha256.of(content).substring(0, NAME_DIGITS);
    contents.put(name, content);
    return name;
  }

  /** Returns the contents of the files by their names. */
  Map<String, byte[]> contents() {
    return contents;
  }

  /** Returns the names of the files with terms, in their order. */
  List<String> terms() {
    return terms;
  }

  /** Returns the name of the file with the course. */
  String course() {
    return course;
  }

  /** Returns the name of the file with the commit's user data. */
  String data() {
    return data;
  }

  /** Returns the name of the file with the suggested names. */
  String names() {
    return names;
  }

  /** Returns the name of the file with the groups of files. */
  String groups() {
    return groups;
  }

  private static List<PublishedCourse.SuggestedName> names(
      LuceneSectionIndex sections, Map<String, List<String>> glossary) {
    List<PublishedCourse.SuggestedName> names = new ArrayList<>();
    try (Analyzers analyzers = new Analyzers()) {
      new SynonymSuggestions(
              sections.suggestions(),
              analyzers.of(Analyzers.MAIN),
              Dictionaries.own(),
              Synonyms.of(glossary))
          .forEach((name, used) ->
              names.add(
                  new PublishedCourse.SuggestedName(
                      name, used.most(), used.frequency(), used.isItself())));
    }
    return names;
  }

  private Map<String, PackedField> addTerms(IndexReader reader, WordRarity rarity)
      throws IOException {
    Map<String, PackedField> fields = new LinkedHashMap<>();
    TreeMap<String, ByteOutput> rows = new TreeMap<>();
    for (String name : fieldNames(reader)) {
      CollectionStatistics statistics = new IndexSearcher(reader).collectionStatistics(name);
      Terms all = MultiTerms.getTerms(reader, name);
      if (statistics != null && all != null) {
        PackedField field =
            new PackedField(
                fields.size(),
                (int) statistics.docCount(),
                (float) statistics.sumTotalTermFreq() / Math.max(1, statistics.docCount()),
                FieldLengths.NONE,
                all.hasPositions());
        fields.put(name, field);
        addTerms(all.iterator(), name, field.number(), rarity, rows);
      }
    }
    String before = "";
    ByteOutput block = new ByteOutput();
    for (Map.Entry<String, ByteOutput> row : rows.entrySet()) {
      Block.write(block, before, row.getKey(), row.getValue().toBytes());
      before = row.getKey();
      if (block.length() >= BLOCK) {
        terms.add(add(block.toBytes()));
        block = new ByteOutput();
        before = "";
      }
    }
    if (block.length() > 0) {
      terms.add(add(block.toBytes()));
    }
    return fields;
  }

  /** Returns the names of the fields that have terms. */
  static Set<String> fieldNames(IndexReader reader) {
    TreeSet<String> names = new TreeSet<>();
    for (FieldInfo info : FieldInfos.getMergedFieldInfos(reader)) {
      if (info.getIndexOptions() != IndexOptions.NONE) {
        names.add(info.name);
      }
    }
    return names;
  }

  private static void addTerms(
      TermsEnum all, String field, int number, WordRarity rarity, Map<String, ByteOutput> rows)
      throws IOException {
    PostingsEnum postings = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      WordRarity.Count count = rarity.count(field);
      postings = all.postings(postings, PostingsEnum.NONE);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        count.add(postings.docID());
      }
      CourseStatistics.writeCount(
          rows.computeIfAbsent(term.utf8ToString(), each -> new ByteOutput()),
          number,
          all.docFreq(),
          count.found());
    }
  }
}
