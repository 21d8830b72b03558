package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.Refusals;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.StatementWords;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.plpgsql.BodyReader;
import io.github.evoludigit.confiture.plpgsql.Declaration;
import io.github.evoludigit.confiture.plpgsql.Fragment;
import io.github.evoludigit.confiture.plpgsql.RoutineResult;
import io.github.evoludigit.confiture.plpgsql.SqlSyntax;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks into the bodies of routines and blocks in PL/pgSQL, as the server does when they are made
 * ({@code plpgsql_validator}).
 */
public final class BodyCheck implements SqlSyntax {

  /** What a trigger function has besides its parameters (manual, section 41.10.1). */
  private static final List<String> TRIGGER =
      List.of(
          "new",
          "old",
          "tg_name",
          "tg_when",
          "tg_level",
          "tg_op",
          "tg_relid",
          "tg_relname",
          "tg_table_name",
          "tg_table_schema",
          "tg_nargs",
          "tg_argv");

  /** What a function of an event trigger has (section 41.10.2). */
  private static final List<String> EVENT_TRIGGER = List.of("tg_event", "tg_tag");

  /** The values that switch a setting off (manual, section 19.1.1). */
  private static final Set<String> OFF = Set.of("off", "false", "no", "0");

  private final Statement statement;
  private final Refusals refusals;

  private BodyCheck(Execution execution) {
    this.statement = execution.statement();
    this.refusals = execution.catalog().refusals();
  }

  /**
   * Looks into a routine's body.
   *
   * @param body the string that holds it
   */
  static void of(Execution execution, Routine routine, Token body) {
    boolean checked = isAsked(execution) && routine.get(Attribute.LANGUAGE).equals("plpgsql");
    if (checked) {
      new BodyCheck(execution).read(body, routine.name, variables(routine), result(routine));
    }
  }

  /** Looks into the block of DO. */
  public static void ofBlock(Execution execution, Token body) {
    if (execution.judges()) {
      new BodyCheck(execution).read(body, "", List.of(), RoutineResult.NOTHING);
    }
  }

  private void read(Token body, String name, List<Declaration> variables, RoutineResult result) {
    try {
      new BodyReader(tokens(body), this, result).read(name, variables);
    } catch (Unreadable wrong) {
      refusals.add(statement, wrong);
    }
  }

  /** Whether bodies are looked into. */
  static boolean isAsked(Execution execution) {
    return execution.judges()
        && !OFF.contains(execution.session().setting("check_function_bodies", "on"));
  }

  /** The tokens of a body where they stand; of one with escapes, all at its beginning. */
  static List<Token> tokens(Execution execution, Token body) {
    return new BodyCheck(execution).tokens(body);
  }

  private List<Token> tokens(Token body) {
    String raw = statement.text(body.start(), body.end());
    int quote =
        body.kind() == TokenKind.DOLLAR_STRING ? raw.indexOf('$', 1) + 1 : raw.indexOf('\'') + 1;
    int closing = body.kind() == TokenKind.DOLLAR_STRING ? quote : 1;
    boolean verbatim =
        raw.length() >= quote + closing
            && raw.substring(quote, raw.length() - closing).equals(body.text());
    if (verbatim) {
      byte[] before = raw.substring(0, quote).getBytes(StandardCharsets.UTF_8);
      return Token.of(
          statement.script().utf8(),
          body.start() + before.length,
          body.end() - closing(closing, raw));
    }
    if (raw.startsWith("'")) {
      return unquoted(body, raw);
    }
    List<Token> moved = new ArrayList<>();
    for (Token token : Token.of(body.text())) {
      moved.add(new Token(token.kind(), token.text(), body.start(), body.end()));
    }
    return moved;
  }

  /** The tokens of a body in single quotes, of which it has some within, each of them twice. */
  private static List<Token> unquoted(Token body, String raw) {
    byte[] utf8 = raw.getBytes(StandardCharsets.UTF_8);
    int[] places = new int[utf8.length];
    int length = 0;
    for (int i = 1; i < utf8.length - 1; i++) {
      places[length++] = body.start() + i;
      if (utf8[i] == '\'') {
        i++;
      }
    }
    places[length] = body.end() - 1;
    List<Token> placed = new ArrayList<>();
    for (Token token : Token.of(body.text())) {
      boolean known = token.end() <= length;
      placed.add(
          new Token(
              token.kind(),
              token.text(),
              known ? places[token.start()] : body.start(),
              known ? places[token.end()] : body.end()));
    }
    return placed;
  }

  private static int closing(int characters, String raw) {
    return raw.substring(raw.length() - characters).getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public void check(Fragment fragment) {
    switch (fragment.kind()) {
      case EXPRESSION, DYNAMIC -> Syntax.selected(fragment.tokens());
      case QUERY -> Syntax.query(fragment.tokens());
      case TYPE -> Syntax.type(fragment.tokens());
      case STATEMENT -> statement(fragment.tokens());
    }
  }

  private static void statement(List<Token> tokens) {
    if (Syntax.isQuery(tokens)) {
      Syntax.query(tokens);
    } else {
      StatementWords.check(tokens);
    }
  }

  private static List<Declaration> variables(Routine routine) {
    List<Declaration> variables = new ArrayList<>();
    int number = 1;
    for (Parameter parameter : routine.parameters) {
      if (!parameter.name().isEmpty()) {
        variables.add(variable(parameter.name()));
      }
      variables.add(variable("$" + number++));
    }
    if (routine.result.equals("trigger")) {
      TRIGGER.forEach(name -> variables.add(variable(name)));
    } else if (routine.result.equals("event_trigger")) {
      EVENT_TRIGGER.forEach(name -> variables.add(variable(name)));
    }
    return variables;
  }

  private static Declaration variable(String name) {
    return new Declaration(name, Declaration.Sort.VARIABLE, List.of());
  }

  private static RoutineResult result(Routine routine) {
    boolean out = routine.parameters.stream().anyMatch(BodyCheck::isOutput);
    boolean set = routine.result.startsWith("SETOF ");
    return switch (routine.kind) {
      case PROCEDURE -> out ? RoutineResult.PARAMETERS : RoutineResult.PROCEDURE;
      default -> {
        if (routine.result.equals("void")) {
          yield RoutineResult.NOTHING;
        }
        if (set) {
          yield out ? RoutineResult.SET_OF_PARAMETERS : RoutineResult.SET;
        }
        yield out ? RoutineResult.PARAMETERS : RoutineResult.VALUE;
      }
    };
  }

  private static boolean isOutput(Parameter parameter) {
    return !parameter.mode().equals("in") && !parameter.mode().equals("variadic");
  }
}
