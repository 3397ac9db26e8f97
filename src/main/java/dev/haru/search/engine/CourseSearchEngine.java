package dev.haru.search.engine;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TextAnalysis;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.glossary.Equivalents;
import dev.haru.index.directory.IndexException;
import dev.haru.search.Deadline;
import dev.haru.search.Excerpt;
import dev.haru.search.Filters;
import dev.haru.search.Hit;
import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.ListedLesson;
import dev.haru.search.ScoreExplanation;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import dev.haru.search.correct.WordFrequencies;
import dev.haru.search.excerpt.Excerpter;
import dev.haru.search.excerpt.Marks;
import dev.haru.search.excerpt.TermMatch;
import dev.haru.search.query.DidYouMean;
import dev.haru.search.query.ParsedQuery;
import dev.haru.search.query.QueryInterpreter;
import dev.haru.search.rank.HitExplainer;
import dev.haru.search.rank.LanguagePreference;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.ResultCollapser;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.rank.SectionListing;
import dev.haru.search.rank.SectionPlaces;
import dev.haru.search.rank.TranslationGroups;
import dev.haru.search.suggest.Suggester;
import dev.haru.search.suggest.SynonymSuggestions;
import dev.haru.search.syntax.ParsedSyntax;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The search engine over any index: it interprets queries, scores and collapses sections, and
 * prepares what is shown of them.
 */
public final class CourseSearchEngine implements SearchEngine {

  private final SectionIndex index;
  private final SectionColumns sections;
  private final RankingParameters parameters;
  private final QueryInterpreter interpreter;
  private final QueryExecutor executor;
  private final Suggester suggester;
  private final DidYouMean didYouMean;
  private final List<String> languages;
  private volatile @Nullable SectionListing lessonListing;

  /**
   * Creates an engine.
   *
   * @param index the index, which remains the caller's
   * @param analyzers the analysis of queries, which remains the caller's
   * @param course what is known about the course besides its sections
   * @param parameters the parameters of the ranking
   */
  public CourseSearchEngine(
      SectionIndex index,
      TextAnalysis analyzers,
      CourseKnowledge course,
      RankingParameters parameters) {
    this.index = index;
    this.parameters = parameters;
    this.sections = index.columns();
    this.executor = new QueryExecutor(index, parameters);
    this.languages = List.copyOf(course.languages());
    Dictionaries dictionaries = course.dictionaries();
    Synonyms glossary = Synonyms.of(course.glossary());
    WordFrequencies words = new WordFrequencies(index.vocabulary(), index.lexicon(), dictionaries);
    this.interpreter =
        new QueryInterpreter(
            analyzers,
            course.languages(),
            course.analyzerGroups(),
            dictionaries,
            glossary,
            course.learned(),
            index.vocabulary(),
            words,
            parameters);
    this.didYouMean = new DidYouMean(words, analyzers.of(Analyzers.MAIN));
    this.suggester =
        new Suggester(
            index.suggestions(),
            sections.groups(),
            index.names(
                new SynonymSuggestions(
                    index.suggestions(), analyzers.of(Analyzers.MAIN), dictionaries, glossary)),
            words,
            course.lessons(),
            course.languages());
  }

  /**
   * The knowledge that an index has about a course besides its sections.
   *
   * @param lessons the number of lessons
   * @param languages the canonical languages, the course's first language first
   * @param analyzerGroups the analyzer groups for which the index has fields
   * @param learned the equivalents learned from the course's translations
   * @param dictionaries the dictionaries of all courses
   * @param glossary the course's own equivalents of words
   */
  public record CourseKnowledge(
      int lessons,
      List<String> languages,
      List<String> analyzerGroups,
      Equivalents learned,
      Dictionaries dictionaries,
      Map<String, List<String>> glossary) {}

