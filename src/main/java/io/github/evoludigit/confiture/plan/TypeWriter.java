package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CREATE TYPE, ALTER TYPE and DROP TYPE. */
final class TypeWriter extends Writer {

  private static final Set<String> NOT_OPTIONS =
      Set.of(Attribute.SORT.spelling(), Attribute.COMMENT.spelling(), Attribute.OWNER.spelling());

  TypeWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject type, List<Step> steps) {
    String create = "CREATE TYPE " + Sql.of(type.key());
    String sql =
        switch (Values.get(type, Attribute.SORT)) {
          case "enum" -> create + " AS ENUM (" + Values.get(type, Attribute.LABELS) + ')';
          case "composite" -> create + " AS (" + fields(type) + ')';
          case "range" -> create + " AS RANGE (" + options(type) + ')';
          default -> throw new Refusal("making a base type is left to you: it is not planned");
        };
    steps.add(Step.of(type.key(), sql));
    Values.of(type, AttributeFamily.COMMENT_OF_FIELD)
        .forEach((field, comment) -> steps.add(commentOnField(type.key(), field, comment)));
  }

  private static Step commentOnField(ObjectKey type, String field, String comment) {
    return Step.of(type, "COMMENT ON COLUMN " + Sql.of(type) + '.' + field + " IS " + comment);
  }

  private static String fields(SchemaObject type) {
    List<String> fields = new ArrayList<>();
    Map<String, String> types = Values.of(type, AttributeFamily.FIELD);
    for (String member : type.members()) {
      String quoted = io.github.evoludigit.confiture.text.SqlName.quoted(member);
      fields.add(Sql.name(member) + ' ' + field(types.get(quoted)));
    }
    return String.join(", ", fields);
  }

  private static String field(String type) {
    return type.replace(" collate ", " COLLATE ");
  }

  private static String options(SchemaObject type) {
    StringBuilder options = new StringBuilder();
    type.attributes()
        .forEach(
            (name, value) -> {
              boolean own =
                  !NOT_OPTIONS.contains(name)
                      && !AttributeFamily.PRIVILEGES.contains(name)
                      && !AttributeFamily.SECURITY_LABEL.contains(name);
              if (own) {
                options.append(options.isEmpty() ? "" : ", ").append(name).append(" = ");
                options.append(value);
              }
            });
    return options.toString();
  }

  @Override
  void alter(Revision revision) {
    String sort = Values.get(revision.after, Attribute.SORT);
    for (AttributeChange change : revision.take(AttributeFamily.COMMENT_OF_FIELD)) {
      String field = AttributeFamily.COMMENT_OF_FIELD.nameIn(change.name());
      revision.late.add(commentOnField(revision.key(), field, change.newValue().orElse("NULL")));
    }
    if (sort.equals("composite") && Values.get(revision.before, Attribute.SORT).equals(sort)) {
      if (isReordered(revision)) {
        rebuild(revision);
      } else {
        fields(revision);
      }
    } else if (revision.take(Attribute.LABELS).isPresent()) {
      labels(revision);
    }
    if (!revision.open().isEmpty()) {
      rebuild(revision);
    }
  }

  /** PostgreSQL adds attributes at the end. */
  private static boolean isReordered(Revision revision) {
    List<String> now = revision.after.members();
    List<String> had = new ArrayList<>(revision.before.members());
    had.retainAll(now);
    return !had.equals(now.subList(0, had.size()));
  }

  private static void fields(Revision revision) {
    String alter = "ALTER TYPE " + Sql.of(revision.key());
    List<String> actions = new ArrayList<>();
    for (AttributeChange change : revision.take(AttributeFamily.FIELD)) {
      String field = Sql.requoted(AttributeFamily.FIELD.nameIn(change.name()));
      if (change.newValue().isEmpty()) {
        revision.step(
            Step.of(revision.key(), alter + " DROP ATTRIBUTE " + field + " CASCADE").losingData());
      } else if (change.oldValue().isPresent()) {
        actions.add(
            "ALTER ATTRIBUTE " + field + " TYPE " + field(change.newValue().get()) + " CASCADE");
        revision.retypes = true;
      }
    }
    Map<String, String> types = Values.of(revision.after, AttributeFamily.FIELD);
    for (String member : revision.after.members()) {
      if (!revision.before.members().contains(member)) {
        String quoted = io.github.evoludigit.confiture.text.SqlName.quoted(member);
        actions.add(
            "ADD ATTRIBUTE " + Sql.name(member) + ' ' + field(types.get(quoted)) + " CASCADE");
      }
    }
    actions.forEach(action -> revision.step(alter + ' ' + action));
  }

  private static void labels(Revision revision) {
    List<String> old = Sql.list(Values.get(revision.before, Attribute.LABELS));
    List<String> now = Sql.list(Values.get(revision.after, Attribute.LABELS));
    List<String> kept = new ArrayList<>(now);
    kept.retainAll(old);
    if (!kept.equals(old)) {
      rebuild(revision);
      return;
    }
    for (int i = 0; i < now.size(); i++) {
      if (old.contains(now.get(i))) {
        continue;
      }
      String place = "";
      if (i > 0) {
        place = isLast(now, i, old) ? "" : " AFTER " + now.get(i - 1);
      } else if (!old.isEmpty()) {
        place = " BEFORE " + old.get(0);
      }
      revision.step(
          Step.of(
                  revision.key(),
                  "ALTER TYPE " + Sql.of(revision.key()) + " ADD VALUE " + now.get(i) + place)
              .because("a new label cannot be used in the transaction that adds it")
              .standingAlone());
    }
  }

  private static boolean isLast(List<String> now, int i, List<String> old) {
    return now.subList(i, now.size()).stream().noneMatch(old::contains);
  }

  /** The type is made anew beside the old one, and the columns change to it. */
  private static void rebuild(Revision revision) {
    revision.steps.clear();
    revision.rebuilds = true;
    for (AttributeChange change : revision.open()) {
      revision.take(change.name());
    }
  }
}
