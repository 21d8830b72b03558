package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Problem;
import java.util.List;

/** What looks at each source file's text in the pass that reads it. Called by many threads. */
@FunctionalInterface
public interface SourceCheck {

  /**
   * Checks one file.
   *
   * @param file the file's name
   * @param text bytes that hold the file's portable text in UTF-8; not to be kept or changed
   * @param from where the text begins
   * @param to where it ends, exclusive
   * @return what is wrong, in the order of the text
   */
  List<Problem> check(String file, byte[] text, int from, int to);
}
