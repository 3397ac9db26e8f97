package dev.haru.search.packed;

import dev.haru.hangul.PrefixAutomaton;
import dev.haru.index.Fields;
import dev.haru.index.SuggestTerm;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.rank.FieldTerm;
import dev.haru.search.rank.PostingsSource;
import dev.haru.search.rank.WordRarity;
import dev.haru.search.suggest.SuggestionIndex;
import dev.haru.text.ByteInput;
import dev.haru.text.LossyCache;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;

/**
 * The terms of all fields: a table of their frequencies, which interpreting a query takes, and
 * their postings, which scoring takes.
 */
final class PackedTerms implements CourseVocabulary, PostingsSource {

  private final PackedFiles files;
  private final Map<String, PackedField> fields;
  private final BlockTable frequencies;
  private final PostingsFiles postings;
  private final WordRarity rarity;
  private final LossyCache<FieldTerm, Postings> found = new LossyCache<>(LossyCache.WORDS);

  PackedTerms(
      PackedFiles files,
      Map<String, PackedField> fields,
      BlockTable frequencies,
      PostingsFiles postings,
      WordRarity rarity) {
    this.files = files;
    this.fields = fields;
    this.frequencies = frequencies;
    this.postings = postings;
    this.rarity = rarity;
  }

  private PackedField field(String name) {
    return fields.getOrDefault(name, PackedField.NONE);
  }

  @Override
  public int frequency(String field, String term) {
    int number = field(field).number();
    ByteInput row = number < 0 ? null : frequencies.get(term);
    return row == null ? 0 : TermRow.frequency(row, number);
  }

  @Override
  public void beginningWith(String field, String prefix, ObjIntConsumer<String> terms) {
    int number = field(field).number();
    if (number >= 0) {
      frequencies.beginningWith(
          prefix,
          (term, row) -> {
            int sections = TermRow.frequency(row, number);
            if (sections > 0) {
              terms.accept(term, sections);
            }
          });
    }
  }

  /** Passes on the terms of a field for suggestions, as {@link SuggestionIndex} says. */
  void beginningWith(
      String field, PrefixAutomaton beginning, SuggestionIndex.TermConsumer consumer) {
    int number = field(field).number();
    String start = field.equals(Fields.SUGGEST) ? SuggestTerm.PREFIX : "";
    if (number < 0) {
      return;
    }
    Map<String, String> ranges = Ranges.of(beginning, start);
    Set<String> needed = new TreeSet<>();
    ranges.forEach((first, last) -> frequencies.addFiles(first, last, needed));
    files.require(needed);
    ranges.forEach((first, last) ->
        frequencies.between(
            first,
            last,
            (term, row) -> {
              int sections = TermRow.frequency(row, number);
              SuggestTerm suggested = sections > 0 ? SuggestTerm.parse(term) : null;
              String key = suggested == null ? term : suggested.key();
              if (sections > 0 && beginning.lengthIn(key, 0) >= 0) {
                consumer.accept(term, sections);
              }
            }));
  }

  /** Throws {@link MissingFiles} if the postings of any of these terms are not there. */
  void require(Collection<FieldTerm> terms) {
    Set<String> needed = new TreeSet<>();
    for (FieldTerm each : terms) {
      if (frequency(each.field(), each.term()) > 0) {
        needed.add(postings.fileOf(each.term()));
      }
    }
    files.require(needed);
  }

  @Override
  public float wordFrequency(String field, String term) {
    Postings all = postings(field, term);
    if (all.count() == 0) {
      return 0;
    }
    WordRarity.Count count = rarity.count(field);
    for (int i = 0; i < all.count(); i++) {
      count.add(all.section(i));
    }
    return count.frequency();
  }

  @Override
  public int sections() {
    return rarity.sections();
  }

  @Override
  public int sections(String field) {
    return field(field).sections();
  }

  @Override
  public float averageLength(String field) {
    return field(field).averageLength();
  }

  @Override
  public Postings postings(String field, String term) {
    return Objects.requireNonNull(found.of(new FieldTerm(field, term), this::find));
  }

  private Postings find(FieldTerm place) {
    return frequency(place.field(), place.term()) == 0
        ? Postings.NONE
        : postings.of(place.term(), field(place.field()));
  }
}
