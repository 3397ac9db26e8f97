package dev.haru.index.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** Passages that translate each other, as bytes to be kept in an index. */
public final class PassageCodec {

  /** Each term once: a course says the same words again and again. */
  private final Map<String, String> spellings = new HashMap<>();

  /** Returns the passages of each two languages as bytes. */
  public static byte[] write(Map<LanguagePair, List<PassagePair>> pairs) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(pairs.size());
      for (Map.Entry<LanguagePair, List<PassagePair>> entry : pairs.entrySet()) {
        out.writeString(entry.getKey().left());
        out.writeString(entry.getKey().right());
        out.writeVInt(entry.getValue().size());
        for (PassagePair pair : entry.getValue()) {
          write(out, pair.left());
          write(out, pair.right());
        }
      }
      return out.toArrayCopy();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
  }

  /**
   * Adds what {@link #write} has written to the passages of each two languages.
   *
   * @throws IOException when the bytes are not such
   */
  public void read(BytesRef bytes, Map<LanguagePair, List<PassagePair>> pairs) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    for (int languages = in.readVInt(); languages > 0; languages--) {
      LanguagePair pair = new LanguagePair(in.readString(), in.readString());
      List<PassagePair> all = pairs.computeIfAbsent(pair, key -> new ArrayList<>());
      for (int left = in.readVInt(); left > 0; left--) {
        all.add(new PassagePair(readPassage(in), readPassage(in)));
      }
    }
  }

  private static void write(DataOutput out, Passage passage) throws IOException {
    out.writeVInt(passage.runs().size());
    for (List<String> run : passage.runs()) {
      out.writeVInt(run.size());
      for (String term : run) {
        out.writeString(term);
      }
    }
  }

  private Passage readPassage(DataInput in) throws IOException {
    List<List<String>> runs = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      List<String> run = new ArrayList<>();
      for (int terms = in.readVInt(); terms > 0; terms--) {
        run.add(spellings.computeIfAbsent(in.readString(), same -> same));
      }
      runs.add(run);
    }
    return new Passage(runs);
  }
}
