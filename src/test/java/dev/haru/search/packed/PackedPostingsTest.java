package dev.haru.search.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.export.IndexPacker;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.search.lucene.LuceneSectionIndex;
import dev.haru.search.rank.SectionColumns;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every term of every field has the same postings as in Lucene. */
class PackedPostingsTest {

  private final MemoryFiles files = new MemoryFiles();

  @Test
  void everyTermHasThePostingsThatLuceneHas(@TempDir Path directory) throws Exception {
    Course course = Course.open(List.of(Path.of("content")));
    BuildListener silent = problem -> {};
    Indexer.build(course, directory.resolve("index"), Clock.systemUTC(), silent);
    try (CourseIndex index = CourseIndex.open(directory.resolve("index"))) {
      PackedCourse packed = PackedCourse.read(files.read(IndexPacker.pack(index, Map.of(), files)));
      BlockTable frequencies = packed.table(PackedTable.FREQUENCIES, files);
      PackedTerms terms =
          new PackedTerms(
              files,
              packed.fields(),
              frequencies,
              packed.postings(frequencies, files),
              packed.columns().rarity());
      SectionColumns columns = new LuceneSectionIndex(index).columns();
      int compared = 0;
      for (FieldInfo field : FieldInfos.getMergedFieldInfos(index.reader())) {
        Terms all = MultiTerms.getTerms(index.reader(), field.name);
        if (field.getIndexOptions() == IndexOptions.NONE || all == null) {
          continue;
        }
        TermsEnum each = all.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          String text = term.utf8ToString();
          NumericDocValues norms = MultiDocValues.getNormValues(index.reader(), field.name);
          List<String> expected = expected(each, all.hasPositions(), columns, norms);
          assertThat(actual(terms, field.name, text, columns, all.hasPositions()))
              .as("%s in %s", text, field.name)
              .isEqualTo(expected);
          compared++;
        }
      }
      assertThat(compared).isGreaterThan(10_000);
      assertThat(terms.frequency("prose", "no such term")).isZero();
      assertThat(terms.postings("no such field", "load").count()).isZero();
    }
  }

  private static List<String> expected(
      TermsEnum term,
      boolean hasPositions,
      SectionColumns columns,
      @Nullable NumericDocValues norms)
      throws Exception {
    List<String> postings = new ArrayList<>();
    PostingsEnum all = term.postings(null, PostingsEnum.POSITIONS);
    while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (columns.groups().of(all.docID()) < 0) {
        continue;
      }
      List<Integer> positions = new ArrayList<>();
      for (int i = 0; i < (hasPositions ? all.freq() : 0); i++) {
        positions.add(all.nextPosition());
      }
      boolean hasLength = norms != null && norms.advanceExact(all.docID());
      int length = hasLength ? SmallFloat.byte4ToInt((byte) norms.longValue()) : -1;
      postings.add(
          place(columns, all.docID()) + " " + all.freq() + " of " + length + " " + positions);
    }
    return postings;
  }

  private static String place(SectionColumns columns, int section) {
    return columns.places().path(section) + ":" + columns.places().line(section);
  }

  private List<String> actual(
      PackedTerms terms, String field, String term, SectionColumns columns, boolean hasPositions) {
    List<Integer> docs = new ArrayList<>();
    for (int doc = 0; doc < columns.groups().sections(); doc++) {
      if (columns.groups().of(doc) >= 0) {
        docs.add(doc);
      }
    }
    Postings postings = terms.postings(field, term);
    assertThat(terms.frequency(field, term)).isEqualTo(postings.count());
    List<String> all = new ArrayList<>();
    for (int i = 0; i < postings.count(); i++) {
      List<Integer> positions = new ArrayList<>();
      for (int position : hasPositions ? postings.positions(i) : new int[0]) {
        positions.add(position);
      }
      String place = place(columns, docs.get(postings.section(i)));
      all.add(place + " " + postings.frequency(i) + " of " + postings.length(i) + " " + positions);
    }
    return all;
  }
}
