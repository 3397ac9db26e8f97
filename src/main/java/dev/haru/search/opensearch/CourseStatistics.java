package dev.haru.search.opensearch;

import dev.haru.hangul.PrefixAutomaton;
import dev.haru.index.Fields;
import dev.haru.index.SuggestTerm;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.packed.Block;
import dev.haru.search.packed.PackedField;
import dev.haru.search.packed.Ranges;
import dev.haru.search.rank.WordRarity;
import dev.haru.search.suggest.SuggestionIndex;
import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a course with the number of sections that have them, by field, in memory. Safe for
 * use by several threads.
 */
public final class CourseStatistics implements CourseVocabulary {

  private final Map<String, PackedField> fields;
  private final String[] firstTerms;
  private final Block[] blocks;
  private final WordRarity rarity;

  /**
   * Creates statistics.
   *
   * @param blocks the rows of terms, in their order
   */
  CourseStatistics(Map<String, PackedField> fields, List<byte[]> blocks, WordRarity rarity) {
    this.fields = Map.copyOf(fields);
    this.rarity = rarity;
    this.blocks = blocks.stream().map(Block::new).toArray(Block[]::new);
    this.firstTerms = new String[this.blocks.length];
    for (int i = 0; i < firstTerms.length; i++) {
      firstTerms[i] = this.blocks[i].key(0, 0);
    }
  }

  /**
   * Writes a part of a term's row.
   *
   * @param field the number of a field
   * @param sections the number of sections that have the term in it
   * @param groups the number of those as {@link WordRarity} counts them
   */
  public static void writeCount(ByteOutput out, int field, int sections, int groups) {
    out.writeInt(field);
    out.writeInt(sections);
    out.writeInt(groups);
  }

  private PackedField field(String name) {
    return fields.getOrDefault(name, PackedField.NONE);
  }

  /** Returns a field's name in the cluster. */
  String nameInCluster(String field) {
    return SectionFields.name(field, hasPositions(field));
  }

  /** Returns whether the terms of a field have positions. */
  boolean hasPositions(String field) {
    return field(field).hasPositions();
  }

  /** Returns the number of sections that have a field. */
  int sections(String field) {
    return field(field).sections();
  }

  /** Returns the number of sections among which {@link #wordFrequency} counts. */
  int sections() {
    return rarity.sections();
  }

  /** Returns a field's mean length in tokens. */
  float averageLength(String field) {
    return field(field).averageLength();
  }

  @Override
  public int frequency(String field, String term) {
    ByteInput row = row(field, term);
    return row == null ? 0 : count(row, field(field).number());
  }

  /** Returns a term's frequency as {@link WordRarity} counts it. */
  float wordFrequency(String field, String term) {
    ByteInput row = row(field, term);
    int sections = row == null ? 0 : count(row, field(field).number());
    return row == null || sections == 0 ? 0 : rarity.frequency(field, row.readInt());
  }

  private @Nullable ByteInput row(String field, String term) {
    if (field(field).number() < 0) {
      return null;
    }
    int at = blockOf(term);
    if (at < 0) {
      return null;
    }
    int row = blocks[at].find(term);
    return row < 0 ? null : blocks[at].value(row);
  }

  /** Returns the number of the block in which a term is, if it is in one; or -1. */
  private int blockOf(String term) {
    int found = java.util.Arrays.binarySearch(firstTerms, term);
    return found >= 0 ? found : -found - 2;
  }

  /** Reads a row up to a field and returns its number of sections, 0 if it is not there. */
  private static int count(ByteInput row, int field) {
    while (!row.isAtEnd()) {
      int number = row.readInt();
      int sections = row.readInt();
      if (number == field) {
        return sections;
      }
      row.readInt();
    }
    return 0;
  }

  @Override
  public void beginningWith(String field, String prefix, ObjIntConsumer<String> terms) {
    between(field, prefix, prefix + Character.MAX_VALUE, terms);
  }

  private void between(String field, String first, String last, ObjIntConsumer<String> terms) {
    int number = field(field).number();
    if (number < 0) {
      return;
    }
    for (int at = Math.max(0, blockOf(first)); at < blocks.length; at++) {
      Block block = blocks[at];
      for (int row = block.ceiling(first); row < block.size(); row++) {
        if (block.compare(row, last) > 0) {
          return;
        }
        int sections = count(block.value(row), number);
        if (sections > 0) {
          terms.accept(block.key(row, 0), sections);
        }
      }
    }
  }

  /** Passes on the terms of a field for suggestions, as {@link SuggestionIndex} says. */
  void beginningWith(
      String field, PrefixAutomaton beginning, SuggestionIndex.TermConsumer consumer) {
    String start = field.equals(Fields.SUGGEST) ? SuggestTerm.PREFIX : "";
    Ranges.of(beginning, start)
        .forEach((first, last) ->
            between(
                field,
                first,
                last,
                (term, sections) -> {
                  SuggestTerm suggested = SuggestTerm.parse(term);
                  String key = suggested == null ? term : suggested.key();
                  if (beginning.lengthIn(key, 0) >= 0) {
                    consumer.accept(term, sections);
                  }
                }));
  }
}
