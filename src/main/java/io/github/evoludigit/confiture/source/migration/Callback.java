package io.github.evoludigit.confiture.source.migration;

import io.github.evoludigit.confiture.source.SourceFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that Flyway runs at a certain moment of a migration (Flyway's documentation, Callbacks).
 *
 * @param file the file
 * @param moment when it runs
 * @param description what it does, by which files of one moment are ordered; may be empty
 */
record Callback(SourceFile file, Moment moment, String description) {

  static final Comparator<Callback> ORDER =
      Comparator.comparing(Callback::moment).thenComparing(Callback::description);

  /** When a callback runs, in the order of a migration. */
  enum Moment {
    AFTER_CONNECT("afterConnect"),
    BEFORE_MIGRATE("beforeMigrate"),
    AFTER_VERSIONED("afterVersioned"),
    BEFORE_REPEATABLES("beforeRepeatables"),
    AFTER_MIGRATE_APPLIED("afterMigrateApplied"),
    AFTER_MIGRATE("afterMigrate"),
    /** More than once, between statements or migrations. */
    OFTEN(""),
    /** A migration that succeeds does not come to it. */
    NEVER("");

    private static final List<String> EACH =
        List.of(
            "beforeEachMigrate",
            "afterEachMigrate",
            "beforeEachMigrateStatement",
            "afterEachMigrateStatement",
            "createSchema",
            "beforeCreateSchema");

    private final String event;

    Moment(String event) {
      this.event = event;
    }

    private static final Pattern OTHERS =
        Pattern.compile(
            "(before|after)(Clean|Info|Validate|Baseline|Repair|Undo|Migrate|Each)\\w*");

    /** The moment of an event; empty if there is no such event. */
    private static Optional<Moment> of(String event) {
      for (Moment moment : values()) {
        if (!event.isEmpty() && moment.event.equals(event)) {
          return Optional.of(moment);
        }
      }
      if (EACH.contains(event)) {
        return Optional.of(OFTEN);
      }
      return OTHERS.matcher(event).matches() ? Optional.of(NEVER) : Optional.empty();
    }
  }

  /** The callback that a file is by its name; empty if it is none. */
  static Optional<Callback> of(SourceFile file, String fileName, FlywaySettings settings) {
    return settings.withoutSuffix(fileName).flatMap(name -> of(file, settings.parts(name)));
  }

  private static Optional<Callback> of(SourceFile file, List<String> parts) {
    String description = parts.size() == 1 ? "" : parts.get(1);
    return Moment.of(parts.get(0)).map(moment -> new Callback(file, moment, description));
  }
}