  @Override
  public SearchResponse search(SearchRequest request, Deadline deadline) {
    long start = System.nanoTime();
    try {
      ParsedSyntax syntax = ParsedSyntax.of(request.query());
      ParsedQuery query = interpreter.read(syntax, request.filters(), deadline);
      QueryExecutor.Found found = find(request, query, deadline);
      return new SearchResponse(
          request.query(),
          query.answered(),
          found.page().total(),
          found.page().totalIsExact(),
          (System.nanoTime() - start) / 1_000_000,
          index.generation(),
          query.corrections(),
          didYouMean(request, query, found.page().total(), deadline),
          notice(request, syntax),
          hits(request, query, found, deadline),
          request.explain() ? query.expansions() : List.of(),
          found.page().byLanguage(),
          found.page().byYear());
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  private @Nullable String notice(SearchRequest request, ParsedSyntax syntax) {
    Filters filters = request.filters().overriddenBy(syntax.filters());
    String lacked = filters.lacked(languages);
    return lacked == null ? syntax.notice(filters) : lacked;
  }

  @Override
  public SuggestResponse suggest(SuggestRequest request, Deadline deadline) {
    try {
      return new SuggestResponse(
          request.query(), index.generation(), suggester.suggest(request, deadline));
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  @Override
  public LessonsResponse lessons(LessonsRequest request, Deadline deadline) {
    Filters filters = request.filters().among(languages);
    LanguagePreference prefer = LanguagePreference.of(null, List.of(), List.of(), languages, "");
    ResultCollapser.Page page =
        lessonListing().page(filters, prefer, request.offset(), request.limit(), deadline);
    SortedSet<Integer> shown = new TreeSet<>();
    page.ranked().forEach(each -> shown.add(each.section()));
    try {
      Map<Integer, StoredSection> stored =
          index.run(parameters, deadline).sections(List.of(), all(shown), deadline);
      List<ListedLesson> lessons = new ArrayList<>();
      for (ResultCollapser.CollapsedHit each : page.ranked()) {
        lessons.add(lesson(each.section(), stored));
      }
      return new LessonsResponse(page.total(), lessons, page.byLanguage(), page.byYear());
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  /** Returns the listing of lessons, which is the same for all requests. */
  private SectionListing lessonListing() {
    SectionListing known = lessonListing;
    if (known == null) {
      known = SectionListing.ofLessons(sections);
      lessonListing = known;
    }
    return known;
  }

  /** Returns sections and their translations. */
  private List<Integer> all(Set<Integer> shown) {
    List<Integer> all = new ArrayList<>(shown);
    all.addAll(translationsOf(shown));
    return all;
  }

  private ListedLesson lesson(int section, Map<Integer, StoredSection> stored) {
    StoredSection first = Objects.requireNonNull(stored.get(section));
    return new ListedLesson(
        first.path(),
        first.url(),
        first.title(),
        first.lang(),
        first.year(),
        first.day(),
        translations(section, stored).stream()
            .map(each -> new ListedLesson.Edition(each.lang(), each.path(), each.url()))
            .toList());
  }

  /** Returns the nearest query that finds more, or null; only the first page looks for one. */
  private @Nullable String didYouMean(
      SearchRequest request, ParsedQuery query, int total, Deadline deadline) throws IOException {
    if (request.offset() > 0) {
      return null;
    }
    for (ParsedSyntax proposal : didYouMean.proposals(query, total, deadline)) {
      ParsedQuery meant = interpreter.read(proposal, request.filters(), deadline);
      if (find(request, meant, deadline).page().total() > total) {
        return proposal.query();
      }
    }
    return null;
  }

  private QueryExecutor.Found find(SearchRequest request, ParsedQuery query, Deadline deadline)
      throws IOException {
    LanguagePreference prefer =
        LanguagePreference.of(
            request.prefer(),
            query.languages(),
            request.reader(),
            languages,
            query.syntax().wanted());
    return executor.find(query, prefer, request.offset(), request.limit(), deadline);
  }

  private List<Hit> hits(
      SearchRequest request, ParsedQuery query, QueryExecutor.Found found, Deadline deadline)
      throws IOException {
    List<ResultCollapser.CollapsedHit> ranked = found.page().ranked();
    QueryExecutor.Scoring scoring = found.scoring();
    QueryRun run = scoring == null ? index.run(parameters, deadline) : scoring.run();
    SortedSet<Integer> shown = new TreeSet<>();
    ranked.forEach(each -> shown.add(each.section()));
    Map<Integer, StoredSection> stored = run.sections(shown, translationsOf(shown), deadline);
    SortedMap<Integer, StoredSection> page = new TreeMap<>(stored);
    page.keySet().retainAll(shown);
    MatchFinder inText = MatchFinder.inText(run, sections.count(), query, page);
    MatchFinder inHeading = MatchFinder.inHeading(run, sections.count(), query, page);
    HitExplainer explainer =
        request.explain() && scoring != null
            ? new HitExplainer(scoring.plan(), sections, scoring.scores(), run)
            : null;
    List<Hit> hits = new ArrayList<>();
    for (ResultCollapser.CollapsedHit each : ranked) {
      deadline.check();
      List<ScoreExplanation> explanation = explainer == null ? List.of() : explainer.explain(each);
      String text = Objects.requireNonNull(page.get(each.section())).text().text();
      int rank = request.offset() + hits.size() + 1;
      Excerpt excerpt = Excerpter.best(text, inText.in(each.section()), deadline);
      hits.add(hit(rank, each, stored, excerpt, inHeading.in(each.section()), explanation));
    }
    return hits;
  }

  private Hit hit(
      int rank,
      ResultCollapser.CollapsedHit ranked,
      Map<Integer, StoredSection> all,
      Excerpt excerpt,
      List<TermMatch> inHeading,
      List<ScoreExplanation> explanation) {
    StoredSection stored = Objects.requireNonNull(all.get(ranked.section()));
    return new Hit(
        rank,
        ranked.score(),
        stored.path(),
        stored.line(),
        stored.anchor(),
        stored.url(),
        stored.lang(),
        stored.year(),
        stored.day(),
        stored.title(),
        stored.heading().text(),
        Marks.typed(stored.heading().text(), inHeading),
        Marks.related(stored.heading().text(), inHeading),
        stored.breadcrumb(),
        excerpt,
        translations(ranked.section(), all),
        explanation);
  }

  /** Returns the translations of sections. */
  private List<Integer> translationsOf(Set<Integer> shown) {
    List<Integer> translations = new ArrayList<>();
    TranslationGroups groups = sections.groups();
    for (int section : shown) {
      int group = groups.of(section);
      for (int i = 0; i < groups.count(group); i++) {
        if (!shown.contains(groups.member(group, i))) {
          translations.add(groups.member(group, i));
        }
      }
    }
    return translations;
  }

  private List<Hit.Translation> translations(int section, Map<Integer, StoredSection> all) {
    List<Hit.Translation> translations = new ArrayList<>();
    TranslationGroups groups = sections.groups();
    int group = groups.of(section);
    for (int i = 0; i < groups.count(group); i++) {
      int other = groups.member(group, i);
      if (other != section) {
        StoredSection stored = Objects.requireNonNull(all.get(other));
        translations.add(
            new Hit.Translation(
                stored.lang(),
                stored.path(),
                stored.line(),
                stored.heading().text(),
                stored.url()));
      }
    }
    translations.sort((left, right) -> left.lang().compareTo(right.lang()));
    return translations;
  }

  @Override
  public Map<String, Set<String>> translations() {
    Map<String, Set<String>> names = new HashMap<>();
    TranslationGroups groups = sections.groups();
    SectionPlaces places = sections.places();
    for (int group = 0; group < groups.size(); group++) {
      Set<String> all = new TreeSet<>();
      for (int i = 0; i < groups.count(group); i++) {
        int section = groups.member(group, i);
        String name = places.path(section) + ":" + places.line(section);
        all.add(name);
        names.put(name, all);
      }
    }
    return names;
  }

  @Override
  public void close() {
    // The index and the analyzers are the caller's.
  }
}
