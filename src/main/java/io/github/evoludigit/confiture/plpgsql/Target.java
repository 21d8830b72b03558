package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * What a step sets: a variable, a field of it, or an element of one of these.
 *
 * @param names the names that stand there, with dots between them
 * @param whole whether all of it is set, and not an element
 */
public record Target(List<Token> names, boolean whole) {

  /** Takes a copy of the names, of which there must be one. */
  public Target {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a target without a name");
    }
  }

  /** Its names as they are written. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(names.size());
    for (Token name : names) {
      texts.add(name.text());
    }
    return texts;
  }
}
