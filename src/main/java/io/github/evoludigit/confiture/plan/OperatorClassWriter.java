package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** CREATE OPERATOR CLASS and DROP OPERATOR CLASS. */
final class OperatorClassWriter extends Writer {

  OperatorClassWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject operatorClass, List<Step> steps) {
    ObjectKey key = operatorClass.key();
    List<String> members = OperatorFamilyWriter.members(operatorClass);
    if (Values.has(operatorClass, Attribute.STORAGE)) {
      members.add("STORAGE " + Values.get(operatorClass, Attribute.STORAGE));
    } else if (members.isEmpty()) {
      members.add("STORAGE " + Values.get(operatorClass, Attribute.TYPE));
    }
    steps.add(
        Step.of(
            key,
            "CREATE OPERATOR CLASS "
                + Sql.of(key)
                + (Values.has(operatorClass, Attribute.DEFAULT) ? " DEFAULT" : "")
                + " FOR TYPE "
                + Values.get(operatorClass, Attribute.TYPE)
                + key.arguments()
                + family(operatorClass)
                + " AS "
                + String.join(", ", members)));
  }

  /** The family of the same name is there already if it has members of its own. */
  private String family(SchemaObject operatorClass) {
    ObjectKey key = operatorClass.key();
    ObjectKey same = new ObjectKey(ObjectKind.OPERATOR_FAMILY, key.names(), key.arguments());
    String family = Values.get(operatorClass, Attribute.FAMILY);
    if (family.isEmpty() && plan.after.has(same)) {
      family = Sql.of(same);
    }
    return family.isEmpty() ? "" : " FAMILY " + family;
  }
}
