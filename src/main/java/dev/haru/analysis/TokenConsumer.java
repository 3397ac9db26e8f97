package dev.haru.analysis;

/**
 * A receiver of a text's tokens during analysis, so that nothing is analyzed twice. Called for each
 * stretch from its beginning to its end.
 */
public interface TokenConsumer {

  /** A consumer that ignores what it receives. */
  TokenConsumer NONE =
      new TokenConsumer() {
        @Override
        public void begin(String stretch) {}

        @Override
        public void add(
            String text, int from, AnalyzedText.Token token, int increment, int length) {}

        @Override
        public void end(String text) {}
      };

  /** Begins a stretch. */
  void begin(String stretch);

  /**
   * Takes the next token of the stretch.
   *
   * @param text the text that contains the stretch
   * @param from the offset in the text at which the stretch begins
   * @param increment the token's distance in positions from the one before it
   * @param length the number of positions that it spans
   */
  void add(String text, int from, AnalyzedText.Token token, int increment, int length);

  /** Ends the stretch. */
  void end(String text);
}
