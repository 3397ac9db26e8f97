package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.RankingParameters;
import java.util.Collection;
import java.util.List;

/**
 * A translator of the clauses of one search into OpenSearch's query language. It matches the same
 * sections; its scores come near those of {@code search.rank}, to choose candidates by.
 */
final class ClauseQuery implements Clause.Visitor<ObjectNode> {

  /** The default k1 of BM25 in OpenSearch, whose factor (k1 + 1) Lucene leaves out. */
  private static final float K1 = 1.2f;

  /** How much the fields count in which a word scores less than in its best one. */
  private static final float OTHER_FIELDS = 0.25f;

  /**
   * The most terms in one search: OpenSearch takes 1,024 by default, filters included. What comes
   * last, the nearness of words, is left out first; it only helps to choose candidates.
   */
  private static final int MOST_TERMS = 1000;

  private final CourseStatistics statistics;
  private final RankingParameters parameters;
  private int terms;

  ClauseQuery(CourseStatistics statistics, RankingParameters parameters) {
    this.statistics = statistics;
    this.parameters = parameters;
  }

  /** Returns a query that matches what a clause matches. */
  ObjectNode of(Clause clause) {
    return clause.accept(this);
  }

  /** Returns a query that matches what any of these clauses matches. */
  ObjectNode any(Collection<Clause> clauses) {
    ObjectNode query = Cluster.object();
    ArrayNode should = query.putObject("bool").put("minimum_should_match", 1).putArray("should");
    clauses.forEach(each -> should.add(of(each)));
    return query;
  }

  @Override
  public ObjectNode word(Clause.Word word) {
    float frequency = 0;
    for (Clause.Spelling each : word.spellings()) {
      frequency = Math.max(frequency, statistics.wordFrequency(each.field(), each.term()));
    }
    float idf = (float) Math.log(1 + (statistics.sections() - frequency + 0.5) / (frequency + 0.5));
    ObjectNode query = Cluster.object();
    ArrayNode fields =
        query.putObject("dis_max").put("tie_breaker", OTHER_FIELDS).putArray("queries");
    for (Clause.Spelling each : word.spellings()) {
      int sections = statistics.frequency(each.field(), each.term());
      if (sections > 0 && hasRoomFor(1)) {
        fields.add(spelling(each, idf, sections));
      }
    }
    return fields.isEmpty() ? nothing() : query;
  }

  /** Returns a query with the score that one occurrence in a field of average length has. */
  private ObjectNode spelling(Clause.Spelling spelling, float idf, int sections) {
    float ofCluster = idf(sections, statistics.sections(spelling.field()));
    float weight = Math.min(spelling.weight(), parameters.maxPerField(spelling.field()));
    float k1 = parameters.k1();
    float score = idf * (k1 + 1) * weight / (weight + k1);
    float boost = Math.max(Float.MIN_NORMAL, score * (1 + K1) / Math.max(ofCluster, 1e-6f));
    return term(spelling.field(), spelling.term(), boost);
  }

  private static float idf(int frequency, int sections) {
    return (float)
        Math.log(1 + (Math.max(sections, frequency) - frequency + 0.5) / (frequency + 0.5));
  }

  private ObjectNode term(String field, String term, float boost) {
    ObjectNode query = Cluster.object();
    query
        .putObject("term")
        .putObject(statistics.nameInCluster(field))
        .put("value", term)
        .put("boost", boost);
    return query;
  }

  private boolean hasRoomFor(int more) {
    boolean hasRoom = terms + more <= MOST_TERMS;
    terms += hasRoom ? more : 0;
    return hasRoom;
  }

  private static ObjectNode nothing() {
    ObjectNode query = Cluster.object();
    query.putObject("match_none");
    return query;
  }

  @Override
  public ObjectNode phrase(Clause.Phrase phrase) {
    if (!hasRoomFor(phrase.terms().size())) {
      return nothing();
    }
    if (phrase.terms().size() == 1) {
      return term(phrase.field(), phrase.terms().getFirst().term(), 1);
    }
    SectionFields.TokenText text = new SectionFields.TokenText();
    phrase.terms().forEach(each -> text.add(each.position(), each.term()));
    return phrase(phrase.field(), text, phrase.slop());
  }

  @Override
  public ObjectNode near(Clause.Near near) {
    SectionFields.TokenText text = new SectionFields.TokenText();
    boolean areKnown =
        add(near.field(), near.left(), 0, text) && add(near.field(), near.right(), 1, text);
    return areKnown && hasRoomFor(near.left().size() + near.right().size())
        ? phrase(near.field(), text, near.slop())
        : nothing();
  }

  /** Adds those spellings that the course has; returns whether it has any. */
  private boolean add(
      String field, List<String> spellings, int position, SectionFields.TokenText text) {
    boolean isKnown = false;
    for (String each : spellings) {
      if (statistics.frequency(field, each) > 0) {
        text.add(position, each);
        isKnown = true;
      }
    }
    return isKnown;
  }

  private ObjectNode phrase(String field, SectionFields.TokenText text, int slop) {
    if (!statistics.hasPositions(field)) {
      return nothing();
    }
    ObjectNode query = Cluster.object();
    query
        .putObject("match_phrase")
        .putObject(statistics.nameInCluster(field))
        .put("query", text.toString())
        .put("slop", slop);
    return query;
  }

  @Override
  public ObjectNode best(Clause.Best best) {
    ObjectNode query = Cluster.object();
    ArrayNode ways = query.putObject("dis_max").putArray("queries");
    best.ways().forEach(each -> ways.add(of(each)));
    return query;
  }

  @Override
  public ObjectNode sum(Clause.Sum sum) {
    ObjectNode query = Cluster.object();
    ObjectNode bool = query.putObject("bool");
    ArrayNode required = bool.putArray("must");
    sum.required().forEach(each -> required.add(of(each)));
    ArrayNode optional = bool.putArray("should");
    sum.optional().forEach(each -> optional.add(of(each)));
    if (sum.required().isEmpty()) {
      bool.put("minimum_should_match", 1);
    }
    return query;
  }

  @Override
  public ObjectNode boosted(Clause.Boosted boosted) {
    ObjectNode query = Cluster.object();
    ObjectNode bool = query.putObject("bool").put("boost", boosted.factor());
    bool.putArray("must").add(of(boosted.clause()));
    return query;
  }
}
