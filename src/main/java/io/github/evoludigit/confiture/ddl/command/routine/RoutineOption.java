package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.Locale;

/** An option of CREATE and ALTER FUNCTION (manual, CREATE FUNCTION). */
sealed interface RoutineOption {

  /** Changes the routine. */
  void applyTo(Routine routine, Execution execution);

  /** One that says all of an attribute. */
  record Simple(Attribute attribute, String value) implements RoutineOption {
    @Override
    public void applyTo(Routine routine, Execution execution) {
      routine.set(attribute, value);
    }
  }

  /** {@code LANGUAGE name}. */
  record Language(Token name) implements RoutineOption {
    @Override
    public void applyTo(Routine routine, Execution execution) {
      new ServerNames(execution.catalog()).language(name.text(), name);
      routine.set(Attribute.LANGUAGE, name.text().toLowerCase(Locale.ROOT));
    }
  }

  /** {@code TRANSFORM FOR TYPE type, …}. */
  record Transform(List<WrittenType> types) implements RoutineOption {
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
    public void applyTo(Routine routine, Execution execution) {
      routine.set(Attribute.SUPPORT, function.spelling(execution.namespace()));
    }
  }

  /** {@code SET} and {@code RESET} of a setting. */
  record Setting(SettingClause setting) implements RoutineOption {
    @Override
    public void applyTo(Routine routine, Execution execution) {
      setting.applyTo(routine, "", execution);
    }
  }

  /**
   * The cost is not kept where it is the usual one of the language ({@code
   * compute_common_attribute}).
   */
  static void removeUsualCost(Entity routine) {
    boolean cheap = List.of("internal", "c").contains(routine.get(Attribute.LANGUAGE));
    if (routine.get(Attribute.COST).equals(cheap ? "1" : "100")) {
      routine.set(Attribute.COST, "");
    }
  }
}
