package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** CREATE OPERATOR FAMILY, ALTER OPERATOR FAMILY and DROP OPERATOR FAMILY. */
final class OperatorFamilyWriter extends Writer {

  OperatorFamilyWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject family, List<Step> steps) {
    steps.add(Step.of(family.key(), "CREATE " + Reference.of(family.key())));
  }

  @Override
  void finish(SchemaObject family, List<Step> steps) {
    List<String> members = members(family);
    if (!members.isEmpty()) {
      steps.add(alter(family.key(), "ADD", members));
    }
  }

  private static Step alter(ObjectKey family, String action, List<String> members) {
    return Step.of(
        family, "ALTER " + Reference.of(family) + ' ' + action + ' ' + String.join(", ", members));
  }

  /** What an operator class or family consists of, as its statement lists it. */
  static List<String> members(SchemaObject object) {
    List<String> members = new ArrayList<>();
    Values.of(object, AttributeFamily.OPERATOR)
        .forEach((place, operator) -> members.add(operator(place, operator)));
    Values.of(object, AttributeFamily.FUNCTION)
        .forEach((place, function) -> members.add(function(place, function)));
    return members;
  }

  /** {@code OPERATOR 1 <(integer,integer)}: the types of a place follow the operator. */
  private static String operator(String place, String operator) {
    int types = place.indexOf('(');
    int purpose = operator.indexOf(" for ");
    String name = purpose < 0 ? operator : operator.substring(0, purpose);
    String rest =
        purpose < 0 ? "" : operator.substring(purpose).replace(" for order by", " FOR ORDER BY");
    return "OPERATOR "
        + place.substring(0, types)
        + ' '
        + name
        + ' '
        + place.substring(types)
        + rest;
  }

  private static String function(String place, String function) {
    int types = place.indexOf('(');
    return "FUNCTION " + place.substring(0, types) + ' ' + place.substring(types) + ' ' + function;
  }

  @Override
  void alter(Revision revision) {
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    for (AttributeChange change : revision.take(AttributeFamily.OPERATOR)) {
      String place = AttributeFamily.OPERATOR.nameIn(change.name());
      change.oldValue().ifPresent(old -> gone.add("OPERATOR " + spaced(place)));
      change.newValue().ifPresent(now -> come.add(operator(place, now)));
    }
    for (AttributeChange change : revision.take(AttributeFamily.FUNCTION)) {
      String place = AttributeFamily.FUNCTION.nameIn(change.name());
      change.oldValue().ifPresent(old -> gone.add("FUNCTION " + spaced(place)));
      change.newValue().ifPresent(now -> come.add(function(place, now)));
    }
    if (!gone.isEmpty()) {
      revision.step(alter(revision.key(), "DROP", gone));
    }
    if (!come.isEmpty()) {
      revision.step(alter(revision.key(), "ADD", come));
    }
  }

  private static String spaced(String place) {
    return place.replace("(", " (");
  }
}
