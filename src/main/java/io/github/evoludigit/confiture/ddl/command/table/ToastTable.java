package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.StoredType;
import io.github.evoludigit.confiture.expression.type.Layout;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.Iterator;
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

  private final Catalog catalog;

  ToastTable(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Takes the parameters away that are for a toast table, if there is none. */
  void settle(Relation table) {
    table.toasted |= isNeeded(table);
    if (!table.toasted) {
      Iterator<String> attributes = table.attributes.keySet().iterator();
      while (attributes.hasNext()) {
        if (attributes.next().startsWith(PARAMETER)) {
          attributes.remove();
        }
      }
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
      Layout layout = new StoredType(catalog).layout(column.type).orElse(Layout.VARIABLE);
      length = aligned(length, layout.boundary());
      if (layout.isFixed()) {
        length += layout.length();
        continue;
      }
      Optional<Integer> longest = longest(column.type);
      unlimited |= longest.isEmpty();
      length += longest.orElse(0);
      toastable |= !ColumnStorage.of(column, catalog).equals("PLAIN");
      if (toastable && unlimited) {
        return true;
      }
    }
    int nulls = (table.columns.size() + 7) / 8;
    boolean isLong = aligned(HEADER + nulls, 8) + aligned(length, 8) > THRESHOLD;
    return toastable && isLong;
  }

  private static int aligned(int length, int boundary) {
    return (length + boundary - 1) / boundary * boundary;
  }

  /** As many bytes as a value can have; empty for those without a limit. */
  private static Optional<Integer> longest(String type) {
    TypeName name = TypeName.of(type);
    Optional<String> modifiers = name.modifiers();
    if (modifiers.isEmpty()) {
      return Optional.empty();
    }
    int first;
    try {
      first = Integer.parseInt(modifiers.get().split(",")[0].trim());
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
    return switch (name.base()) {
      case "character varying", "bpchar" -> Optional.of(CHARACTER * first + 4);
      case "bit", "bit varying" -> Optional.of((first + 7) / 8 + 8);
      // Four digits take two bytes (numeric_maximum_size).
      case "numeric" -> Optional.of(8 + 2 * ((first + 6) / 4 + 1));
      default -> Optional.empty();
    };
  }
}
