package dev.haru.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A lesson and its translation, written side by side: the same blocks, word by word. */
final class SyntheticLesson {

  private static final int LONGEST_SECTION = 2000;
  private static final int LONGEST_BLOCK = 300;

  /** The share of function words among English words. */
  private static final double FUNCTION_WORDS = 0.4;

  private final Draw draw;
  private final Topic topic;
  private final StringBuilder english = new StringBuilder();
  private final StringBuilder korean = new StringBuilder();

  SyntheticLesson(MadeUpWords words, Draw draw) {
    this.draw = draw;
    this.topic = new Topic(words, draw);
  }

  /** Returns the lesson in English. */
  String english() {
    return english.toString();
  }

  /** Returns its Korean edition. */
  String korean() {
    return korean.toString();
  }

  /** Writes a section of Markdown. */
  void addSection(int level) {
    heading(level);
    int left = draw.logNormal(4.60, 1.05, LONGEST_SECTION);
    while (left > 0) {
      left -= block(left);
    }
  }

  /** Writes a block and returns its approximate number of words. */
  private int block(int left) {
    int kind = draw.below(1000);
    int words = Math.min(left, draw.logNormal(2.70, 1.07, LONGEST_BLOCK));
    if (kind < 470) {
      return paragraph("", words);
    } else if (kind < 871) {
      return paragraph(draw.chance(0.2) ? "1. " : "- ", words);
    } else if (kind < 935) {
      return code(Math.min(left, draw.logNormal(2.66, 1.13, LONGEST_BLOCK)));
    } else if (kind < 974) {
      return links();
    } else {
      return kind < 995 ? image() : table();
    }
  }

  private void heading(int level) {
    List<MadeUpWords.Pair> said = new ArrayList<>(topic.term());
    int more = draw.logNormal(1.0, 0.7, 12) - 2;
    for (int i = 0; i < more; i++) {
      said.add(topic.ofSubject());
    }
    both("#".repeat(level) + " ");
    english.append(capital(joined(said, true)));
    korean.append(joined(said, false));
    both("\n\n");
  }

  private static String joined(List<MadeUpWords.Pair> words, boolean english) {
    return words.stream()
        .map(word -> english ? word.english() : word.korean())
        .collect(Collectors.joining(" "));
  }

  private int paragraph(String bullet, int words) {
    both(bullet);
    int left = words;
    while (left > 0) {
      int length = Math.min(left, draw.logNormal(2.4, 0.5, 40));
      sentence(length);
      left -= length;
      both(left > 0 ? " " : "");
    }
    both("\n\n");
    return words;
  }

  private void sentence(int length) {
    int start = english.length();
    for (int i = 0; i < length; i++) {
      String space = i == 0 ? "" : " ";
      if (draw.chance(FUNCTION_WORDS)) {
        english.append(space).append(Grammar.functionWord(draw));
      } else if (draw.chance(0.05)) {
        both(space);
        term();
      } else {
        english.append(space);
        word(topic.next());
      }
    }
    english.replace(start, start + 1, capital(english.substring(start, start + 1))).append('.');
    korean.append(Grammar.verb(draw)).append('.');
  }

  private void word(MadeUpWords.Pair word) {
    String mark = draw.chance(0.03) ? "`" : draw.chance(0.03) ? "**" : "";
    english.append(mark).append(word.english()).append(mark);
    boolean plural = mark.isEmpty() && draw.chance(0.2);
    english.append(plural ? "s" : draw.chance(0.05) ? "," : "");
    korean
        .append(mark)
        .append(mark.isEmpty() ? Grammar.inside(word.korean(), draw) : word.korean());
    korean.append(mark).append(' ');
  }

  private void term() {
    List<MadeUpWords.Pair> term = topic.term();
    english.append(joined(term, true));
    korean.append(Grammar.inside(joined(term, false), draw)).append(' ');
  }

  private int links() {
    int links = 1 + draw.below(4);
    for (int i = 0; i < links; i++) {
      List<MadeUpWords.Pair> term = topic.term();
      String url =
          "https://example.org/" + joined(term, true).replace(' ', '/') + "/" + draw.below(99);
      english.append("- [").append(capital(joined(term, true))).append("](").append(url);
      korean.append("- [").append(joined(term, false)).append("](").append(url);
      both(")\n");
    }
    both("\n");
    return 2 * links;
  }

  /** Writes the same to both editions. */
  private int code(int words) {
    StringBuilder lines = new StringBuilder("```bash\n");
    for (int left = words; left > 0; left -= 4) {
      lines.append(topic.ofSubject().english().replace(' ', '-')).append(' ');
      lines.append(draw.oneOf(List.of("run", "get", "apply", "create", "config", "status")));
      lines.append(" --").append(topic.next().english().replace(' ', '-'));
      lines.append(String.format(Locale.ROOT, "=%d.%d", draw.below(10), draw.below(1000)));
      lines.append('\n');
    }
    both(lines + "```\n\n");
    return words;
  }

  private int table() {
    int rows = 2 + draw.below(5);
    both("|");
    cells();
    both("\n|---|---|\n");
    for (int row = 0; row < rows; row++) {
      both("|");
      cells();
      both("\n");
    }
    both("\n");
    return 2 * (rows + 1);
  }

  private void cells() {
    for (int i = 0; i < 2; i++) {
      MadeUpWords.Pair cell = topic.next();
      english.append(' ').append(cell.english()).append(" |");
      korean.append(' ').append(cell.korean()).append(" |");
    }
  }

  private int image() {
    List<MadeUpWords.Pair> term = topic.term();
    english.append("![").append(joined(term, true));
    korean.append("![").append(joined(term, false));
    both("](images/" + draw.below(1000) + ".png)\n\n");
    return 2;
  }

  private void both(String text) {
    english.append(text);
    korean.append(text);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
