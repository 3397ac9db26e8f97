package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haru.search.Filter;
import dev.haru.search.Filters;
import dev.haru.search.engine.Retrieval;
import dev.haru.search.rank.Clause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A query in OpenSearch's language: a {@code bool} of what sections match and what limits them.
 * Belongs to one search.
 */
final class RetrievalQuery {

  private final ObjectNode bool = Cluster.object();

  private RetrievalQuery() {}

  /** Returns the results of a retrieval. */
  static RetrievalQuery results(ClauseQuery queries, Retrieval retrieval) {
    RetrievalQuery results = new RetrievalQuery();
    ArrayNode should = results.bool.putArray("should");
    if (retrieval.names() != null) {
      should.add(queries.of(retrieval.names()));
    }
    if (retrieval.namesSuffice()) {
      should.add(queries.of(retrieval.words()));
      results.bool.put("minimum_should_match", 1);
    } else {
      results.bool.putArray("must").add(queries.of(retrieval.words()));
    }
    ArrayNode excluded = results.bool.putArray("must_not");
    retrieval.excluded().forEach(each -> excluded.add(queries.of(each)));
    return results;
  }

  /** Returns the sections that a clause matches, with its scores. */
  static RetrievalQuery scored(ClauseQuery queries, Clause clause) {
    RetrievalQuery scored = new RetrievalQuery();
    scored.bool.putArray("must").add(queries.of(clause));
    return scored;
  }

  /** Returns the sections that any of some clauses matches, without scores. */
  static RetrievalQuery matched(ClauseQuery queries, Collection<Clause> clauses) {
    RetrievalQuery matched = new RetrievalQuery();
    matched.filter().add(queries.any(clauses));
    return matched;
  }

  /** Returns the sections that match the words, the names or an exclusion of a retrieval. */
  static RetrievalQuery touched(ClauseQuery queries, Retrieval retrieval) {
    List<Clause> any = new ArrayList<>(List.of(retrieval.words()));
    if (retrieval.names() != null) {
      any.add(retrieval.names());
    }
    any.addAll(retrieval.excluded());
    return matched(queries, any);
  }

  /** Returns all sections, to be limited. */
  static RetrievalQuery all() {
    return new RetrievalQuery();
  }

  private ArrayNode filter() {
    return bool.withArray("/filter");
  }

  /** Limits the sections to some. */
  RetrievalQuery sections(SectionKeys all, Collection<Integer> sections) {
    ArrayNode keys = filter().addObject().putObject("terms").putArray(SectionFields.KEY);
    sections.forEach(each -> keys.add(all.key(each)));
    return this;
  }

  /** Limits the sections to those of some lessons. */
  RetrievalQuery lessons(Collection<String> paths) {
    addTerms(filter(), SectionFields.LESSON, paths);
    return this;
  }

  /** Limits the sections to those of a day. */
  RetrievalQuery day(int day) {
    addTerm(filter(), SectionFields.DAY, day);
    return this;
  }

  /** Limits the sections by all filters but those of languages. */
  RetrievalQuery filters(Filters filters) {
    for (Filter each : filters.all()) {
      switch (each) {
        case Filter.Year year -> addTerm(filter(), SectionFields.YEAR, year.year());
        case Filter.Days days ->
            filter()
                .addObject()
                .putObject("range")
                .putObject(SectionFields.DAY)
                .put("gte", days.first())
                .put("lte", days.last());
        case Filter.Language ignored -> {} // see languages()
        case Filter.OneOf ignored -> {}
      }
    }
    return this;
  }

  /** Limits the sections to those that are there in a wanted language, or have a translation. */
  RetrievalQuery languages(Filters filters) {
    addLanguages(filter(), filters);
    return this;
  }

  /** Adds the limits of languages to others. */
  static void addLanguages(ArrayNode limits, Filters filters) {
    for (Filter each : filters.all()) {
      if (each instanceof Filter.OneOf some) {
        addTerms(limits, SectionFields.LANGUAGES, some.languages());
      }
    }
  }

  private static void addTerm(ArrayNode limits, String field, int value) {
    limits.addObject().putObject("term").put(field, value);
  }

  private static void addTerms(ArrayNode limits, String field, Collection<String> values) {
    ArrayNode all = limits.addObject().putObject("terms").putArray(field);
    values.forEach(all::add);
  }

  /** Returns the query. */
  ObjectNode toJson() {
    return Cluster.object().set("bool", bool);
  }
}
