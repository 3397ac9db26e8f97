package dev.haru.analysis;

/**
 * Receives the tokens of a text while it is analyzed, so that nothing is analyzed twice. Called
 * stretch by stretch, each from its beginning to its end.
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
   * @param text the text of which the stretch is
   * @param from the offset in the text at which the stretch begins
   * @param increment how many positions the token stands after the one before it
   * @param length how many positions it spans
   */
  void add(String text, int from, AnalyzedText.Token token, int increment, int length);

  /** Ends the stretch. */
  void end(String text);
}
