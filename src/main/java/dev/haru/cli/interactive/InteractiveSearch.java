package dev.haru.cli.interactive;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.ErrorReporter;
import dev.haru.cli.base.Style;
import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.search.Filters;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.Display;
import org.jspecify.annotations.Nullable;

/** Search on a terminal as one types. */
public final class InteractiveSearch {

  /** The number of hits that are listed. */
  private static final int LISTED = 50;

  private final Console console;
  private final Course course;
  private final SearchEngine engine;
  private final TerminalSession session;
  private final Terminal terminal;
  private final Display display;
  private final SearchView view;
  private final Previews previews;
  private final Programs programs;
  private final SearchState state = new SearchState();
  private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
  private final KeyReader keys;
  private final Newest searching = new Newest("haru-search");
  private final Newest previewing = new Newest("haru-preview");
  private List<String> section = List.of();
  private @Nullable String previewed;
  private boolean leaves;

  /** The terminal's size when it was last told to have changed: asking for it starts a process. */
  private Size size;

  /** Whether an editor has the terminal, and with it Ctrl-C. */
  private volatile boolean edits;

  private InteractiveSearch(
      Console console, Course course, SearchEngine engine, int lessons, TerminalSession session) {
    this.console = console;
    this.course = course;
    this.engine = engine;
    this.session = session;
    this.terminal = session.terminal();
    this.display = new Display(terminal, true);
    Style style = new Style(console.style().colour(), false);
    this.view = new SearchView(style, course.settings().name(), lessons);
    this.previews = new Previews(course, style);
    this.programs = new Programs(console::variable);
    this.keys = new KeyReader(terminal.reader(), key -> events.add(() -> act(key)));
    this.size = measured(terminal);
  }

  /**
   * Lets the user search until they leave.
   *
   * @param lessons the number of the course's lessons
   * @return false, at once, if the standard streams are not a terminal
   */
  public static boolean run(Console console, Course course, SearchEngine engine, int lessons)
      throws IOException, InterruptedException {
    console.flush();
    try (TerminalSession session = TerminalSession.open()) {
      if (session == null) {
        return false;
      }
      new InteractiveSearch(console, course, engine, lessons, session).loop();
      return true;
    }
  }

  private void loop() throws InterruptedException {
    terminal.handle(Terminal.Signal.WINCH, signal -> events.add(() -> size = measured(terminal)));
    terminal.handle(Terminal.Signal.INT, signal -> leaveUnlessItEdits());
    terminal.handle(Terminal.Signal.TSTP, signal -> events.add(this::suspend));
    terminal.handle(Terminal.Signal.CONT, signal -> events.add(this::continued));
    keys.start();
    try (searching;
        previewing) {
      while (!leaves) {
        draw();
        Runnable event = events.take();
        while (event != null && !leaves) {
          event.run();
          event = events.poll();
        }
      }
    }
  }

  /** Leaves at the next event; a Ctrl-C in the editor is the editor's. */
  private void leaveUnlessItEdits() {
    if (!edits) {
      events.add(() -> leaves = true);
    }
  }

  /** Gives the terminal back until the process is continued. */
  private void suspend() {
    session.restore();
    Programs.stopThisProcess();
    redraw();
  }

  /** Takes the terminal as whoever had it has left it. */
  private void continued() {
    session.restore();
    redraw();
  }

  // Drawing

  private static Size measured(Terminal terminal) {
    Size now = terminal.getSize();
    return Size.of(Math.max(20, now.getColumns()), Math.max(5, now.getRows()));
  }

  private void draw() {
    int columns = size.getColumns();
    int rows = size.getRows();
    display.resize(size);
    preview(columns, rows);
    Screen screen = view.screen(state, section, columns, rows);
    display.update(
        screen.lines(), size.cursorPos(screen.row(), Math.min(columns - 1, screen.column())));
  }

  private void redraw() {
    session.take();
    size = measured(terminal);
    display.clear();
    display.reset();
  }

