package dev.haru.cli.interactive;

import dev.haru.search.Hit;
import dev.haru.search.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the screen shows. For use by one thread. */
final class SearchState {

  /** What has the whole screen or the keys. */
  enum Mode {
    /** The field: letters are typed into it. */
    FIELD,
    /** The list: letters are commands. */
    LIST,
    /** A section, whole. */
    PAGER,
    /** The keys. */
    HELP
  }

  /**
   * An edition of a hit.
   *
   * @param lang its canonical language
   * @param path its lesson's path
   * @param line its heading's line
   * @param heading its heading
   * @param url the link to it
   */
  record Edition(String lang, String path, int line, String heading, String url) {

    /** Returns its place, {@code path:line}. */
    String place() {
      return path + ":" + line;
    }
  }

  private final QueryField field = new QueryField();
  private Mode mode = Mode.FIELD;
  private @Nullable SearchResponse response;
  private String trouble = "";
  private String message = "";
  private boolean searching;
  private boolean readsFirst;
  private int selected;
  private int edition;
  private int pagerTop;

  QueryField field() {
    return field;
  }

  Mode mode() {
    return mode;
  }

  void mode(Mode now) {
    mode = now;
    pagerTop = 0;
  }

  /** Returns the newest answer, or null. */
  @Nullable SearchResponse response() {
    return response;
  }

  /** Takes the answer to the query in the field. */
  void answer(SearchResponse answer) {
    response = answer;
    trouble = "";
    searching = false;
    select(0);
    if (readsFirst && !hits().isEmpty()) {
      mode(Mode.PAGER);
    }
    readsFirst = false;
  }

  /** Shows the selected section, or the first one of the answer that is on its way. */
  void read() {
    if (searching) {
      readsFirst = true;
    } else if (!hits().isEmpty()) {
      mode(Mode.PAGER);
    }
  }

  /** Takes a sentence on why there is no answer. */
  void fail(String sentence) {
    response = null;
    trouble = sentence;
    searching = false;
  }

  /** Waits for the answer to the query in the field, or for nothing if that is empty. */
  void search() {
    searching = !field.text().isBlank();
    readsFirst = false;
    if (!searching) {
      response = null;
      trouble = "";
      mode = Mode.FIELD;
    }
  }

  boolean isSearching() {
    return searching;
  }

  String trouble() {
    return trouble;
  }

  /** Returns what the last command has done, or nothing. */
  String message() {
    return message;
  }

  void message(String sentence) {
    message = sentence;
  }

  List<Hit> hits() {
    return response == null ? List.of() : response.hits();
  }

  int selected() {
    return selected;
  }

  /** Selects a hit, the nearest one there is. */
  void select(int index) {
    selected = Math.clamp(index, 0, Math.max(0, hits().size() - 1));
    edition = 0;
  }

  /** Turns the selected hit to another edition. */
  void turn(int step) {
    int count = hits().isEmpty() ? 1 : editions(hits().get(selected)).size();
    edition = Math.floorMod(edition + step, count);
  }

  /** Returns the edition that is shown of a hit. */
  Edition shown(int index) {
    List<Edition> editions = editions(hits().get(index));
    return editions.get(index == selected ? edition : 0);
  }

  /** Returns the edition that is selected, or null if there are no hits. */
  @Nullable Edition selectedEdition() {
    return hits().isEmpty() ? null : shown(selected);
  }

  /** Returns a hit's editions, the one it was found in first. */
  static List<Edition> editions(Hit hit) {
    List<Edition> editions = new ArrayList<>();
    String heading = hit.heading().isEmpty() ? hit.title() : hit.heading();
    editions.add(new Edition(hit.lang(), hit.path(), hit.line(), heading, hit.url()));
    for (Hit.Translation each : hit.translations()) {
      String other = each.heading().isEmpty() ? heading : each.heading();
      editions.add(new Edition(each.lang(), each.path(), each.line(), other, each.url()));
    }
    return editions;
  }

  int pagerTop() {
    return pagerTop;
  }

  /**
   * Scrolls the section.
   *
   * @param lines how many lines it has
   * @param height how many are shown
   */
  void scroll(int by, int lines, int height) {
    pagerTop = Math.clamp((long) pagerTop + by, 0, Math.max(0, lines - height));
  }
}
