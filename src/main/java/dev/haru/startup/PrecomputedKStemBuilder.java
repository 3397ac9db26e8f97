package dev.haru.startup;

import dev.haru.analysis.PrecomputedKStem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;

/** Builds the transducer of {@link PrecomputedKStem}; part of the build of haru. */
final class PrecomputedKStemBuilder {

  private PrecomputedKStemBuilder() {}

  /** Returns the words of KStem's dictionary and of the IT dictionary, in their usual forms. */
  static Set<String> words(Set<String> dictionary) throws ReflectiveOperationException {
    Set<String> words = new TreeSet<>();
    for (String base : withKStem(dictionary)) {
      words.add(base);
      words.addAll(forms(base));
    }
    words.removeIf(word -> word.length() > PrecomputedKStem.LONGEST || !word.matches("[a-z]{3,}"));
    return words;
  }

  private static Set<String> withKStem(Set<String> dictionary) throws ReflectiveOperationException {
    String stemmer = KStemFilter.class.getPackageName() + ".KStemmer";
    Field lexicon = Class.forName(stemmer).getDeclaredField("dict_ht");
    Field root = Class.forName(stemmer + "$DictEntry").getDeclaredField("root");
    lexicon.setAccessible(true);
    root.setAccessible(true);
    Set<String> bases = new TreeSet<>(dictionary);
    for (Map.Entry<?, ?> each : ((CharArrayMap<?>) lexicon.get(null)).entrySet()) {
      bases.add(new String((char[]) each.getKey()));
      if (root.get(each.getValue()) instanceof String other) {
        bases.add(other); // greek: greece
      }
    }
    return bases;
  }

  /** Returns plurals and verb forms; wrong ones among them do no harm. */
  private static List<String> forms(String base) {
    List<String> forms = new ArrayList<>(List.of(base + "s", base + "ed", base + "ing"));
    String without = base.substring(0, base.length() - 1);
    String last = base.substring(base.length() - 1);
    switch (last) {
      case "e" -> forms.addAll(List.of(base + "d", without + "ing"));
      case "y" -> forms.addAll(List.of(without + "ies", without + "ied"));
      case "s", "x", "z", "h", "o" -> forms.add(base + "es");
      default -> {}
    }
    if ("bdglmnprt".contains(last)) {
      forms.addAll(List.of(base + last + "ed", base + last + "ing"));
    }
    return forms;
  }

  /** Returns the transducer's bytes. */
  static byte[] of(Set<String> words) throws IOException {
    FSTCompiler<Long> compiler =
        new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, PositiveIntOutputs.getSingleton()).build();
    IntsRefBuilder key = new IntsRefBuilder();
    for (String word : words) {
      Long output = PrecomputedKStem.output(word, kstem(word));
      if (output != null) {
        compiler.add(Util.toIntsRef(new BytesRef(word), key), output);
      }
    }
    FST<Long> stems = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamDataOutput out = new OutputStreamDataOutput(bytes)) {
      stems.save(out, out);
    }
    return bytes.toByteArray();
  }

  /** Returns the stem that KStem itself gives a word. */
  static String kstem(String word) throws IOException {
    KeywordTokenizer tokenizer = new KeywordTokenizer();
    tokenizer.setReader(new StringReader(word));
    try (TokenStream stream = new KStemFilter(tokenizer)) {
      stream.reset();
      stream.incrementToken();
      return stream.getAttribute(CharTermAttribute.class).toString();
    }
  }
}
