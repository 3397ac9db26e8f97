package dev.haru.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ends of sentences that a browser finds, against those of the JDK. */
class BrowserSentencesTest {

  private static final String SENTENCE_ENDS = "org.teavm.classlib.java.text.SentenceEnds";

  private static final List<String> LINES =
      """
      One. Two. three. 4. Five
      What? Yes! (No.) ok... fine; so: be it
      See main.tf, e.g. version 1.2.3. Next. "Quoted." And 'so.' Then
      한국어 문장입니다. 다음 문장! 그리고? "따옴표." 끝
      日本語の文。次の文！終わり？
      ab.  two spaces. (In brackets.) [Link](a.md). `code`. **Bold.** _x_
      run ./create_user.sh or ../x; %S.%L $ ./main.exe
      | cell. | cell. |
      cut off. |
      he said.” Then “so. And”
      Dr. Who? !important a!b c ? d
      """
          .lines()
          .toList();

  /** Writes for each line, a text in hexadecimal UTF-8, the ends of its sentences. */
  private static final String PROGRAM =
      """
      const [ends, ...lines] = require('fs').readFileSync(0, 'utf8').split('\\n')
          .map(line => Buffer.from(line, 'hex').toString());
      for (const text of lines) {
        const found = [];
        for (const end of text.matchAll(new RegExp(ends, 'gu'))) {
          if (end[1]) { found.push(end.index); }
          found.push(end.index + end[0].length);
        }
        found.push(text.length);
        console.log(found.filter((end, i) => end > 0 && end !== found[i - 1]).join(' '));
      }
      """;

  @Test
  void browserEndsSentencesWhereTheJdkDoes(@TempDir Path classes) throws Exception {
    Class<?> type = BrowserSources.compiled(SENTENCE_ENDS, classes);
    List<String> lines = new ArrayList<>(LINES);
    lines.addAll(linesOfTheSample());
    List<String> input = new ArrayList<>();
    input.add(hex(String.valueOf(BrowserSources.call(type, "regExp", List.of()))));
    lines.forEach(line -> input.add(hex(line)));
    List<String> found = NodeProgram.run(PROGRAM, input);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String expected = ends(lines.get(i));
      if (!found.get(i).equals(expected)) {
        differences.add(expected + " but " + found.get(i) + " in " + lines.get(i));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(found).filteredOn(each -> each.indexOf(' ') > 0).hasSizeGreaterThan(100);
  }

  private static List<String> linesOfTheSample() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("content"))) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        Files.readString(file)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .forEach(lines::add);
      }
      return lines;
    }
  }

  private static String ends(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> ends = new ArrayList<>();
    breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      ends.add(String.valueOf(end));
    }
    return String.join(" ", ends);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
