package dev.haru.search.excerpt;

/** The offsets of a text's tokens, by their positions. Immutable. */
public interface TokenSpans {

  /** A text without tokens. */
  TokenSpans NONE =
      new TokenSpans() {
        @Override
        public int at(int position, int length) {
          return -1;
        }

        @Override
        public int start(int token) {
          throw new IndexOutOfBoundsException(token);
        }

        @Override
        public int end(int token) {
          throw new IndexOutOfBoundsException(token);
        }
      };

  /**
   * Returns the token at a position, or -1 if there is none.
   *
   * @param length the length of its term, which tells tokens at the same position apart
   */
  int at(int position, int length);

  /** Returns the offset of a token's first char. */
  int start(int token);

  /** Returns the offset after a token's last char. */
  int end(int token);
}
