package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.Absence;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a publication publishes ({@code PublicationObjSpec} in gram.y). */
sealed interface PublicationMember {

  /** Says what is named and not there. */
  void check(Execution execution);

  /** Adds it to a publication. */
  void addTo(Entity publication, Execution execution);

  /** Takes it from a publication. */
  void dropFrom(Entity publication, Execution execution);

  /** Takes {@code TABLE a, b (x) WHERE (…), TABLES IN SCHEMA c}. */
  static List<PublicationMember> readAll(TokenReader in) {
    List<PublicationMember> members = new ArrayList<>();
    boolean named = false;
    boolean schemas = false;
    do {
      if (in.takeWords("tables", "in", "schema")) {
        named = true;
        schemas = true;
      } else if (in.atWord("table") && in.peek(1).isName()) {
        in.next();
        named = true;
        schemas = false;
      }
      Token first = in.peek();
      members.add(schemas ? OfSchema.read(in) : OfTable.read(in));
      if (!named) {
        throw Unreadable.syntax("invalid publication object list", first);
      }
    } while (in.takeComma());
    return List.copyOf(members);
  }

  /** All tables of a schema; of the current one if none is named. */
  record OfSchema(Optional<Token> name) implements PublicationMember {

    private static OfSchema read(TokenReader in) {
      return new OfSchema(
          in.takeWord("current_schema") ? Optional.empty() : Optional.of(in.nameToken()));
    }

    @Override
    public void check(Execution execution) {
      name.ifPresent(schema -> execution.require(ObjectKind.SCHEMA, schema));
    }

    private String attribute(Execution execution) {
      return AttributeFamily.SCHEMA.of(
          name.map(Token::text).orElseGet(() -> execution.namespace().searchPath().first()));
    }

    @Override
    public void addTo(Entity publication, Execution execution) {
      publication.set(attribute(execution), true);
    }

    @Override
    public void dropFrom(Entity publication, Execution execution) {
      publication.set(attribute(execution), "");
    }
  }

  /**
   * A table.
   *
   * @param name its name
   * @param only whether its children are none of it
   * @param columns the columns that are published; empty for all
   * @param where the condition of the rows that are; may be empty
   */
  record OfTable(WrittenName name, boolean only, List<Token> columns, List<Token> where)
      implements PublicationMember {

    private static OfTable read(TokenReader in) {
      ClauseReader clauses = new ClauseReader(in);
      boolean only = in.atWord("only");
      WrittenName name = clauses.relationName();
      List<Token> columns = in.at(TokenKind.OPEN_PAREN) ? clauses.columns() : List.of();
      List<Token> where = in.takeWord("where") ? clauses.parenthesized() : List.of();
      return new OfTable(name, only, columns, where);
    }

    private Optional<Relation> relation(Execution execution) {
      return execution.namespace().findRelation(name.name());
    }

    @Override
    public void check(Execution execution) {
      new Absence(execution).relation(name).ifPresent(execution::refuse);
      Optional<Relation> relation = relation(execution).filter(table -> table.known);
      for (Token column : columns) {
        if (relation.isPresent() && !relation.get().columns.containsKey(column.text())) {
          execution.refuse(MissingObject.column(column, relation.get()));
        }
      }
    }

    @Override
    public void addTo(Entity publication, Execution execution) {
      Optional<Relation> relation = relation(execution);
      List<Value> named = new ArrayList<>();
      for (Token column : columns) {
        named.add(
            relation
                .map(table -> table.columns.get(column.text()))
                .<Value>map(ColumnName::new)
                .orElseGet(() -> Value.of(SqlName.quoted(column.text()))));
      }
      Value condition =
          where.isEmpty()
              ? Value.of("")
              : execution.expression(where, relation, () -> "boolean", Purpose.ANY);
      for (String table : attributes(execution)) {
        publication.set(table, new Published(named, condition));
      }
    }

    @Override
    public void dropFrom(Entity publication, Execution execution) {
      attributes(execution).forEach(table -> publication.set(table, ""));
    }

    private List<String> attributes(Execution execution) {
      QualifiedName resolved = execution.namespace().resolve(name.name());
      List<String> tables = new ArrayList<>(List.of(AttributeFamily.TABLE.of(resolved.toString())));
      if (!only) {
        relation(execution).ifPresent(table -> addChildren(tables, table));
      }
      return tables;
    }

    /** Tables that inherit from a published one are published too; partitions are a part of it. */
    private static void addChildren(List<String> tables, Relation relation) {
      for (Relation child : relation.children) {
        if (!child.partition) {
          tables.add(AttributeFamily.TABLE.of(child.key().identity()));
          addChildren(tables, child);
        }
      }
    }
  }

  /** A column by the name it has now. */
  record ColumnName(Column column) implements Value {
    @Override
    public String spelling() {
      return SqlName.quoted(column.name);
    }

    @Override
    public Collection<Entity> references() {
      return List.of(column);
    }
  }

  /** Which columns and rows of a table are published. */
  record Published(List<Value> columns, Value where) implements Value {
    @Override
    public String spelling() {
      String condition = where.spelling();
      return "yes"
          + (columns.isEmpty()
              ? ""
              : columns.stream().map(Value::spelling).collect(Collectors.joining(", ", " (", ")")))
          + (condition.isEmpty() ? "" : " where " + condition);
    }

    @Override
    public Collection<Entity> references() {
      List<Value> all = new ArrayList<>(columns);
      all.add(where);
      return Value.references(all);
    }
  }
}
