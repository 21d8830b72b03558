package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.RowCondition;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.ConstraintAttribute;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.MissingObject;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * CREATE TRIGGER.
 *
 * @param name its name
 * @param constraint whether it is a constraint trigger
 * @param replace whether there may be one
 * @param timing when it fires
 * @param events on which events
 * @param columns the columns whose change is such an event; empty for all
 * @param relation the table
 * @param tail what follows the table
 * @param call what it calls
 */
record CreateTrigger(
    Token name,
    boolean constraint,
    boolean replace,
    String timing,
    List<String> events,
    List<Token> columns,
    WrittenName relation,
    Tail tail,
    TriggerCall call)
    implements Command {

  /**
   * What follows the table.
   *
   * @param from the other table of a constraint; may be empty
   * @param deferral how it can be deferred
   * @param tables the names of the tables of changed rows, by OLD and NEW
   * @param row whether it fires for each row
   * @param when the condition; may be empty
   */
  record Tail(
      Optional<WrittenName> from,
      List<ConstraintAttribute> deferral,
      Map<String, String> tables,
      boolean row,
      List<Token> when) {}

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    Entity found = new WrittenReference.OfClass(ObjectKind.TABLE, relation).get(execution);
    if (!(found instanceof Relation table)) {
      throw new Unreadable(
          SqlState.WRONG_OBJECT_TYPE,
          "relation \"" + found.name + "\" cannot have triggers",
          relation.token(),
          "");
    }
    Entity trigger = table.newPart(ObjectKind.TRIGGER, name.text(), execution.location());
    trigger.set(Attribute.CONSTRAINT, constraint);
    trigger.set(Attribute.TIMING, timing);
    trigger.set(Attribute.EVENTS, String.join(" or ", events));
    if (!columns.isEmpty()) {
      trigger.set(Attribute.COLUMNS, new ColumnNames(ClauseReader.texts(columns)));
    }
    if (tail.from().isPresent()) {
      QualifiedName other = namespace.resolve(tail.from().get().name());
      Optional<Relation> known = namespace.findRelation(other);
      trigger.set(Attribute.FROM, known.map(Relation::reference).orElse(other::toString));
    }
    tail.deferral().forEach(each -> each.applyTo(trigger));
    tail.tables().forEach(trigger::set);
    trigger.set(Attribute.FOR_EACH, AttributeValue.ROW, tail.row());
    if (!tail.when().isEmpty()) {
      trigger.set(Attribute.WHEN, new RowCondition(tail.when(), namespace.scope(), table, ""));
    }
    call.setOn(trigger, "trigger", execution);
    check(table, execution);
    table.replacePart(trigger);
    return Treatment.MODEL;
  }

  private void check(Relation table, Execution execution) {
    if (!replace && table.parts(ObjectKind.TRIGGER).containsKey(name.text())) {
      execution.refuse(
          new Unreadable(
              SqlState.DUPLICATE_OBJECT,
              "trigger \"" + name.text() + "\" for relation \"" + table.name + "\" already exists",
              name,
              ""));
    }
    Set<String> seen = new HashSet<>();
    for (Token column : columns) {
      if (!seen.add(column.text())) {
        execution.refuse(
            new Unreadable(
                SqlState.DUPLICATE_COLUMN,
                "column \"" + column.text() + "\" specified more than once",
                Token.END,
                ""));
      }
      if (table.known && !table.columns.containsKey(column.text())) {
        execution.refuse(MissingObject.column(column, table));
      }
    }
  }
}
