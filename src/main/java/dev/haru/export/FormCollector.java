package dev.haru.export;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.MixedText;
import dev.haru.analysis.NoriLexicon;
import dev.haru.analysis.NoriTokens;
import dev.haru.analysis.TechnicalTokenizer;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.ItDictionary;
import dev.haru.hangul.Hangul;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.packed.FormTerms;
import dev.haru.search.packed.PackedAnalysis;
import dev.haru.search.packed.PackedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the forms of words that a course has, and what the analyzers make of each alone. */
final class FormCollector {

  private final Analyzers analyzers;
  private final Set<String> korean = new HashSet<>();
  private final Map<String, Set<String>> others = new TreeMap<>();

  FormCollector(Analyzers analyzers) {
    this.analyzers = analyzers;
  }

  /** Adds the words of the dictionaries. */
  void addDictionary(Dictionaries dictionaries) {
    dictionaries.field().forEach(this::addWords);
    dictionaries.everyday().forEach(this::addWords);
  }

  private void addWords(String word, List<String> names) {
    addKorean(word);
    names.forEach(this::addKorean);
  }

  /** Adds the words of a section. */
  void add(StoredSection section) {
    String group = Analyzers.group(section.lang());
    add(group, section.text().text());
    add(group, section.heading().text());
    add(group, section.title());
    section.breadcrumb().forEach(each -> add(group, each));
  }

  private void add(String group, String text) {
    addKorean(text);
    if (!group.equals(Analyzers.MAIN)) {
      Set<String> forms = others.computeIfAbsent(group, each -> new TreeSet<>());
      if (PackedAnalysis.isSpaced(group)) {
        addRuns(text, forms);
      } else {
        addTokens(group, text, forms);
      }
    }
  }

  private void addKorean(String text) {
    if (MixedText.needsNori(text)) {
      korean.addAll(
          PackedAnalysis.koreanForms(MixedText.masked(text, TechnicalTokenizer.of(text))));
    }
  }

  private static void addRuns(String text, Set<String> forms) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        forms.add(text.substring(at, end).toLowerCase(Locale.ROOT));
      }
      at = Math.max(end, at + 1);
    }
  }

  private void addTokens(String group, String text, Set<String> forms) {
    for (TechnicalTokenizer.Term term : analyzers.of(group).terms(text)) {
      if (term.end() - term.start() <= PackedAnalysis.LONGEST_UNSPACED
          && text.charAt(term.start()) > 0x7F) {
        forms.add(text.substring(term.start(), term.end()).toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Adds the forms to other rows. */
  void addTo(TableRows rows) {
    NoriTokens nori = new NoriTokens(ItDictionary.noriDictionary());
    Set<String> common = new HashSet<>();
    NoriLexicon.forEachCommon(word -> {
      if (word.chars().allMatch(c -> Hangul.isSyllable((char) c))) {
        common.add(word);
      }
    });
    korean.addAll(common);
    for (String each : korean) {
      rows.add(
          PackedTable.FORMS,
          PackedAnalysis.key(Analyzers.MAIN, each),
          FormTerms.toBytes(each, nori.of(each), common.contains(each)));
    }
    NoriLexicon.forEachVerb(
        stem -> rows.add(PackedTable.FORMS, PackedAnalysis.verbKey(stem), new byte[0]));
    others.forEach((group, forms) -> {
      for (String each : forms) {
        rows.add(
            PackedTable.FORMS,
            PackedAnalysis.key(group, each),
            FormTerms.toBytes(each, analyzers.of(group).terms(each), false));
      }
    });
  }
}
