package io.github.evoludigit.confiture.schema;

import java.util.List;
import java.util.Objects;

/**
 * An object that has another name than before, and is the same object: its author says so. Of
 * several, what others are in comes first.
 *
 * @param from what it was called in the old schema
 * @param to what it is called in the new one
 * @param statements what gives it the new name once those before it have theirs: {@code ALTER …
 *     RENAME}, without semicolons
 * @param implied whether nobody said it: its name was made from that of a table or column which was
 *     renamed
 */
public record Renamed(ObjectKey from, ObjectKey to, List<String> statements, boolean implied) {

  /** Takes a copy. */
  public Renamed {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    statements = List.copyOf(statements);
  }

  /** {@code table shop.books to shop.titles}. */
  @Override
  public String toString() {
    return from + " to " + to.identity();
  }
}
