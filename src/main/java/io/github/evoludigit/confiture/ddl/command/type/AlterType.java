package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * ALTER TYPE, except for what all objects share: the labels of an enumeration, the fields of a
 * composite, the options of a base type.
 */
public final class AlterType {

  private final Clauses clauses;
  private final TokenReader in;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public AlterType(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.catalog = clauses.catalog;
  }

  /** What follows the type's name in ALTER TYPE, except for what all objects share. */
  public Treatment read(UserDefinedType type) {
    if (in.takeWords("add", "value")) {
      addValue(type);
    } else if (in.takeWords("rename", "value")) {
      String old = in.string();
      in.expectWord("to");
      String label = in.string();
      if (!type.labels.contains(old)) {
        throw in.unreadable();
      }
      in.expectEnd();
      type.renameLabel(old, label);
    } else if (in.takeWords("rename", "attribute")) {
      String old = in.name();
      in.expectWord("to");
      String name = in.name();
      boolean cascade = clauses.reader().cascade();
      in.expectEnd();
      type.renameField(old, name);
      if (cascade) {
        typed(type).forEach(table -> table.renameColumn(old, name));
      }
    } else if (in.atWord("set")) {
      in.next();
      var changed =
          new BaseTypeOptions(clauses.namespace).changed(new DefinitionOptions(clauses).read());
      in.expectEnd();
      changed.forEach(type::set);
    } else {
      // Read to the end for a type of no consequence before this one is changed.
      int from = in.position();
      UserDefinedType none =
          new UserDefinedType(type.kind, type.schema, "", type.sort, type.location);
      none.fields.putAll(type.fields);
      attributes(none);
      in.back(from);
      attributes(type);
    }
    in.expectEnd();
    return Treatment.MODEL;
  }

  private void addValue(UserDefinedType type) {
    boolean ifNotExists = clauses.ifNotExists();
    String label = in.string();
    int position = type.labels.size();
    if (in.takeWord("before")) {
      position = type.labels.indexOf(in.string());
    } else if (in.takeWord("after")) {
      position = type.labels.indexOf(in.string()) + 1;
    }
    if (position < 0) {
      throw in.unreadable();
    }
    in.expectEnd();
    if (!ifNotExists || !type.labels.contains(label)) {
      type.labels.add(position, label);
    }
  }

  private void attributes(UserDefinedType type) {
    do {
      attribute(type);
    } while (in.takeComma());
    in.expectEnd();
  }

  /** A field that is added, dropped or changed; with CASCADE in the tables of the type too. */
  private void attribute(UserDefinedType type) {
    Consumer<Relation> change;
    if (in.takeWords("add", "attribute")) {
      Location location = clauses.here();
      String name = in.name();
      String fieldType = clauses.type();
      type.putField(name, fieldType, clauses.fieldCollation(fieldType));
      String collation = type.collationOf(name);
      change = table -> add(table, name, type.fields.get(name), collation, location);
    } else if (in.takeWords("drop", "attribute")) {
      clauses.ifExists();
      String name = in.name();
      type.dropField(name);
      change = table -> drop(table, name);
    } else {
      in.expectWords("alter", "attribute");
      String name = in.name();
      in.takeWords("set", "data");
      in.expectWord("type");
      String fieldType = clauses.type();
      type.putField(name, fieldType, clauses.fieldCollation(fieldType));
      String collation = type.collationOf(name);
      change = table -> retype(table, name, fieldType, collation);
    }
    if (in.takeWord("cascade")) {
      typed(type).forEach(change);
    }
    in.takeWord("restrict");
  }

  /** The tables that are made of a type (manual, CREATE TABLE, OF). */
  private List<Relation> typed(UserDefinedType type) {
    String name = type.key().identity();
    List<Relation> tables = new ArrayList<>();
    for (Entity entity : catalog.entities()) {
      if (entity instanceof Relation table && table.get(Attribute.OF_TYPE).equals(name)) {
        tables.add(table);
      }
    }
    return tables;
  }

  private void add(
      Relation table, String name, String fieldType, String collation, Location location) {
    Column column = new Column(table, name, fieldType, location);
    column.set(Attribute.COLLATION, collation);
    table.columns.put(name, column);
  }

  private void drop(Relation table, String name) {
    Column column = table.columns.get(name);
    if (column != null) {
      new Removal(catalog).cascade(table, column, false);
    }
  }

  private static void retype(Relation table, String name, String fieldType, String collation) {
    Column column = table.columns.get(name);
    if (column != null) {
      column.type(fieldType);
      column.set(Attribute.COLLATION, collation);
    }
  }
}
