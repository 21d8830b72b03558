package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.clause.SettingClause;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.ddl.command.routine.RoutineOption.Simple;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the options of CREATE FUNCTION, and those of them that ALTER FUNCTION can change ({@code
 * common_func_opt_item} in gram.y).
 */
final class RoutineOptionReader {

  /** What an attribute that holds is set to. */
  private static final String YES = AttributeValue.YES.spelling();

  private final TokenReader in;

  RoutineOptionReader(TokenReader in) {
    this.in = in;
  }

  /** Takes an option that only CREATE FUNCTION has, or one that can be changed. */
  RoutineOption read() {
    if (in.takeWord("language")) {
      Token name = in.peek().isString() ? in.next() : in.identifierToken();
      return new RoutineOption.Language(name);
    }
    if (in.takeWord("transform")) {
      return transform();
    }
    if (in.takeWord("window")) {
      return new Simple(Attribute.WINDOW, YES);
    }
    return readChangeable();
  }

  private RoutineOption transform() {
    List<WrittenType> types = new ArrayList<>();
    do {
      in.expectWords("for", "type");
      types.add(WrittenType.read(in));
    } while (in.takeComma());
    return new RoutineOption.Transform(List.copyOf(types));
  }

  /** Takes an option that ALTER FUNCTION has, too. */
  RoutineOption readChangeable() {
    if (in.takeWord("immutable")) {
      return new Simple(Attribute.VOLATILITY, AttributeValue.IMMUTABLE.spelling());
    }
    if (in.takeWord("stable")) {
      return new Simple(Attribute.VOLATILITY, AttributeValue.STABLE.spelling());
    }
    if (in.takeWord("volatile")) {
      return new Simple(Attribute.VOLATILITY, "");
    }
    if (in.takeWords("not", "leakproof")) {
      return new Simple(Attribute.LEAKPROOF, "");
    }
    if (in.takeWord("leakproof")) {
      return new Simple(Attribute.LEAKPROOF, YES);
    }
    if (in.takeWords("called", "on", "null", "input")) {
      return new Simple(Attribute.STRICT, "");
    }
    if (in.takeWords("returns", "null", "on", "null", "input") || in.takeWord("strict")) {
      return new Simple(Attribute.STRICT, YES);
    }
    if (in.atWord("external") || in.atWord("security")) {
      return security();
    }
    return ofPlanner();
  }

  private RoutineOption security() {
    in.takeWord("external");
    in.expectWord("security");
    if (in.takeWord("definer")) {
      return new Simple(Attribute.SECURITY, AttributeValue.DEFINER.spelling());
    }
    in.expectWord("invoker");
    return new Simple(Attribute.SECURITY, "");
  }

  private RoutineOption ofPlanner() {
    if (in.takeWord("parallel")) {
      return new RoutineOption.Parallel(in.name());
    }
    if (in.takeWord("cost")) {
      return new Simple(Attribute.COST, plain(in.number()));
    }
    if (in.takeWord("rows")) {
      String rows = plain(in.number());
      return new Simple(Attribute.ROWS, rows.equals(RoutineOption.USUAL_ROWS) ? "" : rows);
    }
    if (in.takeWord("support")) {
      return new RoutineOption.Support(WrittenFunction.read(in));
    }
    if (in.takeWord("set")) {
      return new RoutineOption.Setting(SettingClause.readSet(in));
    }
    if (in.takeWord("reset")) {
      return new RoutineOption.Setting(SettingClause.readReset(in));
    }
    throw in.unreadable();
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }
}