  /** Asks for the lines of the selected section, unless they are shown. */
  private void preview(int columns, int rows) {
    SearchState.Edition edition = state.selectedEdition();
    int width =
        state.mode() == SearchState.Mode.PAGER
            ? SearchView.pagerColumns(columns)
            : SearchView.previewColumns(columns, rows);
    String wanted = edition == null || width == 0 ? "" : edition.place() + " " + width;
    if (wanted.equals(previewed)) {
      return;
    }
    previewed = wanted;
    section = List.of();
    if (edition != null && width > 0) {
      previewing.run(() -> {
        List<String> lines = previews.lines(edition, width);
        events.add(() -> {
          if (wanted.equals(previewed)) {
            section = lines;
          }
        });
      });
    }
  }

  // Searching

  private void search() {
    state.search();
    String query = state.field().text();
    if (query.isBlank()) {
      return;
    }
    searching.run(() -> {
      Runnable answered;
      try {
        SearchResponse response =
            engine.search(
                new SearchRequest(
                    query, Filters.NONE, null, console.languages(), LISTED, 0, false));
        answered = () -> state.answer(response);
      } catch (RuntimeException | OutOfMemoryError e) {
        answered = () -> state.fail(ErrorReporter.sentence(e));
      }
      Runnable answer = answered;
      events.add(() -> {
        if (query.equals(state.field().text())) {
          answer.run();
        }
      });
    });
  }

  // Keys

  private void act(@Nullable Key key) {
    state.message("");
    if (key == null || key == Key.Named.QUIT) {
      leaves = true;
      return;
    }
    switch (state.mode()) {
      case FIELD -> inField(key);
      case LIST -> inList(key);
      case PAGER -> inPager(key);
      case HELP -> state.mode(SearchState.Mode.FIELD);
    }
    keys.next();
  }

  private void inField(Key key) {
    String before = state.field().text();
    switch (key) {
      case Key.Text typed -> state.field().insert(typed.text());
      case Key.Named.BACKSPACE -> state.field().deleteBefore();
      case Key.Named.DELETE -> state.field().deleteAfter();
      case Key.Named.DELETE_WORD -> state.field().deleteWord();
      case Key.Named.DELETE_ALL -> state.field().clear();
      case Key.Named.LEFT -> state.field().left();
      case Key.Named.RIGHT -> state.field().right();
      case Key.Named.HOME -> state.field().home();
      case Key.Named.END -> state.field().end();
      case Key.Named.TAB -> toList();
      case Key.Named.DOWN -> {
        toList();
        move(1);
      }
      case Key.Named other -> everywhere(other);
    }
    if (!before.equals(state.field().text())) {
      search();
    }
  }

  private void inList(Key key) {
    switch (key) {
      case Key.Text typed when typed.text().equals("o") -> everywhere(Key.Named.OPEN);
      case Key.Text typed when typed.text().equals("e") -> everywhere(Key.Named.EDIT);
      case Key.Text typed when typed.text().equals("y") -> everywhere(Key.Named.COPY);
      case Key.Text typed when typed.text().equals("?") -> everywhere(Key.Named.HELP);
      case Key.Named.LEFT -> state.turn(-1);
      case Key.Named.RIGHT -> state.turn(1);
      case Key.Named.DOWN -> move(1);
      case Key.Named.HOME -> state.select(0);
      case Key.Named.END -> state.select(Integer.MAX_VALUE);
      case Key.Named.UP -> {
        if (state.selected() == 0) {
          state.mode(SearchState.Mode.FIELD);
        }
        move(-1);
      }
      case Key.Named.TAB -> state.mode(SearchState.Mode.FIELD);
      case Key.Named.PAGE_UP,
          Key.Named.PAGE_DOWN,
          Key.Named.ENTER,
          Key.Named.ESCAPE,
          Key.Named.OPEN,
          Key.Named.EDIT,
          Key.Named.COPY,
          Key.Named.HELP,
          Key.Named.REDRAW,
          Key.Named.QUIT ->
          everywhere((Key.Named) key);
      default -> { // it is typed: on with the query
        state.mode(SearchState.Mode.FIELD);
        inField(key);
      }
    }
  }

