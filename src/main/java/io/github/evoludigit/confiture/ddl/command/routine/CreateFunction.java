package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.FollowedText;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CREATE FUNCTION and CREATE PROCEDURE. */
public final class CreateFunction {

  private final Clauses clauses;
  private final boolean replace;
  private final TokenReader in;
  private final Namespace namespace;

  /**
   * A statement.
   *
   * @param replace whether it may take the place of a routine that is there
   */
  public CreateFunction(Clauses clauses, boolean replace) {
    this.replace = replace;
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
  }

  /** After {@code CREATE [OR REPLACE] FUNCTION} or {@code PROCEDURE}. */
  public Treatment read(ObjectKind kind) {
    QualifiedName name = clauses.functionName();
    Routine routine = new Routine(kind, namespace.home(name), name.name(), clauses.location());
    routine.parameters.addAll(new RoutineParameters(clauses).read());
    if (in.takeWord("returns")) {
      result(routine);
    } else if (kind == ObjectKind.FUNCTION) {
      routine.result = outResult(routine);
    }
    routine.set(Attribute.RETURNS, routine.result);
    body(routine);
    in.expectEnd();
    finish(routine);
    return Treatment.MODEL;
  }

  private void result(Routine routine) {
    if (in.atWord("table") && in.peek(1).kind() == TokenKind.OPEN_PAREN) {
      in.next();
      in.expectOpen();
      do {
        String column = in.name();
        String type = RoutineParameters.withoutModifiers(clauses.type());
        routine.parameters.add(new Parameter("table", column, type, Optional.empty()));
      } while (in.takeComma());
      in.expectClose();
      List<Parameter> columns =
          routine.parameters.stream().filter(each -> each.mode().equals("table")).toList();
      routine.result = "SETOF " + (columns.size() == 1 ? columns.get(0).type() : "record");
    } else {
      routine.result = RoutineParameters.withoutModifiers(clauses.type());
    }
  }

  /** The result of OUT parameters: their type, or a record of them. */
  private static String outResult(Routine routine) {
    List<Parameter> out =
        routine.parameters.stream()
            .filter(each -> each.mode().equals("out") || each.mode().equals("inout"))
            .toList();
    return out.isEmpty() ? "" : out.size() == 1 ? out.get(0).type() : "record";
  }

  private void body(Routine routine) {
    List<String> source = List.of();
    Token body = Token.END;
    RoutineOptions options = new RoutineOptions(clauses);
    while (!in.atEnd()) {
      if (in.takeWord("as")) {
        List<String> parts = new ArrayList<>();
        body = in.peek();
        do {
          parts.add(in.string());
        } while (in.takeComma());
        source = parts;
      } else if (in.takeWord("return")) {
        List<Token> value = clauses.reader().expression(in.rest());
        routine.set(
            Attribute.BODY,
            FollowedText.of(
                namespace, scope -> new RoutineBody(clauses, routine, scope).returned(value)));
      } else if (in.takeWords("begin", "atomic")) {
        List<Token> statements = in.rest();
        if (statements.isEmpty() || !statements.get(statements.size() - 1).isWord("end")) {
          throw in.unreadable();
        }
        routine.set(
            Attribute.BODY,
            FollowedText.of(
                namespace, scope -> new RoutineBody(clauses, routine, scope).spelling(statements)));
      } else if (in.takeWord("with")) {
        in.parenthesized();
      } else {
        options.readInto(routine);
      }
    }
    if (!routine.has(Attribute.LANGUAGE)) {
      routine.set(Attribute.LANGUAGE, "sql");
    }
    if (!source.isEmpty()) {
      source(routine, source);
      BodyCheck.of(clauses, routine, body);
    }
  }

  /** The strings after AS; the symbol of a C function is its name where none is given. */
  private static void source(Routine routine, List<String> source) {
    if (source.size() == 1 && !routine.get(Attribute.LANGUAGE).equals("c")) {
      String body = source.get(0);
      routine.set(Attribute.BODY, () -> body);
      return;
    }
    String symbol = source.size() == 1 ? routine.name : source.get(1);
    routine.set(Attribute.OBJECT_FILE, Quotation.literal(source.get(0)));
    routine.set(Attribute.LINK_SYMBOL, Quotation.literal(symbol));
  }

  private void finish(Routine routine) {
    routine.arguments = RoutineParameters.arguments(routine.parameters);
    routine.describeParameters();
    RoutineOptions.removeUsualCost(routine);
    new Replacement(clauses).add(routine, replace);
  }
}
