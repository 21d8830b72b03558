package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.RequiredFunction;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Locale;

/** An option of CREATE and ALTER FUNCTION (manual, CREATE FUNCTION). */
sealed interface RoutineOption {

  /** What a call of compiled code costs, in {@code cpu_operator_cost}. */
  String CHEAP = "1";

  /** What a call of any other routine costs. */
  String USUAL_COST = "100";

  /** How many rows a function is taken to return that returns a set. */
  String USUAL_ROWS = "1000";

  /** What can be said once; empty if it can be said many times. */
  String group();

  /** Changes the routine. */
  void applyTo(Routine routine, Execution execution);

  /** One that says all of an attribute. */
  record Simple(Attribute attribute, String value) implements RoutineOption {
    @Override
    public String group() {
      return attribute.spelling();
    }

    @Override
    public void applyTo(Routine routine, Execution execution) {
      routine.set(attribute, value);
    }
  }

  /**
   * {@code PARALLEL word}.
   *
   * @param word how far it may run in parallel
   */
  record Parallel(String word) implements RoutineOption {
    @Override
    public String group() {
      return Attribute.PARALLEL.spelling();
    }

    @Override
    public void applyTo(Routine routine, Execution execution) {
      if (!List.of("safe", "restricted", "unsafe").contains(word)) {
        execution.refuse(
            new Unreadable(
                SqlState.SYNTAX_ERROR,
                "parameter \"parallel\" must be SAFE, RESTRICTED, or UNSAFE",
                Token.END,
                ""));
      }
      routine.set(Attribute.PARALLEL, word.equals("unsafe") ? "" : word);
    }
  }

  /** {@code LANGUAGE name}. */
  record Language(Token name) implements RoutineOption {
    @Override
    public String group() {
      return "language";
    }

    @Override
    public void applyTo(Routine routine, Execution execution) {
      new ServerNames(execution.catalog()).language(name.text(), name);
      routine.set(Attribute.LANGUAGE, name.text().toLowerCase(Locale.ROOT));
    }
  }

  /** {@code TRANSFORM FOR TYPE type, …}. */
  record Transform(List<WrittenType> types) implements RoutineOption {
    @Override
    public String group() {
      return "transform";
    }

    @Override
    public void applyTo(Routine routine, Execution execution) {
      StringBuilder text = new StringBuilder();
      for (WrittenType type : types) {
        text.append(text.isEmpty() ? "" : ", ").append("for type ");
        text.append(type.plain(execution.namespace()));
      }
      routine.set(Attribute.TRANSFORM, text.toString());
    }
  }

  /** {@code SUPPORT function}. */
  record Support(WrittenFunction function) implements RoutineOption {
    @Override
    public String group() {
      return "support";
    }

    @Override
    public void applyTo(Routine routine, Execution execution) {
      judge(execution);
      routine.set(Attribute.SUPPORT, function.reference(execution.namespace()));
    }

    /** Support functions take and return what only the server can make. */
    private void judge(Execution execution) {
      RequiredFunction required =
          new RequiredFunction(execution, function.name().name(), List.of("internal"));
      boolean other =
          execution.judges()
              && !required.refuseUnlessThere()
              && required.result().filter(type -> !type.equals("internal")).isPresent();
      if (other) {
        execution.refuse(
            new Unreadable(
                SqlState.INVALID_OBJECT_DEFINITION,
                "support function "
                    + function.name().name().schema().map(home -> home + '.').orElse("")
                    + function.name().name().name()
                    + " must return type internal",
                Token.END,
                ""));
      }
    }
  }

  /** {@code SET} and {@code RESET} of a setting. */
  record Setting(SettingClause setting) implements RoutineOption {
    @Override
    public String group() {
      return "";
    }

    @Override
    public void applyTo(Routine routine, Execution execution) {
      setting.applyTo(routine, "", execution);
    }
  }

  private static boolean isCompiled(Entity routine) {
    return List.of("internal", "c").contains(routine.get(Attribute.LANGUAGE));
  }

  /**
   * The cost is not kept where it is the usual one of the language ({@code CreateFunction} in
   * {@code functioncmds.c}).
   */
  static void removeUsualCost(Entity routine) {
    if (routine.get(Attribute.COST).equals(isCompiled(routine) ? CHEAP : USUAL_COST)) {
      routine.set(Attribute.COST, "");
    }
  }
}
