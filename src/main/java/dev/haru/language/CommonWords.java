package dev.haru.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The frequent words by which running text in Latin letters is recognized: those of {@link
 * Language}, and those of languages without an analyzer, which would otherwise be taken for related
 * ones. The latter include no single letters, because names and lists have them.
 */
final class CommonWords {

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry(
              "ca",
              "el la els les de del dels que en un una per amb és són no es com més però aquest"
                  + " aquesta també al als aquests pot quan"),
          Map.entry(
              "cs",
              "je se na že to do ve jako pro jsou ale po tak jak nebo pokud může který"
                  + " která jsme také být"),
          Map.entry(
              "da",
              "og at det som en på er af for med den til ikke om et har de vi kan så fra eller når"
                  + " du jeg var skal dette hvordan være hvad blive noget"),
          Map.entry(
              "fi",
              "ja on ei se että ovat tai kun myös joka mutta jos niin kuin voi tämä sen ole vain"
                  + " voit sekä tässä"),
          Map.entry(
              "hu",
              "az és hogy nem is egy ez van meg ha mint vagy csak de már kell lehet azt ezt"
                  + " hogyan amely"),
          Map.entry(
              "id",
              "yang dan di ini itu dengan untuk dari pada adalah tidak akan dalam ke atau juga"
                  + " dapat kita saya bisa"),
          Map.entry(
              "nl",
              "de het een en van is dat die in te op voor met zijn niet aan er ook als naar maar"
                  + " om dan wordt worden deze dit bij uit wat hoe je we kan of"),
          Map.entry(
              "no",
              "og at det som en på er av for med den til ikke om et har de vi kan så fra eller når"
                  + " du jeg var skal dette hvordan være hva bli noe"),
          Map.entry(
              "ro",
              "și şi în de la cu pe că nu este un pentru care mai din sau sunt ca prin acest"
                  + " această fi cum"),
          Map.entry(
              "sk",
              "je sa na že to do vo ako pre sú ale po tak alebo ak môže ktorý ktorá sme"
                  + " tiež byť"),
          Map.entry(
              "sv",
              "och att det som en på är av för med den till inte om ett har de vi kan så från"
                  + " eller när du jag var ska detta hur"));

  /** The words of each language, in the order of their codes. */
  static final Map<String, List<String>> OF = Collections.unmodifiableMap(all());

  private CommonWords() {}

  private static Map<String, List<String>> all() {
    Map<String, String> texts = new TreeMap<>(OTHERS);
    for (Language each : Language.values()) {
      if (!each.commonWords().isEmpty()) {
        texts.put(each.code(), each.commonWords());
      }
    }
    Map<String, List<String>> words = new LinkedHashMap<>();
    texts.forEach((code, text) -> words.put(code, List.of(text.split(" ", -1))));
    return words;
  }
}
