package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.report.Definitions;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The definitions of two very large schemas, looked for when somebody asks: where everything has
 * changed, they are both texts once more.
 */
final class KeptDefinitions extends Definitions {

  private final Side oldSide;
  private final Side newSide;

  private KeptDefinitions(
      Schema oldSchema,
      List<Statement> oldStatements,
      Schema newSchema,
      List<Statement> newStatements) {
    super(Map.of(), Map.of());
    this.oldSide = new Side(oldSchema, inOrder(oldStatements));
    this.newSide = new Side(newSchema, inOrder(newStatements));
  }

  /** The definitions of the objects of two schemas that were read from these statements. */
  static Definitions of(
      Schema oldSchema,
      List<Statement> oldStatements,
      Schema newSchema,
      List<Statement> newStatements) {
    return new KeptDefinitions(oldSchema, oldStatements, newSchema, newStatements);
  }

  private static Statement[] inOrder(List<Statement> statements) {
    Statement[] all = statements.toArray(new Statement[0]);
    Arrays.sort(all, Comparator.comparing(Statement::location));
    return all;
  }

  @Override
  public Optional<String> oldText(ObjectKey key) {
    return oldSide.text(key);
  }

  @Override
  public Optional<String> newText(ObjectKey key) {
    return newSide.text(key);
  }

  /** A schema with the statements that it was read from, in the order of their places. */
  private record Side(Schema schema, Statement[] statements) {

    Optional<String> text(ObjectKey key) {
      return DefinitionTexts.isPart(key.kind())
          ? Optional.empty()
          : schema.originOf(key).flatMap(this::textAt);
    }

    /** The statement that the place is in. */
    private Optional<String> textAt(Location place) {
      int low = -1;
      int high = statements.length - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (statements[middle].location().compareTo(place) <= 0) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low < 0 || !statements[low].location().file().equals(place.file())
          ? Optional.empty()
          : Optional.of(statements[low].text());
    }
  }
}
