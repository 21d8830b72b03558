package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CREATE FUNCTION and CREATE PROCEDURE, the same with OR REPLACE, and DROP. */
final class RoutineWriter extends Writer {

  RoutineWriter(PlanContext plan) {
    super(plan);
  }

  @Override
  void create(SchemaObject routine, List<Step> steps) {
    steps.add(Step.of(routine.key(), definition(routine, "CREATE ")));
  }

  private static String definition(SchemaObject routine, String create) {
    StringBuilder sql = new StringBuilder(create);
    List<String> own = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (String parameter : Sql.list(Values.get(routine, Attribute.PARAMETERS))) {
      if (parameter.startsWith("table ")) {
        columns.add(RoutineParameter.requoted(parameter.substring("table ".length())));
      } else {
        own.add(RoutineParameter.requoted(parameter));
      }
    }
    sql.append(Reference.word(routine.key())).append(' ').append(Sql.of(routine.key()));
    sql.append('(').append(String.join(", ", own)).append(')');
    if (routine.key().kind() == ObjectKind.FUNCTION) {
      sql.append("\n    RETURNS ");
      sql.append(
          columns.isEmpty()
              ? Values.get(routine, Attribute.RETURNS)
              : "TABLE(" + String.join(", ", columns) + ')');
    }
    sql.append("\n    LANGUAGE ").append(Sql.requoted(Values.get(routine, Attribute.LANGUAGE)));
    options(routine, sql);
    String body = Values.get(routine, Attribute.BODY);
    if (Values.has(routine, Attribute.OBJECT_FILE)) {
      sql.append("\n    AS ").append(Values.get(routine, Attribute.OBJECT_FILE));
      if (Values.has(routine, Attribute.LINK_SYMBOL)) {
        sql.append(", ").append(Values.get(routine, Attribute.LINK_SYMBOL));
      }
    } else if (isStatement(routine, body)) {
      sql.append('\n').append(body);
    } else {
      sql.append("\n    AS ").append(Sql.inDollars(body));
    }
    return sql.toString();
  }

  /** Whether a body is parsed when it is made, and no text. */
  private static boolean isStatement(SchemaObject routine, String body) {
    String upper = body.strip().toUpperCase(Locale.ROOT);
    return AttributeValue.SQL.is(Values.get(routine, Attribute.LANGUAGE))
        && (upper.startsWith("BEGIN ATOMIC") || upper.startsWith("RETURN "));
  }

  private static void options(SchemaObject routine, StringBuilder sql) {
    String transform = Values.get(routine, Attribute.TRANSFORM);
    if (!transform.isEmpty()) {
      List<String> types = new ArrayList<>();
      Sql.list(transform).forEach(type -> types.add("FOR TYPE " + type));
      sql.append("\n    TRANSFORM ").append(String.join(", ", types));
    }
    sql.append(Values.has(routine, Attribute.WINDOW) ? " WINDOW" : "");
    String volatility = Values.get(routine, Attribute.VOLATILITY);
    sql.append(volatility.isEmpty() ? "" : ' ' + volatility.toUpperCase(Locale.ROOT));
    sql.append(Values.has(routine, Attribute.STRICT) ? " STRICT" : "");
    sql.append(Values.has(routine, Attribute.SECURITY) ? " SECURITY DEFINER" : "");
    sql.append(Values.has(routine, Attribute.LEAKPROOF) ? " LEAKPROOF" : "");
    String parallel = Values.get(routine, Attribute.PARALLEL);
    sql.append(parallel.isEmpty() ? "" : " PARALLEL " + parallel.toUpperCase(Locale.ROOT));
    sql.append(Values.clause(routine, "COST", Attribute.COST));
    sql.append(Values.clause(routine, "ROWS", Attribute.ROWS));
    sql.append(Values.clause(routine, "SUPPORT", Attribute.SUPPORT));
    for (Map.Entry<String, String> setting :
        Values.of(routine, AttributeFamily.SETTING).entrySet()) {
      sql.append("\n    SET ").append(setting.getKey()).append(" TO ");
      sql.append(settingValue(setting.getKey(), setting.getValue()));
    }
  }

  /** Lists of names stand as they are; everything else is a constant. */
  private static String settingValue(String name, String value) {
    boolean list = name.equals("search_path") || name.equals("temp_tablespaces");
    if (list) {
      return value.isEmpty() || value.equals("\"\"") ? "''" : value;
    }
    return value.startsWith("'") ? value : Sql.constant(value).strip();
  }

  @Override
  void alter(Revision revision) {
    if (revision.open().isEmpty()) {
      return;
    }
    if (!canBeReplaced(revision)) {
      revision.replace("OR REPLACE cannot change its result or the names of its parameters");
      return;
    }
    for (AttributeChange change : revision.open()) {
      revision.take(change.name());
    }
    revision.step(definition(revision.after, "CREATE OR REPLACE "));
    // OR REPLACE forgets them (deleteDependencyRecordsFor in pg_depend.c).
    Belongings.extensions(revision.after, revision.steps);
  }

  private static boolean canBeReplaced(Revision revision) {
    for (AttributeChange change : revision.open()) {
      if (change.isOf(Attribute.RETURNS, Attribute.WINDOW)) {
        return false;
      }
    }
    List<String> old = Sql.list(Values.get(revision.before, Attribute.PARAMETERS));
    List<String> now = Sql.list(Values.get(revision.after, Attribute.PARAMETERS));
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!RoutineParameter.of(now.get(i)).canReplace(RoutineParameter.of(old.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
