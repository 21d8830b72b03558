package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.WrittenField;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.dependency.Removal;
import io.github.evoludigit.confiture.expression.type.Scope.UserType.Sort;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ALTER TYPE does to a type. */
sealed interface TypeAction {

  /**
   * Looks for what the action names.
   *
   * @throws Unreadable if it is not there, or the type is none that can be changed so
   */
  void check(Target target);

  /** Changes the type. */
  void apply(Target target);

  /**
   * A type that is changed.
   *
   * @param type the type
   * @param name its name
   * @param execution how it is changed
   */
  record Target(UserDefinedType type, WrittenName name, Execution execution) {

    /** The name as messages have it: with its schema where the search path does not find it. */
    private Unreadable isNot(String what) {
      boolean visible =
          execution.namespace().searchPath().homes(Optional.empty()).contains(type.schema);
      String shown = visible ? type.name : type.schema + '.' + type.name;
      return new Unreadable(
          SqlState.WRONG_OBJECT_TYPE, shown + " is not " + what, name.token(), "");
    }

    private void expectEnum() {
      if (type.sort != Sort.ENUM) {
        throw isNot("an enum");
      }
    }

    private void expectLabel(Token label) {
      if (!type.labels.contains(label.text())) {
        throw new Unreadable(
            SqlState.INVALID_PARAMETER_VALUE,
            '"' + label.text() + "\" is not an existing enum label",
            label,
            "");
      }
    }

    /** Only a composite type is a relation, too. */
    private void expectComposite() {
      if (type.sort != Sort.COMPOSITE) {
        throw MissingObject.relation(name);
      }
    }

    private void expectField(Token field) {
      expectComposite();
      if (!type.fields.containsKey(field.text())) {
        throw MissingObject.column(field, type);
      }
    }

    /** The tables that are made of the type (manual, CREATE TABLE, OF). */
    private List<Relation> tables() {
      String identity = type.key().identity();
      List<Relation> tables = new ArrayList<>();
      for (Entity entity : execution.catalog().mentions().ofName(identity)) {
        if (entity instanceof Relation table && table.get(Attribute.OF_TYPE).equals(identity)) {
          tables.add(table);
        }
      }
      return tables;
    }
  }

  /** Where a label is added. */
  enum Place {
    LAST,
    BEFORE,
    AFTER
  }

  /**
   * {@code ADD VALUE}.
   *
   * @param ifNotExists whether nothing is done if there is such a label
   * @param label the label
   * @param place where it is added
   * @param neighbour the label it is added beside
   */
  record AddValue(boolean ifNotExists, String label, Place place, Token neighbour)
      implements TypeAction {
    @Override
    public void check(Target target) {
      target.expectEnum();
      boolean there = target.type().labels.contains(label);
      if (there && !ifNotExists) {
        throw new Unreadable(
            SqlState.DUPLICATE_OBJECT,
            "enum label \"" + label + "\" already exists",
            Token.END,
            "");
      }
      if (!there && place != Place.LAST) {
        target.expectLabel(neighbour);
      }
    }

    @Override
    public void apply(Target target) {
      List<String> labels = target.type().labels;
      if (!labels.contains(label)) {
        int position =
            switch (place) {
              case LAST -> labels.size();
              case BEFORE -> labels.indexOf(neighbour.text());
              case AFTER -> labels.indexOf(neighbour.text()) + 1;
            };
        labels.add(position, label);
      }
    }
  }

  /** {@code RENAME VALUE}. */
  record RenameValue(Token old, String label) implements TypeAction {
    @Override
    public void check(Target target) {
      target.expectEnum();
      target.expectLabel(old);
      if (target.type().labels.contains(label)) {
        throw new Unreadable(
            SqlState.DUPLICATE_OBJECT,
            "enum label \"" + label + "\" already exists",
            Token.END,
            "");
      }
    }

    @Override
    public void apply(Target target) {
      target.type().renameLabel(old.text(), label);
    }
  }

  /** {@code RENAME ATTRIBUTE}; with CASCADE in the tables of the type, too. */
  record RenameAttribute(Token old, String name, boolean cascade) implements TypeAction {
    @Override
    public void check(Target target) {
      target.expectComposite();
      if (!target.type().fields.containsKey(old.text())) {
        throw Unreadable.missing(Missing.column(old.text()), old);
      }
      if (target.type().fields.containsKey(name)) {
        throw new Unreadable(
            SqlState.DUPLICATE_COLUMN,
            "column \"" + name + "\" of relation \"" + target.type().name + "\" already exists",
            Token.END,
            "");
      }
    }

    @Override
    public void apply(Target target) {
      target.type().renameField(old.text(), name);
      if (cascade) {
        target.tables().forEach(table -> table.renameColumn(old.text(), name));
      }
    }
  }

  /** {@code SET (…)} of a base type's options. */
  record SetOptions(DefinitionOptions options) implements TypeAction {
    @Override
    public void check(Target target) {
      Sort sort = target.type().sort;
      if (sort != Sort.BASE && sort != Sort.DOMAIN) {
        throw target.isNot("a base type");
      }
    }

    @Override
    public void apply(Target target) {
      new BaseTypeOptions(target.execution().namespace())
          .changed(options.resolve(target.execution().namespace()))
          .forEach(target.type()::set);
    }
  }

  /** {@code ADD ATTRIBUTE}; with CASCADE in the tables of the type, too. */
  record AddAttribute(WrittenField field, boolean cascade) implements TypeAction {
    @Override
    public void check(Target target) {
      target.expectComposite();
      String name = field.name().text();
      if (target.type().fields.containsKey(name)) {
        throw new Unreadable(
            SqlState.DUPLICATE_COLUMN,
            "column \"" + name + "\" of relation \"" + target.type().name + "\" already exists",
            Token.END,
            "");
      }
    }

    @Override
    public void apply(Target target) {
      UserDefinedType type = target.type();
      field.putInto(type, target.execution());
      if (cascade) {
        String name = field.name().text();
        for (Relation table : target.tables()) {
          Column column =
              new Column(table, name, type.fields.get(name), target.execution().at(field.name()));
          column.set(Attribute.COLLATION, type.collationOf(name));
          table.columns.put(name, column);
        }
      }
    }
  }

  /** {@code DROP ATTRIBUTE}; with CASCADE in the tables of the type, too. */
  record DropAttribute(boolean ifExists, Token name, boolean cascade) implements TypeAction {
    @Override
    public void check(Target target) {
      target.expectComposite();
      if (!ifExists) {
        target.expectField(name);
      }
    }

    @Override
    public void apply(Target target) {
      target.type().dropField(name.text());
      if (cascade) {
        for (Relation table : target.tables()) {
          Column column = table.columns.get(name.text());
          if (column != null) {
            new Removal(target.execution().catalog()).cascade(table, column, false);
          }
        }
      }
    }
  }

  /** {@code ALTER ATTRIBUTE}; with CASCADE in the tables of the type, too. */
  record AlterAttribute(WrittenField field, boolean cascade) implements TypeAction {
    @Override
    public void check(Target target) {
      target.expectField(field.name());
    }

    @Override
    public void apply(Target target) {
      UserDefinedType type = target.type();
      field.putInto(type, target.execution());
      if (cascade) {
        String name = field.name().text();
        for (Relation table : target.tables()) {
          Column column = table.columns.get(name);
          if (column != null) {
            column.type(type.fields.get(name));
            column.set(Attribute.COLLATION, type.collationOf(name));
          }
        }
      }
    }
  }
}
