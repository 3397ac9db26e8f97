package dev.haru.search.engine;

import dev.haru.index.Fields;
import dev.haru.index.offsets.TokenOffsets;
import dev.haru.search.excerpt.TermMatch;
import dev.haru.search.query.Expansion;
import dev.haru.search.query.ParsedQuery;
import dev.haru.search.query.QueryTerm;
import dev.haru.search.syntax.Phrase;
import dev.haru.text.WrittenWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a query's terms in the sections of a page, from the indexed positions and their
 * stored offsets, without analyzing any text again.
 *
 * <p>All sections are read in one pass because opening a term's postings costs more than reading on
 * in them.
 */
final class MatchFinder {

  private static final List<String> IN_TEXT = List.of(Fields.PROSE, Fields.CODE, Fields.LINK);
  private static final List<String> IN_HEADING = List.of(Fields.HEADING);

  /** How much a match in code counts for the choice of an excerpt: prose says more. */
  private static final float IN_CODE = 0.5f;

  /** How much a word counts that stands for one that was typed, besides its own weight. */
  private static final float STANDS_FOR_TYPED = 0.4f;

  private final QueryRun run;
  private final int sectionCount;
  private final List<String> fields;
  private final int[] sections;
  private final List<TokenOffsets> offsets = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<List<TermMatch>> matches = new ArrayList<>();

  /** The words and pairs of words to find as they are written. */
  private final Map<String, List<Written>> written = new HashMap<>();

  private record Written(float weight, int part, boolean isTyped) {}

  private MatchFinder(
      QueryRun run,
      int sectionCount,
      SortedMap<Integer, StoredSection> page,
      List<String> fields,
      Function<StoredSection, StoredText> text) {
    this.run = run;
    this.sectionCount = sectionCount;
    this.fields = fields;
    this.sections = page.keySet().stream().mapToInt(Integer::intValue).toArray();
    for (StoredSection section : page.values()) {
      offsets.add(text.apply(section).offsets());
      texts.add(text.apply(section).text());
      matches.add(new ArrayList<>());
    }
  }

  /**
   * Finds a query's terms in the text of sections.
   *
   * @param sectionCount the number of sections in the index
   * @param page the sections to search, by number
   */
  static MatchFinder inText(
      QueryRun run, int sectionCount, ParsedQuery query, SortedMap<Integer, StoredSection> page)
      throws IOException {
    MatchFinder finder = new MatchFinder(run, sectionCount, page, IN_TEXT, StoredSection::text);
    finder.find(query);
    return finder;
  }

  /** Finds a query's terms in the headings of sections; otherwise as {@link #inText}. */
  static MatchFinder inHeading(
      QueryRun run, int sectionCount, ParsedQuery query, SortedMap<Integer, StoredSection> page)
      throws IOException {
    MatchFinder finder =
        new MatchFinder(run, sectionCount, page, IN_HEADING, StoredSection::heading);
    finder.find(query);
    return finder;
  }

  /** Returns the matches in a section of the page by offset, overlaps included. */
  List<TermMatch> in(int section) {
    return matches.get(Arrays.binarySearch(sections, section));
  }

  private void find(ParsedQuery query) throws IOException {
    int part = find(query.terms(), 0);
    for (Phrase phrase : query.phrases()) {
      for (Phrase.Way way : phrase.ways()) {
        for (List<Phrase.Placed> terms : way.sequences()) {
          for (Phrase.Placed placed : terms) {
            find(way.group(), placed.term(), 1, part, true);
          }
        }
        for (List<String> spellings : way.written()) {
          for (String each : spellings) {
            find(Fields.AS_WRITTEN, each, 1, part, true);
          }
        }
      }
      part++;
    }
    for (List<QueryTerm> ofGroup : query.otherTerms().values()) {
      find(ofGroup, part);
    }
    findWritten();
    matches.forEach(each -> each.sort(MatchFinder::inOrder));
  }

  /** Orders matches by offset, the longest first. */
  private static int inOrder(TermMatch left, TermMatch right) {
    int order = Integer.compare(left.start(), right.start());
    return order == 0 ? Integer.compare(right.end(), left.end()) : order;
  }

  private int find(List<QueryTerm> terms, int first) throws IOException {
    int part = first;
    for (QueryTerm term : terms) {
      for (Expansion expansion : term.all()) {
        for (String each : expansion.terms()) {
          boolean isTyped = expansion.source().isTypedWord();
          find(expansion.analyzerGroup(), each, expansion.weight(), part, isTyped);
        }
      }
      part++;
    }
    return part;
  }

  private void find(String group, String term, float weight, int part, boolean isTyped)
      throws IOException {
    for (String name : fields) {
      String field = Fields.in(name, group);
      int frequency = run.frequency(field, term);
      if (frequency > 0) {
        double rarity = Math.log(1 + (double) sectionCount / frequency);
        float kind = (name.equals(Fields.CODE) ? IN_CODE : 1) * (isTyped ? 1 : STANDS_FOR_TYPED);
        float informative = (float) (weight * kind * rarity);
        if (group.equals(Fields.AS_WRITTEN)) {
          written
              .computeIfAbsent(term, each -> new ArrayList<>())
              .add(new Written(informative, part, isTyped));
          return;
        }
        int length = term.length();
        run.positions(
            field,
            term,
            sections,
            (index, position) -> add(index, position, length, informative, part, isTyped));
      }
    }
  }

  /** Finds what is to be found as it is written: these fields have no positions. */
  private void findWritten() {
    for (int index = 0; index < texts.size() && !written.isEmpty(); index++) {
      List<TermMatch> found = matches.get(index);
      AtomicReference<WrittenWords.@Nullable Word> previous = new AtomicReference<>();
      WrittenWords.forEach(
          texts.get(index),
          word -> {
            addWritten(found, word.folded(), List.of(word));
            WrittenWords.Word before = previous.getAndSet(word);
            if (before != null) {
              addWritten(found, before.folded() + ' ' + word.folded(), List.of(before, word));
            }
          });
    }
  }

  private void addWritten(List<TermMatch> found, String text, List<WrittenWords.Word> words) {
    for (Written each : written.getOrDefault(text, List.of())) {
      for (WrittenWords.Word word : words) {
        found.add(
            new TermMatch(word.start(), word.end(), each.weight(), each.part(), each.isTyped()));
      }
    }
  }

  private void add(int index, int position, int length, float weight, int part, boolean isTyped) {
    TokenOffsets places = offsets.get(index);
    int token = places.at(position, length);
    if (token >= 0) {
      matches
          .get(index)
          .add(new TermMatch(places.start(token), places.end(token), weight, part, isTyped));
    }
  }
}
