package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table beside a table that has its long values (manual, section 66.2). A table whose rows are
 * short whatever is in them has none, and its parameters {@code toast.…} are then lost ({@code
 * heapam_relation_needs_toast_table}).
 */
final class ToastTable {

  /** What the parameters of a toast table begin with. */
  private static final String PARAMETER = "parameter toast.";

  /** {@code TOAST_TUPLE_THRESHOLD} for pages of 8 kB. */
  private static final int THRESHOLD = 2032;

  private static final int HEADER = 23;

  /** As many bytes as a character can have in UTF-8. */
  private static final int CHARACTER = 4;

  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("boolean", 1),
          Map.entry("\"char\"", 1),
          Map.entry("smallint", 2),
          Map.entry("integer", 4),
          Map.entry("bigint", 8),
          Map.entry("real", 4),
          Map.entry("double precision", 8),
          Map.entry("money", 8),
          Map.entry("date", 4),
          Map.entry("time without time zone", 8),
          Map.entry("time with time zone", 12),
          Map.entry("timestamp without time zone", 8),
          Map.entry("timestamp with time zone", 8),
          Map.entry("interval", 16),
          Map.entry("uuid", 16),
          Map.entry("name", 64),
          Map.entry("oid", 4),
          Map.entry("xid", 4),
          Map.entry("xid8", 8),
          Map.entry("cid", 4),
          Map.entry("tid", 6),
          Map.entry("pg_lsn", 8),
          Map.entry("macaddr", 6),
          Map.entry("macaddr8", 8),
          Map.entry("point", 16),
          Map.entry("line", 24),
          Map.entry("lseg", 32),
          Map.entry("box", 32),
          Map.entry("circle", 24),
          Map.entry("regclass", 4),
          Map.entry("regtype", 4),
          Map.entry("regproc", 4),
          Map.entry("regprocedure", 4),
          Map.entry("regoper", 4),
          Map.entry("regoperator", 4),
          Map.entry("regrole", 4),
          Map.entry("regnamespace", 4),
          Map.entry("regconfig", 4),
          Map.entry("regdictionary", 4),
          Map.entry("regcollation", 4));

  private final Catalog catalog;

  ToastTable(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Takes the parameters away that are for a toast table, if there is none. */
  void settle(Relation table) {
    table.toasted |= isNeeded(table);
    if (!table.toasted) {
      table.attributes.keySet().removeIf(attribute -> attribute.startsWith(PARAMETER));
    }
  }

  private boolean isNeeded(Relation table) {
    if (table.kind != ObjectKind.TABLE && table.kind != ObjectKind.MATERIALIZED_VIEW) {
      return false;
    }
    boolean toastable = false;
    boolean unlimited = false;
    int length = 0;
    for (Column column : table.columns.values()) {
      Optional<Integer> fixed = fixedLength(column.type);
      if (fixed.isPresent()) {
        length = aligned(length, Math.min(8, fixed.get())) + fixed.get();
        continue;
      }
      Optional<Integer> longest = longest(column.type);
      unlimited |= longest.isEmpty();
      length = aligned(length, 4) + longest.orElse(0);
      toastable |= !column.get(Attribute.STORAGE).equals("PLAIN");
    }
    int nulls = (table.columns.size() + 7) / 8;
    boolean isLong = unlimited || aligned(HEADER + nulls, 8) + aligned(length, 8) > THRESHOLD;
    return toastable && isLong;
  }

  private static int aligned(int length, int alignment) {
    int power = Integer.highestOneBit(Math.max(1, alignment));
    return (length + power - 1) / power * power;
  }

  private Optional<Integer> fixedLength(String type) {
    String plain =
        type.startsWith("interval") || type.startsWith("time")
            ? RoutineParameters.withoutModifiers(type)
            : type;
    Integer length = LENGTHS.get(plain);
    if (length != null) {
      return Optional.of(length);
    }
    return isEnum(type) ? Optional.of(4) : Optional.empty();
  }

  private boolean isEnum(String type) {
    List<Token> name = Token.of(type);
    return name.size() == 3
        && catalog
            .type(name.get(0).text(), name.get(2).text())
            .filter(found -> found.sort == Scope.UserType.Sort.ENUM)
            .isPresent();
  }

  /** As many bytes as a value can have; empty for those without a limit. */
  private static Optional<Integer> longest(String type) {
    int open = type.indexOf('(');
    if (open < 0 || !type.endsWith(")")) {
      return Optional.empty();
    }
    String modifier = type.substring(open + 1, type.length() - 1);
    int first;
    try {
      first = Integer.parseInt(modifier.split(",")[0].trim());
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
    return switch (type.substring(0, open)) {
      case "character varying", "character" -> Optional.of(CHARACTER * first + 4);
      case "bit", "bit varying" -> Optional.of((first + 7) / 8 + 8);
      // Four digits take two bytes (numeric_maximum_size).
      case "numeric" -> Optional.of(8 + 2 * ((first + 6) / 4 + 1));
      default -> Optional.empty();
    };
  }
}
