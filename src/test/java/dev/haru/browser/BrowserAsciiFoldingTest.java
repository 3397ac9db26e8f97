package dev.haru.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table by which a browser folds letters to ASCII, against Lucene's filter. */
class BrowserAsciiFoldingTest {

  private static final List<Class<?>> PARAMETERS =
      List.of(char[].class, int.class, char[].class, int.class, int.class);

  @Test
  void foldsEveryCharAsLuceneDoes(@TempDir Path classes) throws Exception {
    Class<?> table = BrowserSources.compiled(ASCIIFoldingFilter.class.getName(), classes);
    assertThat(table).isNotEqualTo(ASCIIFoldingFilter.class);
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      char[] text = {'x', (char) c, 'é'};
      char[] expected = new char[20];
      char[] folded = new char[20];
      int length = ASCIIFoldingFilter.foldToASCII(text, 1, expected, 2, 2);
      assertThat(BrowserSources.call(table, "foldToASCII", PARAMETERS, text, 1, folded, 2, 2))
          .as("U+%04X", c)
          .isEqualTo(length);
      assertThat(folded).as("U+%04X", c).isEqualTo(expected);
    }
  }
}
