package dev.haru.search;

import dev.haru.index.learn.LearnedGlossary;
import dev.haru.text.Analyzers;
import dev.haru.text.Chosung;
import dev.haru.text.Equivalents;
import dev.haru.text.Keystrokes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Works out what a query means: its words, what else they may be called, and its syntax. */
final class QueryReader {

  private final Analyzers analyzers;
  private final List<String> families;
  private final LearnedWords learned;
  private final Vocabulary vocabulary;
  private final Lexicon lexicon;
  private final Corrector corrector;
  private final ChosungReader chosung;
  private final PartReader partReader;

  /**
   * Creates a reader.
   *
   * @param families the families of languages that the index has
   * @param field the field's dictionary
   * @param course the course's own glossary
   * @param learned what the course's translations have taught
   * @param vocabulary the index's terms
   * @param lexicon the words that may have been meant
   * @param weights what each source of an alternative counts
   */
  QueryReader(
      Analyzers analyzers,
      List<String> families,
      Equivalents field,
      Equivalents course,
      LearnedGlossary learned,
      Vocabulary vocabulary,
      Lexicon lexicon,
      Weights weights) {
    this.lexicon = lexicon;
    this.chosung = new ChosungReader(lexicon);
    this.analyzers = analyzers;
    this.families = List.copyOf(families);
    this.learned = new LearnedWords(learned, weights);
    this.partReader =
        new PartReader(analyzers.of(Analyzers.MAIN), field, course, this.learned, weights);
    this.vocabulary = vocabulary;
    this.corrector =
        new Corrector(
            lexicon, new KnownWords(lexicon, analyzers.of(Analyzers.MAIN), this::isForeign));
  }

  /** Returns what a query means; throws {@link SearchTimeout} where that takes too long. */
  Meaning read(QuerySyntax syntax, Filters filters, Deadline deadline) {
    Corrector.Reading reading = corrector.read(syntax.words(), deadline);
    List<Correction> corrections = new ArrayList<>(reading.corrections());
    List<Part> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    List<ReadWord> words = reading.words();
    int next = 0;
    while (next < words.size()) {
      ReadWord word = words.get(next);
      if (word.isPlain() && !Chosung.hasChosung(word.word())) {
        plain.append(' ').append(word.word());
        next++;
        continue;
      }
      parts.addAll(partReader.parts(plain.toString().strip(), deadline));
      plain.setLength(0);
      if (word.isPlain()) {
        deadline.check();
        ChosungReader.Found found = chosung.at(words.stream().map(ReadWord::word).toList(), next);
        addChosung(parts, corrections, found, deadline);
        next += found.length();
      } else {
        parts.add(partReader.part(word));
        next++;
      }
    }
    parts.addAll(partReader.parts(plain.toString().strip(), deadline));
    for (String prefix : syntax.prefixes()) {
      deadline.check(); // it may begin all words of the course
      parts.add(vocabulary.beginningWith(prefix));
    }
    parts.addAll(partReader.asTyped(syntax.further()));
    return new Meaning(
        parts.stream().filter(part -> !part.alternatives().isEmpty()).toList(),
        phrases(syntax.phrases()),
        phrases(syntax.without()),
        learned.parts(others(syntax.words())),
        corrections,
        filters.overriddenBy(syntax.filters()));
  }

  private boolean isForeign(String word) {
    return families.stream()
        .filter(family -> !family.equals(Analyzers.MAIN))
        .anyMatch(family -> {
          List<Phrase.Placed> terms = QueryWords.phrase(analyzers.of(family), word);
          return !terms.isEmpty()
              && terms.stream().allMatch(placed -> vocabulary.hasProse(family, placed.term()));
        });
  }

  private void addChosung(
      List<Part> parts,
      List<Correction> corrections,
      ChosungReader.Found found,
      Deadline deadline) {
    String latin = Keystrokes.toLatin(found.typed());
    if (!found.words().isEmpty()) {
      String first = found.words().get(0);
      if (!found.unfinished()) {
        corrections.add(new Correction(Correction.Kind.CHOSUNG, found.typed(), first));
      }
      parts.add(partReader.withChosung(found));
    } else if (lexicon.knows(latin)) {
      corrections.add(new Correction(Correction.Kind.LAYOUT, found.typed(), latin));
      parts.addAll(partReader.parts(latin, deadline));
    }
  }

  private List<Phrase> phrases(List<String> texts) {
    List<Phrase> phrases = new ArrayList<>();
    for (String text : texts) {
      Map<String, List<Phrase.Placed>> terms = new TreeMap<>();
      for (String family : families) {
        List<Phrase.Placed> phrase = QueryWords.phrase(analyzers.of(family), text);
        if (!phrase.isEmpty()) {
          terms.put(family, phrase);
        }
      }
      if (!terms.isEmpty()) {
        phrases.add(new Phrase(terms));
      }
    }
    return phrases;
  }

  private Map<String, List<String>> others(String text) {
    Map<String, List<String>> others = new TreeMap<>();
    for (String family : families) {
      if (!family.equals(Analyzers.MAIN)) {
        List<String> terms =
            QueryWords.phrase(analyzers.of(family), text).stream()
                .map(Phrase.Placed::term)
                .toList();
        if (!terms.isEmpty()) {
          others.put(family, terms);
        }
      }
    }
    return others;
  }
}
