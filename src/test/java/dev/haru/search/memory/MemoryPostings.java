package dev.haru.search.memory;

import dev.haru.search.rank.TermPostings;
import java.util.List;

/** A term's postings in memory. */
final class MemoryPostings implements TermPostings {

  private final MemoryField field;
  private final List<Posting> all;
  private int at = -1;

  MemoryPostings(MemoryField field, List<Posting> all) {
    this.field = field;
    this.all = all;
  }

  @Override
  public int section() {
    return at < 0 ? -1 : at < all.size() ? all.get(at).section() : END;
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
    return all.get(at).positions().length;
  }

  @Override
  public float length() {
    return field.sections() == 0 ? -1 : field.length(section()); // a field without lengths
  }

  @Override
  public long cost() {
    return all.size();
  }
}
