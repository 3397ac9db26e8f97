package dev.haru.glossary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What sections say in several languages, as a text to be kept in an index.
 *
 * <p>Each language's passages once, and paired when they are read: of eleven languages there are 55
 * pairs. It is UTF-8, terms as they are with a control character between them, which an index
 * compresses better than lengths, counts, or numbers that stand for terms.
 */
public final class PassageCodec {

  /** Between the terms of a run; no term has a control character. */
  private static final char TERM = '\u0001';

  /** Between the runs of a sentence, which may have none. */
  private static final char RUN = '\u0002';

  private static final char END_OF_SENTENCE = '\u0003';
  private static final char END_OF_TEXT = '\u0004';
  private static final char END_OF_LANGUAGE = '\u0005';
  private static final char END_OF_HEADING = '\u0006';
  private static final char END_OF_EDITION = '\u0007';
  private static final char END_OF_SECTION = '\u0008';

  /** Each term once: a course says the same words again and again. */
  private final Map<String, String> spellings = new HashMap<>();

  /** Returns sections, each by language, as a text of control characters and terms. */
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
   * Adds what {@link #write} has written to pairs of passages.
   *
   * @throws IOException when the text is not such
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

  /** What has been read and has not ended. */
  private static final class Said {
    private List<String> run = new ArrayList<>();
    private List<List<String>> runs = new ArrayList<>();
    private List<Passage> sentences = new ArrayList<>();
    private List<List<Passage>> texts = new ArrayList<>();
    private List<List<Passage>> heading = List.of();
    private String language = "";
    private SortedMap<String, SectionPassages> section = new TreeMap<>();
  }

  /** Takes what stands before a control character, which says what it is or what ends. */
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
