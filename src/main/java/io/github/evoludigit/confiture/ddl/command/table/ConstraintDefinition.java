package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.ForeignReference;
import io.github.evoludigit.confiture.ddl.catalog.Index;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Storage;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.ConstraintAttribute;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.dependency.Inheritance;
import io.github.evoludigit.confiture.ddl.dependency.NewConstraint;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A constraint of a table as it is defined (section 5.5).
 *
 * @param name its name if it has one
 * @param place where it begins
 * @param rule what it demands
 * @param attributes what follows that
 */
record ConstraintDefinition(
    Optional<Token> name, Token place, Rule rule, List<ConstraintAttribute> attributes)
    implements TableElement {

  /** What a constraint demands. */
  sealed interface Rule permits Check, Key, KeyOfIndex, Exclusion, ForeignKey, NotNull {}

  /** {@code CHECK (expression)}. */
  record Check(List<Token> expression) implements Rule {}

  /**
   * {@code UNIQUE} or {@code PRIMARY KEY}.
   *
   * @param sort which of the two
   * @param columns its columns
   * @param withoutOverlaps whether the last is a period
   */
  record Key(
      Constraint.Sort sort,
      List<Token> columns,
      boolean nullsNotDistinct,
      boolean withoutOverlaps,
      IndexOptions options)
      implements Rule {}

  /** A key that takes an index there is: {@code USING INDEX}. */
  record KeyOfIndex(Constraint.Sort sort, Token name) implements Rule {

    /** The index, which must be there. */
    Index index(Relation relation) {
      return relation.indexes.stream()
          .filter(each -> each.name.equals(name.text()))
          .findFirst()
          .orElseThrow(() -> MissingObject.object(ObjectKind.INDEX, name));
    }
  }

  /** {@code EXCLUDE}. */
  record Exclusion(
      String method, IndexKey elements, IndexOptions options, Optional<List<Token>> where)
      implements Rule {}

  /**
   * {@code FOREIGN KEY … REFERENCES}.
   *
   * @param columns its columns
   * @param period whether the last is a period
   * @param referenced the columns it references; empty for the primary key
   * @param match MATCH, if it is not SIMPLE
   * @param actions what follows a change there, by {@code on delete} and {@code on update}
   */
  record ForeignKey(
      List<Token> columns,
      boolean period,
      WrittenName target,
      List<Token> referenced,
      String match,
      Map<String, String> actions)
      implements Rule {}

  /** {@code NOT NULL column}. */
  record NotNull(Token column) implements Rule {}

  /**
   * What an index behind a constraint is told.
   *
   * @param include columns that are kept beside the key
   * @param parameters storage parameters
   * @param tablespace where it is kept, if that is said
   */
  record IndexOptions(
      List<Token> include, Map<String, String> parameters, Optional<Token> tablespace) {

    static final IndexOptions NONE = new IndexOptions(List.of(), Map.of(), Optional.empty());

    void applyTo(Constraint constraint, Execution execution) {
      if (!include.isEmpty()) {
        constraint.set(Attribute.INCLUDE, new ColumnNames(ClauseReader.texts(include)));
      }
      new ServerNames(execution.catalog()).storageParameters(constraint, parameters, Token.END);
      ParameterClause.set(constraint, parameters);
      if (tablespace.isPresent()) {
        Storage.tablespace(constraint, tablespace.get().text());
      }
      new Storage(execution.session()).ofIndex(constraint);
    }
  }

  /** Whether it is a primary key, of which a table has one. */
  boolean isPrimaryKey() {
    Constraint.Sort sort = null;
    if (rule instanceof Key key) {
      sort = key.sort;
    } else if (rule instanceof KeyOfIndex key) {
      sort = key.sort;
    }
    return sort == Constraint.Sort.PRIMARY_KEY;
  }

  private Optional<String> named() {
    return name.isPresent() ? Optional.of(name.get().text()) : Optional.empty();
  }

  /**
   * The constraint for a relation, which it is not added to yet. NOT NULL is none: it belongs to
   * its column.
   *
   * @throws Unreadable if what it names is not there; nothing is changed in any case
   */
  NewConstraint on(Relation relation, Execution execution) {
    Location location = execution.at(place);
    if (rule instanceof Check check) {
      Constraint constraint = constraint(relation, Constraint.Sort.CHECK, location);
      constraint.set(
          Attribute.EXPRESSION, execution.condition(check.expression, relation, Purpose.CHECK));
      return finished(constraint, List.of());
    }
    if (rule instanceof Key key) {
      return key(key, constraint(relation, key.sort, location), execution);
    }
    if (rule instanceof KeyOfIndex key) {
      return keyOfIndex(key, relation, constraint(relation, key.sort, location));
    }
    if (rule instanceof Exclusion exclusion) {
      return exclusion(
          exclusion, relation, constraint(relation, Constraint.Sort.EXCLUDE, location), execution);
    }
    if (rule instanceof ForeignKey key) {
      return foreignKey(
          key, relation, constraint(relation, Constraint.Sort.FOREIGN_KEY, location), execution);
    }
    throw new Unreadable("a constraint of a column", place);
  }

  private Constraint constraint(Relation relation, Constraint.Sort sort, Location location) {
    return new Constraint(relation, named().orElse(""), sort, location);
  }

  private NewConstraint finished(Constraint constraint, List<String> nameParts) {
    for (ConstraintAttribute attribute : attributes) {
      attribute.applyTo(constraint);
    }
    return new NewConstraint(named(), constraint, nameParts);
  }

  private NewConstraint key(Key key, Constraint constraint, Execution execution) {
    constraint.set(Attribute.NULLS_NOT_DISTINCT, key.nullsNotDistinct);
    constraint.set(Attribute.WITHOUT_OVERLAPS, key.withoutOverlaps);
    constraint.columns(ClauseReader.texts(key.columns));
    key.options.applyTo(constraint, execution);
    List<String> parts = new ArrayList<>();
    if (key.sort != Constraint.Sort.PRIMARY_KEY) {
      parts.addAll(constraint.columns);
      parts.addAll(ClauseReader.texts(key.options.include));
    }
    constraint.nameParts = List.copyOf(parts);
    return finished(constraint, parts);
  }

  /** An existing index becomes the constraint's. */
  private NewConstraint keyOfIndex(KeyOfIndex key, Relation relation, Constraint constraint) {
    Index index = key.index(relation);
    constraint.columns(index.columns);
    constraint.nameParts = List.copyOf(index.nameParts);
    index.attributes.forEach(
        (attribute, value) -> {
          switch (attribute) {
            case "unique", "columns", "method" -> {
              // A constraint has these by itself.
            }
            default -> constraint.attributes.put(attribute, value);
          }
        });
    attributes.forEach(attribute -> attribute.applyTo(constraint));
    return new NewConstraint(
        Optional.of(named().orElse(index.name)), constraint, List.of(), Optional.of(index));
  }

  private NewConstraint exclusion(
      Exclusion exclusion, Relation relation, Constraint constraint, Execution execution) {
    new ServerNames(execution.catalog()).indexMethod(exclusion.method, Token.END);
    new IndexMethodCheck(exclusion.method, execution).exclusion(exclusion.elements);
    constraint.set(Attribute.METHOD, exclusion.method);
    constraint.set(
        Attribute.ELEMENTS, exclusion.elements.of(relation, exclusion.method, execution));
    exclusion.options.applyTo(constraint, execution);
    exclusion.where.ifPresent(
        condition ->
            constraint.set(
                Attribute.WHERE,
                execution.condition(condition, relation, Purpose.INDEX_PREDICATE)));
    constraint.nameParts = List.copyOf(exclusion.elements.nameParts(relation));
    return finished(constraint, constraint.nameParts);
  }

  private NewConstraint foreignKey(
      ForeignKey key, Relation relation, Constraint constraint, Execution execution) {
    constraint.columns(ClauseReader.texts(key.columns));
    QualifiedName written = key.target.name();
    Optional<Relation> target = execution.namespace().findRelation(written);
    boolean self =
        target.isEmpty()
            && written.name().equals(relation.name)
            && written.schema().filter(schema -> !schema.equals(relation.schema)).isEmpty();
    constraint.set(
        Attribute.REFERENCES,
        new ForeignReference(
            execution.namespace().resolve(written),
            self ? Optional.of(relation) : target,
            ClauseReader.texts(key.referenced)));
    constraint.set(Attribute.MATCH, key.match);
    for (Map.Entry<String, String> action : key.actions.entrySet()) {
      constraint.set(action.getKey(), action.getValue());
    }
    constraint.set(Attribute.PERIOD, key.period);
    return finished(constraint, constraint.columns);
  }

  /** NOT NULL as a table constraint, for the column of a relation. */
  void applyNotNull(Column column, Relation relation, Catalog catalog) {
    column.notNull(named());
    column.set(
        Attribute.NOT_NULL_IS_INHERITED,
        AttributeValue.NO,
        attributes.contains(ConstraintAttribute.NO_INHERIT));
    column.set(
        Attribute.NOT_NULL_IS_VALID,
        AttributeValue.NO,
        attributes.contains(ConstraintAttribute.NOT_VALID));
    new Inheritance(catalog).notNull(column, relation);
  }
}
