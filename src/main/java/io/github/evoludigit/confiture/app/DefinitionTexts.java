package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.LocatedObject;
import io.github.evoludigit.confiture.report.Definitions;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the statements that define what changed. */
final class DefinitionTexts {

  /** Their statement is mostly that of the object they are part of, or one of many. */
  private static final Set<ObjectKind> PARTS =
      EnumSet.of(
          ObjectKind.COLUMN, ObjectKind.CONSTRAINT, ObjectKind.DOMAIN_CONSTRAINT, ObjectKind.DATA);

  private final NavigableMap<Location, Statement> statements = new TreeMap<>();

  /** Whether the statement of an object of that kind is mostly one of others too. */
  static boolean isPart(ObjectKind kind) {
    return PARTS.contains(kind);
  }

  /** The texts of these statements. */
  DefinitionTexts(List<Statement> statements) {
    for (Statement statement : statements) {
      this.statements.put(statement.location(), statement);
    }
  }

  /**
   * The definitions of changed objects.
   *
   * @param changes the changes
   * @param oldStatements the statements that the old side was read from
   * @param newStatements the same of the new side
   */
  static Definitions of(
      List<Change> changes, List<Statement> oldStatements, List<Statement> newStatements) {
    Map<ObjectKey, Location> oldPlaces = new HashMap<>();
    Map<ObjectKey, Location> newPlaces = new HashMap<>();
    for (Change change : changes) {
      if (!PARTS.contains(change.key().kind())) {
        add(change.before(), oldPlaces);
        add(change.after(), newPlaces);
      }
    }
    return new Definitions(texts(oldPlaces, oldStatements), texts(newPlaces, newStatements));
  }

  private static void add(Optional<LocatedObject> object, Map<ObjectKey, Location> places) {
    if (object.isPresent() && object.get().location().isPresent()) {
      places.put(object.get().object().key(), object.get().location().get());
    }
  }

  private static Map<ObjectKey, String> texts(
      Map<ObjectKey, Location> places, List<Statement> statements) {
    Map<ObjectKey, String> texts = new HashMap<>();
    if (!places.isEmpty()) {
      DefinitionTexts definitions = new DefinitionTexts(statements);
      places.forEach((key, place) -> definitions.textAt(place).ifPresent(t -> texts.put(key, t)));
    }
    return texts;
  }

  /** The statement that the place is in. */
  Optional<String> textAt(Location place) {
    Map.Entry<Location, Statement> entry = statements.floorEntry(place);
    return entry == null || !entry.getKey().file().equals(place.file())
        ? Optional.empty()
        : Optional.of(entry.getValue().text());
  }
}
