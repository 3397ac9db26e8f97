package dev.haru.index.live;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOBooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The terms of the live documents of a segment, with their document frequencies. */
final class LiveTermsEnum extends FilterLeafReader.FilterTermsEnum {

  private final DeletedDocs deleted;
  private @Nullable PostingsEnum postings;

  /** The number of live documents with the current term, or -1 if it has not been counted yet. */
  private int frequency = -1;

  LiveTermsEnum(TermsEnum in, DeletedDocs deleted) {
    super(in);
    this.deleted = deleted;
  }

  @Override
  public @Nullable BytesRef next() throws IOException {
    BytesRef term;
    do {
      frequency = -1;
      term = in.next();
    } while (term != null && docFreq() == 0);
    return term;
  }

  @Override
  public boolean seekExact(BytesRef text) throws IOException {
    frequency = -1;
    return in.seekExact(text) && docFreq() > 0;
  }

  @Override
  public @Nullable IOBooleanSupplier prepareSeekExact(BytesRef text) throws IOException {
    IOBooleanSupplier prepared = in.prepareSeekExact(text);
    return prepared == null
        ? null
        : () -> {
          frequency = -1;
          return prepared.get() && docFreq() > 0;
        };
  }

  @Override
  public void seekExact(BytesRef text, TermState state) throws IOException {
    frequency = -1;
    in.seekExact(text, state);
  }

  @Override
  public SeekStatus seekCeil(BytesRef text) throws IOException {
    frequency = -1;
    SeekStatus status = in.seekCeil(text);
    if (status == SeekStatus.END || docFreq() > 0) {
      return status;
    }
    return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
  }

  @Override
  public int docFreq() throws IOException {
    if (frequency < 0) {
      int all = in.docFreq();
      PostingsEnum of = in.postings(postings, PostingsEnum.NONE);
      frequency = all - deleted.in(of, all);
      postings = of;
    }
    return frequency;
  }
}
