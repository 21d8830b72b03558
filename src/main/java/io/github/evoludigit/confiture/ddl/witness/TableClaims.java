package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.statement.alter.Alter;
import net.sf.jsqlparser.statement.alter.AlterExpression;
import net.sf.jsqlparser.statement.alter.AlterOperation;
import net.sf.jsqlparser.statement.create.table.ColumnDefinition;
import net.sf.jsqlparser.statement.create.table.ColumnOption;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.create.table.ForeignKeyIndex;
import net.sf.jsqlparser.statement.create.table.ForeignKeyReference;
import net.sf.jsqlparser.statement.create.table.Index;

/** The facts of a tree about a table: its columns and keys. */
final class TableClaims {

  private static final Set<ObjectKind> TABLES = Set.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE);

  private static final Set<String> OPTIONS =
      Set.of("global", "local", "temp", "temporary", "unlogged", "foreign");

  private final WrittenName table;
  private final List<Claim> claims = new ArrayList<>();

  /** The columns that are defined here, and whether they are never null as far as is told. */
  private final Map<String, Boolean> columns = new LinkedHashMap<>();

  private final Set<String> primaryKey = new HashSet<>();

  /** Whether a column is defined twice, which PostgreSQL refuses: then nothing is sure. */
  private boolean twice;

  TableClaims(WrittenName table) {
    this.table = table;
  }

  /** The facts of CREATE TABLE. */
  List<Claim> of(CreateTable tree) {
    List<String> words = lowerCase(tree.getCreateOptionsStrings());
    if (!OPTIONS.containsAll(words)) {
      return List.of(); // CREATE ACCESS METHOD a TYPE TABLE b is read as a table with options.
    }
    boolean foreign = words.contains("foreign");
    claims.add(new ObjectClaim(foreign ? ObjectKind.FOREIGN_TABLE : ObjectKind.TABLE, table));
    if (tree.getColumnDefinitions() != null) {
      tree.getColumnDefinitions().forEach(this::column);
    }
    if (tree.getIndexes() != null) {
      tree.getIndexes().forEach(this::constraint);
    }
    boolean whole = isWhole(tree);
    if (tree.getColumnDefinitions() != null && tree.getSelect() == null) {
      claims.add(new NamesClaim(TABLES, table, List.copyOf(columns.keySet()), whole));
    }
    addNullability(whole);
    return twice ? claims.subList(0, 1) : claims;
  }

  /** Whether all columns and what is said of them stand in the statement itself. */
  private static boolean isWhole(CreateTable tree) {
    return tree.getLikeTable() == null
        && tree.getTrailingLikeTable() == null
        && tree.getOfType() == null
        && tree.getPartitionOf() == null
        && tree.getSelect() == null
        && !lowerCase(tree.getTableOptionsStrings()).contains("inherits");
  }

  private static List<String> lowerCase(List<String> words) {
    return words == null
        ? List.of()
        : words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /** The facts of ALTER TABLE: what it adds. */
  List<Claim> of(Alter tree) {
    for (AlterExpression action : tree.getAlterExpressions()) {
      if (action.getOperation() == AlterOperation.ADD) {
        if (action.getColDataTypeList() != null) {
          action.getColDataTypeList().forEach(this::column);
        }
        if (action.getIndex() != null) {
          constraint(action.getIndex());
        }
      }
    }
    addNullability(tree.getAlterExpressions().size() == 1);
    return twice ? List.of() : claims;
  }

  private void addNullability(boolean whole) {
    columns.forEach(
        (column, notNull) -> {
          boolean never = notNull || primaryKey.contains(column);
          if (never || whole) {
            claims.add(ColumnClaim.ofNullability(name(column), never));
          }
        });
  }

  private WrittenName name(String column) {
    List<String> parts = new ArrayList<>(table.parts());
    parts.add(column);
    return new WrittenName(parts);
  }

  private void column(ColumnDefinition tree) {
    String column = WrittenName.of(tree.getColumnName()).last();
    List<String> words = tree.getColumnSpecs() == null ? List.of() : tree.getColumnSpecs();
    if (tree.getColDataType() != null) {
      String type = tree.getColDataType().toString();
      boolean array = !words.isEmpty() && words.get(0).toLowerCase(Locale.ROOT).startsWith("array");
      WrittenType.spelling(array ? type + " array" : type)
          .ifPresent(spelling -> claims.add(ColumnClaim.ofType(name(column), spelling)));
    }
    twice |= columns.put(column, isNeverNull(tree, words)) != null;
    if (follows(words, "primary", "key")) {
      primaryKey.add(column);
      claims.add(key("PRIMARY KEY", column, Optional.empty()));
    }
    if (tree.getColumnOptions() != null) {
      for (ColumnOption option : tree.getColumnOptions()) {
        columnOption(column, option);
      }
    }
  }

  private void columnOption(String column, ColumnOption option) {
    ForeignKeyReference reference = option.getForeignKeyReference();
    if (reference != null) {
      claims.add(key("FOREIGN KEY", column, Optional.of(target(reference))));
    } else if (option.getConstraint() != null
        && option.getConstraint().getKind() == Index.Kind.UNIQUE) {
      claims.add(key("UNIQUE", column, Optional.empty()));
    }
  }

  private KeyClaim key(String type, String column, Optional<KeyClaim.Target> target) {
    return new KeyClaim(table, Optional.empty(), type, List.of(column), target);
  }

  private static boolean isNeverNull(ColumnDefinition tree, List<String> words) {
    boolean serial =
        tree.getColDataType() != null && WrittenType.isSerial(tree.getColDataType().toString());
    return serial || isIdentity(tree) || follows(words, "not", "null");
  }

  private static boolean isIdentity(ColumnDefinition tree) {
    return tree.getColumnOptions() != null
        && tree.getColumnOptions().stream()
            .anyMatch(option -> option.getKind() == ColumnOption.Kind.IDENTITY);
  }

  private static boolean follows(List<String> words, String first, String second) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).equalsIgnoreCase(first) && words.get(i + 1).equalsIgnoreCase(second)) {
        return true;
      }
    }
    return false;
  }

  private void constraint(Index tree) {
    String type =
        switch (tree.getKind()) {
          case PRIMARY_KEY -> "PRIMARY KEY";
          case UNIQUE -> "UNIQUE";
          case FOREIGN_KEY -> "FOREIGN KEY";
          default -> "";
        };
    if (type.isEmpty() || tree.getColumnsNames() == null || tree.getColumnsNames().isEmpty()) {
      return;
    }
    List<String> names =
        tree.getColumnsNames().stream().map(name -> WrittenName.of(name).last()).toList();
    if (tree.getKind() == Index.Kind.PRIMARY_KEY) {
      primaryKey.addAll(names);
    }
    Optional<KeyClaim.Target> target =
        tree instanceof ForeignKeyIndex foreign
            ? Optional.of(target(foreign.getReference()))
            : Optional.empty();
    Optional<String> name =
        Optional.ofNullable(tree.getName()).map(text -> WrittenName.of(text).last());
    claims.add(new KeyClaim(table, name, type, names, target));
  }

  private static KeyClaim.Target target(ForeignKeyReference tree) {
    List<String> columns =
        tree.getReferencedColumnNames() == null
            ? List.of()
            : tree.getReferencedColumnNames().stream()
                .map(name -> WrittenName.of(name).last())
                .toList();
    return new KeyClaim.Target(TreeClaims.name(tree.getTable()), columns);
  }
}
