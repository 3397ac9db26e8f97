package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.index.Fields;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.ExpansionSource;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.ScoringPlan;
import dev.haru.search.syntax.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A planner that turns a query into the plan by which sections are scored. Immutable. */
public final class ScoringPlanner {

  /** The most spellings of a query term whose nearness counts; a term with more is a guess. */
  private static final int MAX_SPELLINGS_NEAR = 10;

  /** A word of two or three letters, or one with a digit or sign in it: k8s, CI/CD, IaC, PV. */
  private static final Pattern TECHNICAL =
      Pattern.compile("[A-Za-z]{2,3}|(?=\\S*[A-Za-z])[A-Za-z0-9]*[0-9/._+#-][\\w/.+#-]*");

  /**
   * The weight of a technical word as it was typed, in addition to that among its names. Source: in
   * the public course in eleven languages, the first section without the word is the 21st for k8s
   * (27 have it) and the 34th for IaC (55 have it); with 0 it is the 1st and the 18th, and 20
   * changes nothing more.
   */
  private static final float AS_TYPED = 3;

  private final RankingParameters parameters;

  /** Creates a planner with the given weights. */
  public ScoringPlanner(RankingParameters parameters) {
    this.parameters = parameters;
  }

  /** Returns the plan of a query. */
  public ScoringPlan plan(ParsedQuery query) {
    List<ScoringPlan.Part> phrases =
        query.phrases().stream()
            .map(phrase -> new ScoringPlan.Part("“" + words(phrase) + "”", exact(phrase)))
            .toList();
    return new ScoringPlan(
        names(query),
        words(query, ClauseLimit.MAX - ClauseLimit.in(phrases)),
        phrases,
        excluded(query.excluded()));
  }

  /**
   * Returns the parts for the query terms: all of them, or the more important ones if there are too
   * many.
   */
  private List<ScoringPlan.Part> words(ParsedQuery query, int maxClauses) {
    List<Wanted> wanted = wanted(query);
    List<ScoringPlan.Part> all = new ArrayList<>();
    wanted.forEach(each -> all.add(new ScoringPlan.Part(each.label(), clause(each.term()))));
    all.addAll(asTyped(query));
    all.addAll(nearness(query.terms()));
    return ClauseLimit.in(all) <= maxClauses ? all : fewer(wanted, query.terms(), maxClauses);
  }

  /**
   * Returns the part of sections whose heading, title or topic is the query. It counts as much as
   * all words together, so that such a section comes first, unless many have the name.
   */
  private ScoringPlan.@Nullable Part names(ParsedQuery query) {
    List<Clause.Spelling> spellings = new ArrayList<>();
    for (SoughtName each : query.names()) {
      float weight = parameters.name(each.field()) * each.weight();
      spellings.add(new Clause.Spelling(each.field(), each.name(), weight));
    }
    if (spellings.isEmpty()) {
      return null;
    }
    Clause name = new Clause.Word(query.syntax().wanted(), spellings);
    float words = Math.max(1, query.terms().size());
    return new ScoringPlan.Part("the heading or title itself", new Clause.Boosted(name, words));
  }

  /**
   * Returns the parts for a query that is one technical word: sections that have it as it was typed
   * come before those that only have another name of it. In a longer query, the other words tell
   * what is meant.
   */
  private List<ScoringPlan.Part> asTyped(ParsedQuery query) {
    if (query.terms().size() != 1
        || !query.phrases().isEmpty()
        || query.terms().getFirst().expansions().size() < 2
        || !TECHNICAL.matcher(query.syntax().wanted()).matches()) {
      return List.of();
    }
    List<Clause> typed = new ArrayList<>();
    for (Wanted each : wanted(query)) {
      Expansion first = each.term().first().expansions().getFirst();
      if (first.source() == ExpansionSource.TYPED && first.isSingle()) {
        typed.add(word(first.term(), first));
      }
    }
    return typed.isEmpty()
        ? List.of()
        : List.of(
            new ScoringPlan.Part(
                "as it was typed", new Clause.Boosted(new Clause.Best(typed), AS_TYPED)));
  }

