package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Problem;
import java.util.List;

/**
 * What the text of a source file is, where that is not what is written in it. Called by many
 * threads.
 */
@FunctionalInterface
public interface SourceText {

  /** The text is what is written. */
  SourceText AS_WRITTEN = (file, text, from, to) -> Outcome.UNCHANGED;

  /**
   * The text of one file.
   *
   * @param file the file's name
   * @param text bytes that hold the file's portable text in UTF-8; not to be kept or changed
   * @param from where the text begins
   * @param to where it ends, exclusive
   */
  Outcome of(String file, byte[] text, int from, int to);

  /**
   * What was made of a text.
   *
   * @param changed whether it is another one now
   * @param utf8 the other one; not to be changed any more
   * @param problems why it cannot be made
   */
  record Outcome(boolean changed, byte[] utf8, List<Problem> problems) {

    /** The text is what is written. */
    public static final Outcome UNCHANGED = new Outcome(false, new byte[0], List.of());
  }
}
