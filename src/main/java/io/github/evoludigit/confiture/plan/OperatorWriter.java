package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE OPERATOR, ALTER OPERATOR and DROP OPERATOR. */
final class OperatorWriter extends Writer {

  private static final String RESTRICT = "restrict";
  private static final String JOIN = "join";

  /** What an operator has that others name and nobody has made. */
  private static final String SHELL = "shell";

  OperatorWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject operator, List<Step> steps) {
    if (operator.attributes().containsKey(SHELL)) {
      return; // It comes with those that name it.
    }
    ObjectKey key = operator.key();
    List<String> sides = Reference.operands(key);
    DefinitionList options = new DefinitionList();
    add(options, "leftarg", sides.get(0));
    add(options, "rightarg", sides.get(1));
    options.addAll(DefinitionList.of(operator, Attribute.COMMUTATOR, Attribute.NEGATOR));
    addOther(options, operator, Attribute.COMMUTATOR);
    addOther(options, operator, Attribute.NEGATOR);
    steps.add(Step.of(key, "CREATE OPERATOR " + Reference.operator(key) + ' ' + options));
  }

  private static void add(DefinitionList options, String name, String operand) {
    if (!operand.equals("NONE")) {
      options.add(name, operand);
    }
  }

  /** An operator that is not there yet is filled in by PostgreSQL when it comes. */
  private static void addOther(DefinitionList options, SchemaObject operator, Attribute attribute) {
    if (Values.has(operator, attribute)) {
      options.add(attribute.spelling(), "OPERATOR(" + other(operator, attribute) + ')');
    }
  }

  /** The name of the other operator: without a schema it is in that of this one. */
  private static String other(SchemaObject operator, Attribute attribute) {
    String written = Values.get(operator, attribute);
    List<String> names = List.of(operator.key().names().get(0), written);
    return written.contains(".")
        ? written
        : Reference.operator(new ObjectKey(operator.key().kind(), names, ""));
  }

  @Override
  void alter(Revision revision) {
    DefinitionList options = new DefinitionList();
    for (String name : List.of(RESTRICT, JOIN)) {
      revision.take(name).ifPresent(change -> options.add(name, change.newValue().orElse("NONE")));
    }
    if (!options.isEmpty()) {
      revision.step("ALTER " + Reference.of(revision.key()) + " SET " + options);
    }
  }
}
