package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** ALTER DEFAULT PRIVILEGES (manual, section 5.8). */
final class DefaultPrivilegesWriter extends LateWriter {

  DefaultPrivilegesWriter(PlanContext plan) {
    super(plan);
  }

  /** At the end: the objects of the migration have what they are to have already. */
  @Override
  void finish(SchemaObject object, List<Step> steps) {
    Values.of(object, AttributeFamily.PRIVILEGES)
        .forEach((role, text) -> change(object, role, "", text, steps));
  }

  @Override
  void drop(SchemaObject object, List<Step> steps) {
    Values.of(object, AttributeFamily.PRIVILEGES)
        .forEach((role, text) -> change(object, role, text, "", steps));
  }

  @Override
  void alter(Revision revision) {
    for (AttributeChange change : revision.take(AttributeFamily.PRIVILEGES)) {
      change(
          revision.after,
          AttributeFamily.PRIVILEGES.nameIn(change.name()),
          change.oldValue().orElse(""),
          change.newValue().orElse(""),
          revision.late);
    }
  }

  private void change(SchemaObject object, String role, String old, String now, List<Step> steps) {
    String[] target = object.key().arguments().split(":", 3);
    String schema = target[1];
    ObjectKey any = ObjectKey.of(kind(target[2]), "", "");
    // What is said for one schema is added to what is said for all.
    List<String> usual = schema.isEmpty() ? Grants.usual(any, role) : List.of();
    String alter = "ALTER DEFAULT PRIVILEGES" + owner(target[0]) + in(schema);
    PrivilegeChange.between(
            PrivilegeChange.privileges(old, usual), PrivilegeChange.privileges(now, usual))
        .statements(
            grantee(target[0], role),
            (words, privileges, end) ->
                steps.add(
                    Step.of(
                        object.key(),
                        alter
                            + ' '
                            + words
                            + String.join(", ", privileges)
                            + " ON "
                            + target[2]
                            + end)));
  }

  private String owner(String role) {
    return role.equals(plan.after.loader()) ? "" : " FOR ROLE " + Sql.name(role);
  }

  private static String in(String schema) {
    return schema.isEmpty() ? "" : " IN SCHEMA " + Sql.name(schema);
  }

  private String grantee(String owner, String role) {
    if (role.equals(Grants.OWNER)) {
      return owner.equals(plan.after.loader()) ? "CURRENT_USER" : Sql.name(owner);
    }
    return role.equals(Grants.PUBLIC) ? role : Sql.name(role);
  }

  private static ObjectKind kind(String objects) {
    return switch (objects) {
      case "SEQUENCES" -> ObjectKind.SEQUENCE;
      case "FUNCTIONS" -> ObjectKind.FUNCTION;
      case "TYPES" -> ObjectKind.TYPE;
      case "SCHEMAS" -> ObjectKind.SCHEMA;
      default -> ObjectKind.TABLE;
    };
  }
}
