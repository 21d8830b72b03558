package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;

/** What is granted on what an extension or the server has made, and taken from it. */
final class GrantedPrivilegesWriter extends LateWriter {

  private static final String REVOKED = "no ";

  GrantedPrivilegesWriter(PlanContext plan) {
    super(plan);
  }

  /** At the end: an extension must be there first. */
  @Override
  void finish(SchemaObject object, List<Step> steps) {
    Values.of(object, AttributeFamily.PRIVILEGES)
        .forEach((role, said) -> change(object.key(), role, "", said, steps));
  }

  @Override
  void drop(SchemaObject object, List<Step> steps) {
    Values.of(object, AttributeFamily.PRIVILEGES)
        .forEach((role, said) -> change(object.key(), role, said, "", steps));
  }

  @Override
  void alter(Revision revision) {
    for (AttributeChange change : revision.take(AttributeFamily.PRIVILEGES)) {
      change(
          revision.key(),
          AttributeFamily.PRIVILEGES.nameIn(change.name()),
          change.oldValue().orElse(""),
          change.newValue().orElse(""),
          revision.steps);
    }
  }

  private static void change(
      ObjectKey key, String role, String before, String after, List<Step> steps) {
    List<String> had = List.of(before.split(", "));
    List<String> has = List.of(after.split(", "));
    for (String each : had) {
      if (!each.isEmpty() && !has.contains(each)) {
        boolean taken = each.startsWith(REVOKED);
        steps.add(
            taken
                ? grant(key, each.substring(REVOKED.length()), role, "")
                : revoke(key, PrivilegeChange.withoutOption(each), role));
      }
    }
    for (String each : has) {
      if (!each.isEmpty() && !had.contains(each)) {
        boolean option = each.endsWith(PrivilegeChange.OPTION);
        steps.add(
            each.startsWith(REVOKED)
                ? revoke(key, each.substring(REVOKED.length()), role)
                : grant(
                    key,
                    PrivilegeChange.withoutOption(each),
                    role,
                    option ? " WITH GRANT OPTION" : ""));
      }
    }
  }

  private static Step grant(ObjectKey key, String privilege, String role, String option) {
    return Step.of(key, "GRANT " + privilege + on(key) + " TO " + Sql.requoted(role) + option);
  }

  private static Step revoke(ObjectKey key, String privilege, String role) {
    return Step.of(key, "REVOKE " + privilege + on(key) + " FROM " + Sql.requoted(role));
  }

  /** The object is named by what it is: {@code function public.digest(text, text)}. */
  private static String on(ObjectKey key) {
    return " ON " + key.arguments();
  }
}
