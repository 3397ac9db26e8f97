package dev.haru.glossary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Encodes the passages of sections in several languages as a text to be stored in an index.
 *
 * <p>Passages are written once for each language and paired when they are read, because eleven
 * languages make 55 pairs. Terms are written as they are, separated by control characters, which an
 * index compresses better than lengths, counts, or numbers for terms.
 */
public final class PassageCodec {

  /** Separates the terms of a run; no term contains a control character. */
  private static final char TERM = '\u0001';

  /** Separates the runs of a sentence, which may be empty. */
  private static final char RUN = '\u0002';

  private static final char END_OF_SENTENCE = '\u0003';
  private static final char END_OF_TEXT = '\u0004';
  private static final char END_OF_LANGUAGE = '\u0005';
  private static final char END_OF_HEADING = '\u0006';
  private static final char END_OF_EDITION = '\u0007';
  private static final char END_OF_SECTION = '\u0008';

  /** One instance of each term: a course repeats its words. */
  private final Map<String, String> spellings = new HashMap<>();

  /** Encodes sections, each given by language, as a text of terms and control characters. */
  public static String write(List<SortedMap<String, SectionPassages>> sections) {
    StringBuilder out = new StringBuilder();
    for (SortedMap<String, SectionPassages> section : sections) {
      section.forEach((language, said) -> {
        out.append(language).append(END_OF_LANGUAGE);
        writeTexts(out, said.heading());
        out.append(END_OF_HEADING);
        writeTexts(out, said.paragraphs());
        out.append(END_OF_EDITION);
      });
      out.append(END_OF_SECTION);
    }
    return out.toString();
  }

  private static void writeTexts(StringBuilder out, List<List<Passage>> texts) {
    for (List<Passage> sentences : texts) {
      for (Passage sentence : sentences) {
        for (int i = 0; i < sentence.runs().size(); i++) {
          out.append(i == 0 ? "" : RUN);
          out.append(String.join(String.valueOf(TERM), sentence.runs().get(i)));
        }
        out.append(END_OF_SENTENCE);
      }
      out.append(END_OF_TEXT);
    }
  }

  /**
   * Decodes a text that {@link #write} returned, and adds its sections to pairs of passages.
   *
   * @throws IOException when the text is malformed
   */
  public void read(String in, PairedPassages pairs) throws IOException {
    Said said = new Said();
    int done = 0;
    for (int at = 0; at < in.length(); at++) {
      char c = in.charAt(at);
      if (c <= END_OF_SECTION) {
        take(c, in.substring(done, at), said, pairs);
        done = at + 1;
      }
    }
    if (done < in.length()) {
      throw new IOException("passages that have no end");
    }
  }

  /** The parts that have been read and are still open. */
  private static final class Said {
    private List<String> run = new ArrayList<>();
    private List<List<String>> runs = new ArrayList<>();
    private List<Passage> sentences = new ArrayList<>();
    private List<List<Passage>> texts = new ArrayList<>();
    private List<List<Passage>> heading = List.of();
    private String language = "";
    private SortedMap<String, SectionPassages> section = new TreeMap<>();
  }

  /**
   * Receives a control character and the text before it; the character tells what the text is, or
   * which part ends.
   */
  private void take(char c, String before, Said said, PairedPassages pairs) {
    if (c <= END_OF_SENTENCE && !before.isEmpty()) {
      said.run.add(spellings.computeIfAbsent(before, same -> same));
    }
    if ((c == RUN || c == END_OF_SENTENCE) && !said.run.isEmpty()) {
      said.runs.add(said.run);
      said.run = new ArrayList<>();
    }
    switch (c) {
      case END_OF_SENTENCE -> {
        said.sentences.add(new Passage(said.runs));
        said.runs = new ArrayList<>();
      }
      case END_OF_TEXT -> {
        said.texts.add(said.sentences);
        said.sentences = new ArrayList<>();
      }
      case END_OF_LANGUAGE -> said.language = before;
      case END_OF_HEADING -> {
        said.heading = said.texts;
        said.texts = new ArrayList<>();
      }
      case END_OF_EDITION -> {
        said.section.put(said.language, new SectionPassages(said.heading, said.texts));
        said.texts = new ArrayList<>();
      }
      case END_OF_SECTION -> {
        pairs.add(said.section);
        said.section = new TreeMap<>();
      }
      default -> {}
    }
  }
}
