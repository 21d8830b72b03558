package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** The options that CREATE and ALTER FUNCTION have in common (manual, CREATE FUNCTION). */
final class RoutineOptions {

  private final Clauses clauses;
  private final TokenReader in;

  RoutineOptions(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** Reads one of them. */
  void readInto(Routine routine) {
    if (in.takeWord("language")) {
      Token written = in.peek();
      String language = written.isString() ? in.string() : in.identifier();
      new ServerNames(clauses.catalog).language(language, written);
      routine.set(Attribute.LANGUAGE, language.toLowerCase(Locale.ROOT));
    } else if (in.takeWord("transform")) {
      routine.set(Attribute.TRANSFORM, clauses.spelling(in.until("language", "as", "window")));
    } else if (in.takeWord("window")) {
      routine.set(Attribute.WINDOW, true);
    } else if (in.takeWord("immutable")) {
      routine.set(Attribute.VOLATILITY, "immutable");
    } else if (in.takeWord("stable")) {
      routine.set(Attribute.VOLATILITY, "stable");
    } else if (in.takeWord("volatile")) {
      routine.set(Attribute.VOLATILITY, "");
    } else if (in.takeWords("not", "leakproof")) {
      routine.set(Attribute.LEAKPROOF, "");
    } else if (in.takeWord("leakproof")) {
      routine.set(Attribute.LEAKPROOF, true);
    } else if (in.takeWords("called", "on", "null", "input")) {
      routine.set(Attribute.STRICT, "");
    } else if (in.takeWords("returns", "null", "on", "null", "input") || in.takeWord("strict")) {
      routine.set(Attribute.STRICT, true);
    } else if (in.takeWords("external", "security", "definer")
        || in.takeWords("security", "definer")) {
      routine.set(Attribute.SECURITY, "definer");
    } else if (in.takeWords("external", "security", "invoker")
        || in.takeWords("security", "invoker")) {
      routine.set(Attribute.SECURITY, "");
    } else if (in.takeWord("parallel")) {
      String parallel = in.name();
      routine.set(Attribute.PARALLEL, parallel.equals("unsafe") ? "" : parallel);
    } else if (in.takeWord("cost")) {
      routine.set(Attribute.COST, plain(in.number()));
    } else if (in.takeWord("rows")) {
      String rows = plain(in.number());
      routine.set(Attribute.ROWS, rows.equals("1000") ? "" : rows);
    } else if (in.takeWord("support")) {
      routine.set(Attribute.SUPPORT, DefinitionOptions.function(clauses));
    } else if (in.takeWord("set")) {
      new SettingClause(clauses).set(routine, "");
    } else if (in.takeWord("reset")) {
      new SettingClause(clauses).reset(routine, "");
    } else {
      throw in.unreadable();
    }
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  /**
   * The cost is not kept where it is the usual one of the language ({@code
   * compute_common_attribute}).
   */
  static void removeUsualCost(Routine routine) {
    boolean cheap = List.of("internal", "c").contains(routine.get(Attribute.LANGUAGE));
    if (routine.get(Attribute.COST).equals(cheap ? "1" : "100")) {
      routine.set(Attribute.COST, "");
    }
  }
}