  private void everywhere(Key.Named key) {
    int inSight = SearchView.hitsInSight(size.getColumns(), size.getRows());
    switch (key) {
      case UP -> move(-1);
      case PAGE_UP -> move(-inSight);
      case PAGE_DOWN -> move(inSight);
      case ENTER -> state.read();
      case ESCAPE -> leaves = true;
      case HELP -> state.mode(SearchState.Mode.HELP);
      case REDRAW -> redraw();
      case OPEN, EDIT, COPY -> command(key);
      default -> {}
    }
  }

  private void inPager(Key key) {
    int rows = SearchView.pagerRows(size.getRows());
    int lines = section.size();
    switch (key) {
      case Key.Named.UP -> state.scroll(-1, lines, rows);
      case Key.Named.DOWN, Key.Named.ENTER -> state.scroll(1, lines, rows);
      case Key.Named.PAGE_UP -> state.scroll(1 - rows, lines, rows);
      case Key.Named.PAGE_DOWN -> state.scroll(rows - 1, lines, rows);
      case Key.Named.HOME -> state.scroll(-lines, lines, rows);
      case Key.Named.END -> state.scroll(lines, lines, rows);
      case Key.Named.OPEN, Key.Named.EDIT, Key.Named.COPY -> command((Key.Named) key);
      case Key.Named.ESCAPE, Key.Named.TAB -> state.mode(SearchState.Mode.LIST);
      case Key.Text typed -> {
        switch (typed.text()) {
          case " ", "f" -> state.scroll(rows - 1, lines, rows);
          case "b" -> state.scroll(1 - rows, lines, rows);
          case "j" -> state.scroll(1, lines, rows);
          case "k" -> state.scroll(-1, lines, rows);
          case "g" -> state.scroll(-lines, lines, rows);
          case "G" -> state.scroll(lines, lines, rows);
          case "q" -> state.mode(SearchState.Mode.LIST);
          case "o" -> command(Key.Named.OPEN);
          case "e" -> command(Key.Named.EDIT);
          case "y" -> command(Key.Named.COPY);
          default -> {}
        }
      }
      default -> {}
    }
  }

  private void toList() {
    if (!state.hits().isEmpty()) {
      state.mode(SearchState.Mode.LIST);
    }
  }

  private void move(int by) {
    state.select(state.selected() + by);
  }

  // Commands

  private void command(Key.Named key) {
    SearchState.Edition edition = state.selectedEdition();
    if (edition == null) {
      return;
    }
    switch (key) {
      case OPEN -> state.message(programs.open(edition.url()));
      case EDIT -> edit(edition);
      case COPY -> copy(edition.place());
      default -> {}
    }
  }

  private void edit(SearchState.Edition edition) {
    List<String> editor = programs.editor();
    if (editor == null) {
      state.message("No editor is set; set VISUAL or EDITOR, for example EDITOR=vim.");
      return;
    }
    Path file = file(edition.path());
    if (file == null) {
      state.message("The file of this lesson is not there any more.");
      return;
    }
    edits = true;
    try {
      session.restore();
      state.message(Programs.edit(editor, file, edition.line()));
      redraw();
    } finally {
      edits = false;
    }
    previewed = null; // the lesson may have changed
  }

  /** Returns the file of a lesson, or null. */
  private @Nullable Path file(String path) {
    try {
      LessonFile file = course.file(path);
      return file == null ? null : file.file();
    } catch (IOException e) {
      return null;
    }
  }

  /** Asks the terminal to copy a text (OSC 52). */
  private void copy(String place) {
    String encoded = Base64.getEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    terminal.writer().print("\u001b]52;c;" + encoded + "\u001b\\");
    terminal.flush();
    state.message("Copied " + place);
  }
}
