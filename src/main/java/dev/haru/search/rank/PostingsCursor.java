package dev.haru.search.rank;

/** A cursor over postings. */
final class PostingsCursor implements TermPostings {

  private final SectionPostings postings;
  private int at = -1;

  PostingsCursor(SectionPostings postings) {
    this.postings = postings;
  }

  @Override
  public int section() {
    return at < 0 ? -1 : at < postings.count() ? postings.section(at) : END;
  }

  @Override
  public int next() {
    at++;
    return section();
  }

  @Override
  public int advance(int target) {
    do {
      at++;
    } while (section() < target);
    return section();
  }

  @Override
  public int frequency() {
    return postings.frequency(at);
  }

  @Override
  public float length() {
    return postings.length(at);
  }

  @Override
  public long cost() {
    return postings.count();
  }
}