  /**
   * A query term to be scored.
   *
   * @param label its name in explanations
   * @param term the query term
   * @param place the number of terms of its analyzer group before it
   */
  private record Wanted(String label, QueryTerm term, int place) {}

  private static List<Wanted> wanted(ParsedQuery query) {
    List<Wanted> wanted = new ArrayList<>();
    for (int i = 0; i < query.terms().size(); i++) {
      QueryTerm term = query.terms().get(i);
      wanted.add(new Wanted(term.typed(), term, i));
    }
    query
        .otherTerms()
        .forEach((group, terms) -> {
          for (int i = 0; i < terms.size(); i++) {
            QueryTerm term = terms.get(i);
            wanted.add(new Wanted(term.typed() + " (" + group + ")", term, i));
          }
        });
    return wanted;
  }

  /**
   * Returns the parts for a long query, as many as fit: the first words of every analyzer group as
   * typed, then their other names, then the nearness of neighbours.
   */
  private List<ScoringPlan.Part> fewer(
      List<Wanted> wanted, List<QueryTerm> neighbours, int maxClauses) {
    List<Integer> byPlace =
        IntStream.range(0, wanted.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> wanted.get(i).place()))
            .toList();
    @Nullable Clause[] chosen = new Clause[wanted.size()];
    int left = maxClauses;
    for (int i : byPlace) {
      Clause typed = clause(wanted.get(i).term().first());
      if (ClauseLimit.in(typed) <= left) {
        left -= ClauseLimit.in(typed);
        chosen[i] = typed;
      }
    }
    for (int i : byPlace) {
      Clause typed = chosen[i];
      if (typed != null) {
        Clause whole = clause(wanted.get(i).term());
        int more = ClauseLimit.in(whole) - ClauseLimit.in(typed);
        if (more <= left) {
          left -= more;
          chosen[i] = whole;
        }
      }
    }
    List<ScoringPlan.Part> parts = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      Clause clause = chosen[i];
      if (clause != null) {
        parts.add(new ScoringPlan.Part(wanted.get(i).label(), clause));
      }
    }
    for (ScoringPlan.Part near : nearness(neighbours)) {
      left -= ClauseLimit.in(near.clause());
      if (left < 0) {
        break;
      }
      parts.add(near);
    }
    return parts;
  }

  /** Returns clauses for the excluded phrases; several if they are too many for one. */
  private List<Clause> excluded(List<Phrase> phrases) {
    List<Clause> all = new ArrayList<>();
    List<Clause> next = new ArrayList<>();
    int clauses = 0;
    for (Phrase phrase : new LinkedHashSet<>(phrases)) {
      Clause exact = exact(phrase);
      clauses += ClauseLimit.in(exact);
      if (clauses > ClauseLimit.MAX) {
        all.add(new Clause.Best(next));
        next = new ArrayList<>();
        clauses = ClauseLimit.in(exact);
      }
      next.add(exact);
    }
    if (!next.isEmpty()) {
      all.add(new Clause.Best(next));
    }
    return all;
  }

  private static String words(Phrase phrase) {
    Phrase.Way way = phrase.ways().get(0);
    return Stream.concat(
            way.sequences().stream().flatMap(List::stream).map(Phrase.Placed::term),
            way.written().stream().map(spellings -> spellings.get(0)))
        .collect(Collectors.joining(" "));
  }

  /**
   * Returns a query term's clause: the best expansion counts; single terms are spellings of one
   * word.
   */
  private Clause clause(QueryTerm term) {
    List<Clause> ways = new ArrayList<>();
    addWays(ways, term.typed(), term.expansions(), List.of());
    QueryTerm.Beginning beginning = term.beginning();
    float weight = parameters.word() * (beginning.isMeant() ? 1 : parameters.unfinished());
    List<Clause.Spelling> begun =
        beginning.words().stream()
            .map(word -> new Clause.Spelling(Fields.WORD, word, weight))
            .toList();
    addWays(ways, term.typed(), beginning.expansions(), begun);
    addFound(ways, term.typed(), beginning);
    return ways.size() == 1 ? ways.get(0) : new Clause.Best(ways);
  }

  /** Adds what only the finished words find, with so little weight that it comes last. */
  private void addFound(List<Clause> ways, String typed, QueryTerm.Beginning beginning) {
    List<Clause.Spelling> spellings = new ArrayList<>();
    List<Clause> found = new ArrayList<>();
    for (Expansion each : beginning.found()) {
      if (each.isSingle()) {
        addSpellings(spellings, each);
      } else if (each.isWord()) {
        found.add(sideBySide(each));
      } else {
        found.add(new Clause.Sum(words(each), List.of()));
      }
    }
    if (!spellings.isEmpty()) {
      found.add(new Clause.Word(typed, spellings));
    }
    float share = parameters.unfinished() * (beginning.isMeant() ? 1 : parameters.unfinished());
    found.forEach(each -> ways.add(new Clause.Boosted(each, share)));
  }

  private void addWays(
      List<Clause> ways, String typed, List<Expansion> expansions, List<Clause.Spelling> others) {
    List<Clause.Spelling> spellings = new ArrayList<>(others);
    for (Expansion expansion : expansions) {
      if (expansion.isSingle() && !expansion.isDerived()) {
        addSpellings(spellings, expansion);
      }
    }
    if (!spellings.isEmpty()) {
      ways.add(new Clause.Word(typed, spellings));
    }
    for (ExpansionSource source : List.of(ExpansionSource.FORM, ExpansionSource.PART)) {
      List<Expansion> forms =
          expansions.stream().filter(each -> each.isSingle() && each.source() == source).toList();
      if (!forms.isEmpty()) {
        ways.add(derived(typed, forms));
      }
    }
    for (Expansion expansion : expansions) {
      if (!expansion.isSingle()) {
        ways.add(expansion.isWord() ? sideBySide(expansion) : sequence(expansion));
      }
    }
  }

  /**
   * Returns the clause of words of the same origin: another word, however rare or frequent, whose
   * score is a share of its own.
   */
  private Clause derived(String typed, List<Expansion> forms) {
    float weight = forms.get(0).weight();
    List<Clause.Spelling> spellings = new ArrayList<>();
    forms.forEach(form -> addSpellings(spellings, form.times(1 / weight)));
    return new Clause.Boosted(new Clause.Word(typed, spellings), weight);
  }

  /** Returns the clause of terms that make a word: they count only one after the other. */
  private Clause sideBySide(Expansion expansion) {
    List<Phrase.Placed> placed = new ArrayList<>();
    for (String term : expansion.terms()) {
      placed.add(new Phrase.Placed(term, placed.size()));
    }
    return new Clause.Boosted(exact(expansion.analyzerGroup(), placed), expansion.weight());
  }

  private void addSpellings(List<Clause.Spelling> spellings, Expansion single) {
    parameters
        .fields(single.analyzerGroup())
        .forEach((field, weight) ->
            spellings.add(new Clause.Spelling(field, single.term(), weight * single.weight())));
  }

  private Clause.Word word(String term, Expansion single) {
    List<Clause.Spelling> spellings = new ArrayList<>();
    addSpellings(spellings, single);
    return new Clause.Word(term, spellings);
  }

  /**
   * Returns the clause of several terms: typed ones may match in part, any others only as a whole.
   */
  private Clause sequence(Expansion expansion) {
    List<Clause> words = words(expansion);
    List<Clause> near = new ArrayList<>();
    parameters
        .nearness(expansion.analyzerGroup())
        .forEach((field, weight) ->
            near.add(new Clause.Boosted(inOrder(field, expansion.terms()), weight)));
    boolean isTyped = expansion.source() == ExpansionSource.TYPED;
    List<Clause> optional = new ArrayList<>(isTyped ? words : List.of());
    optional.addAll(near);
    float share = parameters.compound(expansion.terms().size());
    return new Clause.Boosted(
        new Clause.Sum(isTyped ? List.of() : words, optional), expansion.weight() * share);
  }

  private List<Clause> words(Expansion several) {
    List<Clause> words = new ArrayList<>();
    for (String term : several.terms()) {
      Expansion single = new Expansion(several.analyzerGroup(), List.of(term), 1, several.source());
      words.add(word(term, single));
    }
    return words;
  }

  private static Clause inOrder(String field, List<String> terms) {
    List<Clause.Placed> placed = new ArrayList<>();
    for (String term : terms) {
      placed.add(new Clause.Placed(term, placed.size()));
    }
    return new Clause.Phrase(field, placed, 1);
  }

  /**
   * Returns parts for neighbours in the query that are neighbours in the lesson, by any of their
   * names.
   */
  private List<ScoringPlan.Part> nearness(List<QueryTerm> terms) {
    List<ScoringPlan.Part> parts = new ArrayList<>();
    for (int i = 0; i + 1 < terms.size(); i++) {
      QueryTerm left = terms.get(i);
      QueryTerm right = terms.get(i + 1);
      if (isCertain(left) && isCertain(right)) {
        List<Clause> near = new ArrayList<>();
        parameters
            .nearness(Analyzers.MAIN)
            .forEach(
                (field, weight) -> near.add(new Clause.Boosted(near(field, left, right), weight)));
        String label = left.typed() + " and " + right.typed() + " side by side";
        parts.add(new ScoringPlan.Part(label, new Clause.Sum(List.of(), near)));
      }
    }
    return parts;
  }

  /**
   * Returns whether a query term has few spellings; two neighbours among fifty guesses mean
   * nothing.
   */
  private static boolean isCertain(QueryTerm term) {
    int spellings = mainSpellings(term).size();
    return spellings > 0 && spellings <= MAX_SPELLINGS_NEAR;
  }

  private Clause near(String field, QueryTerm left, QueryTerm right) {
    return new Clause.Near(field, mainSpellings(left), mainSpellings(right), parameters.slop());
  }

  private static List<String> mainSpellings(QueryTerm term) {
    return term.meant().stream()
        .filter(each -> each.isSingle() && !each.isDerived())
        .filter(each -> each.analyzerGroup().equals(Analyzers.MAIN))
        .map(Expansion::term)
        .toList();
  }

  private Clause exact(Phrase phrase) {
    List<Clause> ways = new ArrayList<>();
    int clauses = 0;
    for (Phrase.Way way : phrase.ways()) {
      List<Clause> required = new ArrayList<>();
      way.sequences().forEach(terms -> required.add(exact(way.group(), terms)));
      way.written().forEach(spellings -> required.add(written(spellings)));
      Clause all = required.size() == 1 ? required.get(0) : new Clause.Sum(required, List.of());
      clauses += ClauseLimit.in(all);
      if (clauses > ClauseLimit.MAX_IN_PHRASE && !ways.isEmpty()) {
        break; // the likelier ways come first
      }
      ways.add(all);
    }
    return ways.size() == 1 ? ways.get(0) : new Clause.Best(ways);
  }

  private Clause exact(String group, List<Phrase.Placed> terms) {
    List<Clause.Placed> placed =
        terms.stream().map(each -> new Clause.Placed(each.term(), each.position())).toList();
    List<Clause> fields = new ArrayList<>();
    parameters
        .fields(group)
        .forEach((field, weight) ->
            fields.add(new Clause.Boosted(new Clause.Phrase(field, placed, 0), weight)));
    return new Clause.Best(fields);
  }

  private Clause written(List<String> spellings) {
    List<Clause.Spelling> all = new ArrayList<>();
    for (String each : spellings) {
      addSpellings(all, new Expansion(Fields.AS_WRITTEN, List.of(each), 1, ExpansionSource.TYPED));
    }
    return new Clause.Word(spellings.get(0), all);
  }
}
