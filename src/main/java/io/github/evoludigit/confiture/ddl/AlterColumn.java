package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code ALTER TABLE … ALTER COLUMN}, for the column and those that children have of it. */
final class AlterColumn {

  private final Clauses clauses;
  private final TokenReader in;
  private final Catalog catalog;
  private final Relation relation;
  private final Column column;
  private final boolean only;

  /**
   * An action.
   *
   * @param only whether the children are left as they are
   */
  AlterColumn(Clauses clauses, Relation relation, Column column, boolean only) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.catalog = clauses.catalog;
    this.relation = relation;
    this.column = column;
    this.only = only;
  }

  /** After {@code ALTER COLUMN name}. */
  void read() {
    if (in.takeWords("set", "data", "type") || in.takeWord("type")) {
      changeType();
    } else if (in.takeWords("set", "default")) {
      column.set(
          Column.DEFAULT,
          clauses.expression(in.until(), Optional.empty(), () -> column.type).asDefault());
      toChildren(
          child -> child.attributes.put(Column.DEFAULT, column.attributes.get(Column.DEFAULT)));
    } else if (in.takeWords("drop", "default")) {
      column.set(Column.DEFAULT, "");
      toChildren(child -> child.set(Column.DEFAULT, ""));
    } else if (in.takeWords("set", "not", "null")) {
      column.set(Column.NOT_NULL, true);
      column.set(Column.NOT_NULL_VALID, "");
      column.notNullIsLocal = true;
      Inheritance.notNull(column, relation);
    } else if (in.takeWords("drop", "not", "null")) {
      Inheritance.dropNotNull(column, relation);
    } else if (in.takeWords("set", "expression", "as")) {
      Expression expression =
          clauses.expression(in.parenthesized(), Optional.of(relation), () -> column.type);
      column.set(Column.GENERATED, expression);
      toChildren(
          child -> child.set(Column.GENERATED, ((Relation) child.parent.get()).own(expression)));
    } else if (in.takeWords("drop", "expression")) {
      clauses.ifExists();
      column.set(Column.GENERATED, "");
      column.set("generated kind", "");
      toChildren(
          child -> {
            child.set(Column.GENERATED, "");
            child.set("generated kind", "");
          });
    } else if (in.takeWords("set", "statistics")) {
      String target = clauses.statisticsTarget();
      column.set("statistics target", target);
      toChildren(child -> child.set("statistics target", target));
    } else if (in.takeWords("set", "storage")) {
      String storage = in.name();
      ColumnReader.storage(column, storage);
      toChildren(child -> ColumnReader.storage(child, storage));
    } else if (in.takeWords("set", "compression")) {
      ColumnReader.compression(column, in.name());
    } else if (in.atWords("set") && in.peek(1).kind() == TokenKind.OPEN_PAREN) {
      in.next();
      Clauses.setParameters(column, clauses.parameters());
    } else if (in.takeWord("reset")) {
      clauses.resetParameters(column);
    } else if (in.takeWord("options")) {
      clauses.changeForeignOptions(column);
    } else if (in.takeWords("add", "generated")) {
      addIdentity();
    } else if (in.takeWords("drop", "identity")) {
      clauses.ifExists();
      identity("");
      sequence().ifPresent(new Removal(catalog)::of);
    } else {
      changeIdentity();
    }
  }

  /** A NOT NULL that was not valid is. */
  void validateNotNull() {
    column.set(Column.NOT_NULL_VALID, "");
    toChildren(child -> child.set(Column.NOT_NULL_VALID, ""));
  }

  /** A NOT NULL is inherited no more: children keep theirs as their own. */
  void keepNotNull() {
    column.set(Column.NOT_NULL_INHERITED, "no");
    toChildren(child -> child.notNullIsLocal = true);
  }

  private void toChildren(Consumer<Column> change) {
    if (!only) {
      toChildren(relation, change);
    }
  }

  private void toChildren(Relation parent, Consumer<Column> change) {
    for (Relation child : parent.children) {
      Column own = child.columns.get(column.name);
      if (own != null) {
        change.accept(own);
        toChildren(child, change);
      }
    }
  }

  private void changeType() {
    String type = clauses.type();
    if (in.takeWord("collate")) {
      column.set(Column.COLLATION, clauses.collationOf(type, clauses.collation()));
    } else {
      column.set(Column.COLLATION, "");
    }
    if (in.takeWord("using")) {
      in.until();
    }
    column.type(type);
    sequence().filter(own -> own.identity).ifPresent(own -> own.changeType(type));
    toChildren(child -> child.type(type));
  }

  private void addIdentity() {
    boolean always = clauses.always();
    in.expectWords("as", "identity");
    ColumnReader reader = new ColumnReader(clauses, relation);
    reader.identity(column, always);
    reader.after().forEach(Runnable::run);
    identity(column.get(Column.IDENTITY));
  }

  private Optional<Sequence> sequence() {
    return relation.sequences.stream().filter(each -> each.isOwnedBy(column)).findFirst();
  }

  /** {@code SET GENERATED ALWAYS SET START WITH 5 RESTART}. */
  private void changeIdentity() {
    Sequence sequence = sequence().orElseThrow(in::unreadable);
    boolean changed = false;
    while (in.atWord("set") || in.atWord("restart")) {
      changed = true;
      if (in.takeWords("set", "generated")) {
        identity(clauses.always() ? "always" : "by default");
      } else {
        in.takeWord("set");
        new SequenceOptions(clauses.of(optionTokens()), sequence).read();
      }
    }
    if (!changed) {
      throw in.unreadable();
    }
  }

  /** Partitions have their parent's identity (section 5.12.2), other children have none. */
  private void identity(String identity) {
    column.set(Column.IDENTITY, identity);
    toChildren(
        child -> {
          if (((Relation) child.parent.get()).partition) {
            child.set(Column.IDENTITY, identity);
          }
        });
  }

  private List<Token> optionTokens() {
    int from = in.position();
    in.until("set");
    return in.since(from);
  }
}
