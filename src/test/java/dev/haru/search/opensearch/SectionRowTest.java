package dev.haru.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionRowTest {

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  private static SortedMap<String, SectionRow.FieldTokens> anyFields(Random random) {
    SortedMap<String, SectionRow.FieldTokens> fields = new TreeMap<>();
    for (String name : List.of("heading", "prose", "prose.as-written", "word")) {
      SortedMap<String, int[]> terms = new TreeMap<>();
      boolean hasPositions = random.nextBoolean();
      for (int i = random.nextInt(20); i > 0; i--) {
        int[] positions = new int[1 + random.nextInt(4)];
        if (hasPositions) {
          positions = random.ints(positions.length, 0, 100_000).sorted().toArray();
        }
        terms.put(anyTerm(random), positions);
      }
      if (!terms.isEmpty()) {
        fields.put(name, new SectionRow.FieldTokens(random.nextInt(300) - 1, hasPositions, terms));
      }
    }
    return fields;
  }

  /** Few different letters of every length in UTF-8, so that terms share beginnings and fields. */
  private static String anyTerm(Random random) {
    StringBuilder term = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      term.appendCodePoint(new int[] {'a', 0xE9, 0xAC00, 0xFFFD, 0x1F600}[random.nextInt(5)]);
      if (random.nextInt(4) == 0) {
        break;
      }
    }
    return term.toString();
  }

  private static List<String> read(
      SortedMap<String, SectionRow.FieldTokens> fields, WantedTerms wanted) {
    List<String> all = new ArrayList<>();
    SectionRow.read(
        SectionRow.toBytes(fields),
        wanted,
        (field, term, length, positions) ->
            all.add(line(field, term, length, positions.frequency(), positions.read())));
    all.sort(null);
    return all;
  }

  private static String line(String field, String term, int length, int count, int[] positions) {
    return String.join(
        " ",
        field,
        term,
        Integer.toString(length),
        Integer.toString(count),
        Arrays.toString(positions));
  }

  private static List<String> lines(
      SortedMap<String, SectionRow.FieldTokens> fields, List<String> wanted) {
    List<String> all = new ArrayList<>();
    fields.forEach((name, field) ->
        field
            .terms()
            .forEach((term, positions) -> {
              if (wanted.contains(term)) {
                int[] known = field.hasPositions() ? positions : new int[0];
                all.add(line(name, term, field.length(), positions.length, known));
              }
            }));
    all.sort(null);
    return all;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsWrittenIsRead(int seed) {
    Random random = new Random(seed);
    SortedMap<String, SectionRow.FieldTokens> fields = anyFields(random);
    List<String> terms =
        fields.values().stream().flatMap(each -> each.terms().keySet().stream()).toList();
    assertThat(read(fields, WantedTerms.ALL)).isEqualTo(lines(fields, terms));
    List<String> some = new ArrayList<>(terms);
    some.removeIf(each -> random.nextBoolean());
    some.add(anyTerm(random));
    assertThat(read(fields, WantedTerms.of(some))).isEqualTo(lines(fields, some));
  }
}
