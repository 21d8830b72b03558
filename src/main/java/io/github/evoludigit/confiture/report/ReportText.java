package io.github.evoludigit.confiture.report;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a report while it is written. That of a large one is passed on a piece at a time, for
 * all of it takes many times the room of the schemas.
 */
public final class ReportText {

  /** Where the text goes. */
  public interface Output {

    /** Takes what follows. */
    void append(byte[] utf8);
  }

  /** So many characters are passed on. */
  private static final int PIECE = 1 << 16;

  private final StringBuilder piece = new StringBuilder(8_192);
  private final Optional<Output> output;

  /** A text that is kept. */
  ReportText() {
    this.output = Optional.empty();
  }

  /** A text that is passed on. */
  public ReportText(Output output) {
    this.output = Optional.of(output);
  }

  /** What was not passed on yet: what is written is appended here. */
  StringBuilder piece() {
    return piece;
  }

  /** Adds a line. */
  void line(String line) {
    piece.append(line).append('\n');
    pause();
  }

  /** Passes on what there is, if it is enough: between two parts of the report. */
  void pause() {
    if (piece.length() >= PIECE) {
      end();
    }
  }

  /** Passes on what there is. */
  void end() {
    if (output.isPresent()) {
      output.get().append(piece.toString().getBytes(StandardCharsets.UTF_8));
      piece.setLength(0);
    }
  }

  /** All of it, if it is kept. */
  @Override
  public String toString() {
    return piece.toString();
  }
}
