package io.github.evoludigit.confiture.report;

import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeleteDelta;
import com.github.difflib.patch.InsertDelta;
import com.github.difflib.patch.Patch;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;

/**
 * Texts of one page side by side, two at a time, with what differs within a line marked. To find
 * that costs up to the product of the numbers of words, so that it is bounded for each two texts
 * and for the page: beyond, lines that differ are marked as a whole.
 */
final class HtmlDifference {

  /** Stand for the begin and end of a mark until the text is escaped; no schema may have them. */
  private static final char BEGIN = '\ue000';

  private static final char END = '\ue001';

  /** The product of the numbers of lines above which only lines near a difference are shown. */
  private static final long LARGEST = 250_000;

  /** The product of the numbers of words of two texts above which whole lines are marked. */
  private static final long MOST_WORDS = 1_000_000;

  /** What all texts of a page may take of such products together. */
  private static final long MOST_WORDS_OF_PAGE = 8 * MOST_WORDS;

  private final HtmlWriter html;
  private long wordsLeft = MOST_WORDS_OF_PAGE;
  private int oldLine;
  private int newLine;

  HtmlDifference(HtmlWriter html) {
    this.html = html;
  }

  /** Writes a table of two texts, of which one can be empty. */
  void write(String caption, List<String> oldLines, List<String> newLines) {
    oldLine = 0;
    newLine = 0;
    html.open("figure").element("figcaption", caption);
    html.open("div", "class", "scroll").open("table", "class", "diff");
    html.open("colgroup");
    html.empty("col", "class", "number").empty("col");
    html.empty("col", "class", "number").empty("col").close();
    html.open("thead").open("tr");
    html.element("th", "Old", "colspan", "2", "scope", "colgroup");
    html.element("th", "New", "colspan", "2", "scope", "colgroup");
    html.close().close().open("tbody").line();
    if ((long) oldLines.size() * newLines.size() > LARGEST) {
      for (LineDiff.Line line : LineDiff.between(oldLines, newLines)) {
        row(line.sign(), unmarked(line.text()));
      }
    } else {
      rows(oldLines, newLines);
    }
    html.close().close().close().close().line();
  }

  /** A line of which it is not known where it stands. */
  private void row(char sign, String text) {
    html.open("tr");
    cell(sign != '+', text, 0, sign == '-' ? "old" : "");
    cell(sign != '-', text, 0, sign == '+' ? "new" : "");
    html.close().line();
  }

  private void rows(List<String> oldTexts, List<String> newTexts) {
    List<String> oldLines = unmarked(oldTexts);
    List<String> newLines = unmarked(newTexts);
    Patch<String> patch = patch(oldLines, newLines);
    DiffRowGenerator generator =
        DiffRowGenerator.create()
            .showInlineDiffs(affords(patch))
            .inlineDiffByWord(true)
            .lineNormalizer(line -> line)
            .oldTag(begin -> String.valueOf(begin ? BEGIN : END))
            .newTag(begin -> String.valueOf(begin ? BEGIN : END))
            .build();
    for (DiffRow row : generator.generateDiffRows(oldLines, patch)) {
      boolean both = row.getTag() == DiffRow.Tag.EQUAL || row.getTag() == DiffRow.Tag.CHANGE;
      boolean inOld = both || row.getTag() == DiffRow.Tag.DELETE;
      boolean inNew = both || row.getTag() == DiffRow.Tag.INSERT;
      boolean differs = row.getTag() != DiffRow.Tag.EQUAL;
      // In a line that only one side has, nothing stands out.
      String before = both ? row.getOldLine() : unmarked(row.getOldLine());
      String after = both ? row.getNewLine() : unmarked(row.getNewLine());
      row(inOld, before, inNew, after, differs);
    }
  }

  private static Patch<String> patch(List<String> oldLines, List<String> newLines) {
    Patch<String> patch = new Patch<>();
    int[] pairs = CommonLines.of(oldLines, newLines);
    int from = 0;
    int newFrom = 0;
    for (int i = 0; i <= pairs.length; i++) {
      int its = i == pairs.length ? newLines.size() : pairs[i];
      if (its < 0) {
        continue;
      }
      if (from < i || newFrom < its) {
        patch.addDelta(
            delta(
                new Chunk<>(from, oldLines.subList(from, i)),
                new Chunk<>(newFrom, newLines.subList(newFrom, its))));
      }
      from = i + 1;
      newFrom = its + 1;
    }
    return patch;
  }

  private static AbstractDelta<String> delta(Chunk<String> old, Chunk<String> its) {
    if (old.size() == 0) {
      return new InsertDelta<>(old, its);
    }
    return its.size() == 0 ? new DeleteDelta<>(old, its) : new ChangeDelta<>(old, its);
  }

  /** Whether the words of what differs may be compared; if so, that is spent. */
  private boolean affords(Patch<String> patch) {
    long product = 0;
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      product += words(delta.getSource().getLines()) * words(delta.getTarget().getLines());
    }
    if (product > MOST_WORDS || product > wordsLeft) {
      return false;
    }
    wordsLeft -= product;
    return true;
  }

  /** At least the number of words, and of the spaces and signs between them that count as such. */
  private static long words(List<String> lines) {
    long words = 0;
    for (String line : lines) {
      words++;
      for (int i = 0; i < line.length(); i++) {
        words += Character.isLetterOrDigit(line.charAt(i)) ? 0 : 2;
      }
    }
    return words;
  }

  private static List<String> unmarked(List<String> lines) {
    return lines.stream().map(line -> line.replace(BEGIN, '?').replace(END, '?')).toList();
  }

  private static String unmarked(String line) {
    return line.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
  }

  private void row(boolean inOld, String before, boolean inNew, String after, boolean differs) {
    html.open("tr");
    cell(inOld, before, inOld ? ++oldLine : 0, differs ? "old" : "");
    cell(inNew, after, inNew ? ++newLine : 0, differs ? "new" : "");
    html.close().line();
  }

  private void cell(boolean there, String text, int number, String style) {
    if (!there) {
      html.element("td", "", "class", "number").element("td", "");
      return;
    }
    html.element("td", number == 0 ? "" : Integer.toString(number), "class", "number");
    if (style.isEmpty()) {
      html.open("td");
    } else {
      html.open("td", "class", style);
    }
    html.raw(marked(Markup.escaped(text)));
    html.close();
  }

  private static String marked(String escaped) {
    return escaped.replace(String.valueOf(BEGIN), "<mark>").replace(String.valueOf(END), "</mark>");
  }
}
