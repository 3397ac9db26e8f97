package dev.haru.publish;

import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.index.IndexInfo;
import dev.haru.index.Schema;
import dev.haru.index.manifest.FileEntry;
import dev.haru.index.manifest.ManifestEntry;
import dev.haru.search.lucene.LuceneSectionIndex;
import dev.haru.search.opensearch.PublishedCourse;
import dev.haru.search.opensearch.SectionKeys;
import dev.haru.search.rank.SectionPlaces;
import dev.haru.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/**
 * The index that is published, by groups of files: a lesson with its editions.
 *
 * @param index the index
 * @param sections its sections
 * @param docs the numbers of each group's sections in Lucene's index
 * @param groups the groups by their ids
 */
record SourceIndex(
    CourseIndex index,
    LuceneSectionIndex sections,
    Map<String, List<Integer>> docs,
    Map<String, GroupSections> groups) {

  /** Reads the groups of an index, which remains the caller's. */
  static SourceIndex of(CourseIndex index) throws IOException {
    LuceneSectionIndex sections = new LuceneSectionIndex(index);
    Map<String, List<Integer>> docs = docs(index, sections);
    return new SourceIndex(index, sections, docs, groups(index, sections, docs));
  }

  private static Map<String, List<Integer>> docs(CourseIndex index, LuceneSectionIndex sections)
      throws IOException {
    Map<String, List<Integer>> docs = new HashMap<>();
    Terms terms = MultiTerms.getTerms(index.reader(), Fields.GROUP);
    TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      List<Integer> ofGroup = new ArrayList<>();
      PostingsEnum postings = all.postings(null, PostingsEnum.NONE);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (sections.columns().groups().of(postings.docID()) >= 0) {
          ofGroup.add(postings.docID());
        }
      }
      docs.put(term.utf8ToString(), ofGroup);
    }
    return docs;
  }

  private static Map<String, GroupSections> groups(
      CourseIndex index, LuceneSectionIndex sections, Map<String, List<Integer>> docs)
      throws IOException {
    Map<String, String> data = index.data();
    String reading =
        PublishedCourse.FORMAT
            + "\n"
            + data.get(Schema.KEY)
            + "\n"
            + data.get(IndexInfo.READING)
            + "\n";
    SectionPlaces places = sections.columns().places();
    Map<String, GroupSections> groups = new TreeMap<>();
    for (ManifestEntry entry : index.groups()) {
      StringBuilder files = new StringBuilder(reading);
      for (FileEntry file : entry.files()) {
        files.append(file.path().path()).append('\n').append(file.hash()).append('\n');
      }
      String digest = Sha256.of(files.toString().getBytes(StandardCharsets.UTF_8));
      List<String> ids = new ArrayList<>();
      for (int doc : docs.getOrDefault(entry.id(), List.of())) {
        ids.add(SectionKeys.id(places.path(doc), places.line(doc)));
      }
      ids.sort(null);
      groups.put(entry.id(), new GroupSections(digest, ids));
    }
    return groups;
  }

  /** Returns the sections, by their numbers in Lucene's index, of groups that differ from these. */
  List<Integer> changedSince(Map<String, GroupSections> before) {
    List<Integer> changed = new ArrayList<>();
    groups.forEach((id, group) -> {
      if (!group.equals(before.get(id))) {
        changed.addAll(docs.getOrDefault(id, List.of()));
      }
    });
    changed.sort(null);
    return changed;
  }
}
