package io.github.evoludigit.confiture.source.migration;

import io.github.evoludigit.confiture.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * A file that is a migration by its name.
 *
 * @param file the file
 * @param name what its name says
 */
record Migration(SourceFile file, Name name) {

  /** What a migration is for. */
  enum Kind {
    /** It runs once, in the order of versions. */
    VERSIONED,
    /** It makes what all versions up to its own make: an empty database begins with the newest. */
    BASELINE,
    /** It takes a version back. */
    UNDO,
    /** It runs whenever it has changed, after all versions. */
    REPEATABLE
  }

  /**
   * What the name of a file says.
   *
   * @param kind what the migration is for
   * @param version its version; empty for one that is repeatable
   * @param description what it does; may be empty
   */
  record Name(Kind kind, Optional<MigrationVersion> version, String description) {

    /**
     * Reads the name of a file: prefix, version, separator, description, suffix (Flyway's
     * documentation, Migrations, Naming).
     *
     * @param fileName the name without its directory
     * @param settings how migrations are named
     * @return empty if it is none that Flyway knows
     */
    static Optional<Name> parse(String fileName, FlywaySettings settings) {
      return settings.withoutSuffix(fileName).flatMap(name -> withoutSuffix(name, settings));
    }

    private static Optional<Name> withoutSuffix(String name, FlywaySettings settings) {
      Optional<Kind> kind = Optional.empty();
      String prefix = "";
      for (Kind candidate : Kind.values()) {
        String own = prefix(candidate, settings);
        // The longest prefix that fits is the one that was meant.
        if (!own.isEmpty() && name.startsWith(own) && own.length() > prefix.length()) {
          kind = Optional.of(candidate);
          prefix = own;
        }
      }
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      List<String> parts = settings.parts(name.substring(prefix.length()));
      String version = parts.get(0);
      String description = parts.size() == 1 ? "" : parts.get(1);
      if (kind.get() == Kind.REPEATABLE) {
        return version.isEmpty() && parts.size() == 2
            ? Optional.of(new Name(Kind.REPEATABLE, Optional.empty(), description))
            : Optional.empty();
      }
      Optional<MigrationVersion> parsed = MigrationVersion.parse(version);
      return parsed.isEmpty()
          ? Optional.empty()
          : Optional.of(new Name(kind.get(), parsed, description));
    }

    private static String prefix(Kind kind, FlywaySettings settings) {
      return switch (kind) {
        case VERSIONED -> settings.migrationPrefix();
        case BASELINE -> settings.baselinePrefix();
        case UNDO -> settings.undoPrefix();
        case REPEATABLE -> settings.repeatablePrefix();
      };
    }
  }
}
