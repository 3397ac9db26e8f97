package dev.haru.index.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * What sections say in several languages, as bytes to be kept in an index.
 *
 * <p>Each language's passages once, and paired when they are read: of eleven languages there are 55
 * pairs. Terms are written out, which the index compresses better than numbers that stand for them.
 */
public final class PassageCodec {

  /** Each term once: a course says the same words again and again. */
  private final Map<String, String> spellings = new HashMap<>();

  /** Returns sections, each by language, as bytes. */
  public static byte[] write(List<SortedMap<String, SectionPassages>> sections) {
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeVInt(sections.size());
      for (SortedMap<String, SectionPassages> section : sections) {
        out.writeVInt(section.size());
        for (Map.Entry<String, SectionPassages> edition : section.entrySet()) {
          out.writeString(edition.getKey());
          write(out, edition.getValue().heading());
          write(out, edition.getValue().paragraphs());
        }
      }
      return out.toArrayCopy();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
  }

  /**
   * Adds what {@link #write} has written to pairs of passages.
   *
   * @throws IOException when the bytes are not such
   */
  public void read(BytesRef bytes, PairedPassages pairs) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    for (int left = in.readVInt(); left > 0; left--) {
      SortedMap<String, SectionPassages> section = new TreeMap<>();
      for (int languages = in.readVInt(); languages > 0; languages--) {
        section.put(in.readString(), new SectionPassages(readTexts(in), readTexts(in)));
      }
      pairs.add(section);
    }
  }

  private static void write(DataOutput out, List<List<Passage>> texts) throws IOException {
    out.writeVInt(texts.size());
    for (List<Passage> sentences : texts) {
      out.writeVInt(sentences.size());
      for (Passage sentence : sentences) {
        write(out, sentence);
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

  private List<List<Passage>> readTexts(DataInput in) throws IOException {
    List<List<Passage>> texts = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      List<Passage> sentences = new ArrayList<>();
      for (int more = in.readVInt(); more > 0; more--) {
        sentences.add(readPassage(in));
      }
      texts.add(sentences);
    }
    return texts;
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
