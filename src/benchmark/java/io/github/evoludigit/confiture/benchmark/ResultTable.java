package io.github.evoludigit.confiture.benchmark;

import java.util.List;
import java.util.stream.Collectors;

/** Results as they are printed: a row as soon as it is known, in Markdown. */
final class ResultTable {

  private static final int WIDTH = 18;

  /** What follows the title of a table of times. */
  static final String TIMES = " (milliseconds and ratios: minimum / median)";

  /** Begins a table. */
  ResultTable(String title, List<String> columns) {
    System.out.println();
    System.out.println(title);
    System.out.println();
    row(columns);
    row(columns.stream().map(column -> "-".repeat(WIDTH)).toList());
  }

  void row(List<String> cells) {
    System.out.println(
        cells.stream()
            .map(cell -> String.format("%-" + WIDTH + "s", cell))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }
}
