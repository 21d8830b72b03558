package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.sql.Token;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What was said of a column so far, for the first clause that contradicts it. */
final class ColumnConflicts {

  /** What a clause says of a column that others may contradict. */
  enum Said {
    NULL("conflicting NULL/NOT NULL declarations"),
    NOT_NULL("conflicting NULL/NOT NULL declarations"),
    PRIMARY_KEY("conflicting NULL/NOT NULL declarations"),
    DEFAULT("multiple default values specified"),
    GENERATED("multiple generation clauses specified"),
    IDENTITY("multiple identity specifications");

    private final String complaint;

    Said(String complaint) {
      this.complaint = complaint;
    }
  }

  private final Set<Said> said = EnumSet.noneOf(Said.class);
  private Optional<ColumnConflict> first = Optional.empty();

  /**
   * What is said of a column.
   *
   * @param serial whether it is one of the pseudo types, which are not null
   */
  ColumnConflicts(boolean serial) {
    if (serial) {
      said.add(Said.NOT_NULL);
      said.add(Said.DEFAULT);
    }
  }

  /** A clause says something more. */
  void add(Said more, Token place) {
    Optional<String> complaint = first.isEmpty() ? complaint(more) : Optional.empty();
    if (complaint.isPresent()) {
      first = Optional.of(new ColumnConflict(complaint.get(), place));
    }
    said.add(more);
  }

  /** The first conflict. */
  Optional<ColumnConflict> first() {
    return first;
  }

  private Optional<String> complaint(Said more) {
    boolean notNull =
        said.contains(Said.NOT_NULL)
            || said.contains(Said.PRIMARY_KEY)
            || said.contains(Said.IDENTITY);
    switch (more) {
      case NULL -> {
        return notNull ? Optional.of(more.complaint) : Optional.empty();
      }
      case NOT_NULL, PRIMARY_KEY -> {
        return said.contains(Said.NULL) ? Optional.of(more.complaint) : Optional.empty();
      }
      default -> {
        if (said.contains(more)) {
          return Optional.of(more.complaint);
        }
        if (more == Said.IDENTITY && said.contains(Said.NULL)) {
          return Optional.of(Said.NULL.complaint);
        }
        return both(more);
      }
    }
  }

  private Optional<String> both(Said more) {
    Set<Said> all = EnumSet.of(more);
    all.addAll(said);
    if (all.contains(Said.DEFAULT) && all.contains(Said.IDENTITY)) {
      return Optional.of("both default and identity specified");
    }
    if (all.contains(Said.DEFAULT) && all.contains(Said.GENERATED)) {
      return Optional.of("both default and generation expression specified");
    }
    return all.contains(Said.IDENTITY) && all.contains(Said.GENERATED)
        ? Optional.of("both identity and generation expression specified")
        : Optional.empty();
  }
}
