package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.ParameterReader;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Reads CREATE FUNCTION and CREATE PROCEDURE ({@code CreateFunctionStmt} in gram.y). */
public final class CreateFunctionReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  /** Reads a routine where the tokens stand. */
  public CreateFunctionReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** After {@code CREATE [OR REPLACE] FUNCTION} or {@code PROCEDURE}. */
  public Command read(ObjectKind kind, boolean replace) {
    WrittenName name = clauses.functionName();
    RoutineParameters parameters = ParameterReader.withDefaults(in);
    WrittenResult result = WrittenResult.read(in);
    expectNoOutput(parameters, result);
    RoutineOptionReader reader = new RoutineOptionReader(in);
    List<RoutineOption> options = new ArrayList<>();
    RepeatedOptions repeated = new RepeatedOptions();
    WrittenBody body = new WrittenBody.None();
    while (!in.atEnd()) {
      Token place = in.peek();
      if (in.takeWord("as")) {
        repeated.add("as", place);
        body = source();
      } else if (in.takeWord("return")) {
        body = new WrittenBody.Return(clauses.expression(in.rest()));
      } else if (in.takeWords("begin", "atomic")) {
        body = atomic();
      } else if (in.takeWord("with")) {
        in.parenthesized();
      } else {
        RoutineOption option = reader.read();
        repeated.add(option.group(), place);
        options.add(option);
      }
    }
    in.expectEnd();
    repeated.expectNone();
    return new CreateFunction(replace, kind, name, parameters, result, List.copyOf(options), body);
  }

  /** What a table's columns are, OUT parameters are not ({@code mergeTableFuncParameters}). */
  private static void expectNoOutput(RoutineParameters parameters, WrittenResult result) {
    if (!result.columns().isEmpty()) {
      for (RoutineParameters.Written each : parameters.all()) {
        if (each.mode().endsWith("out")) {
          throw Unreadable.syntax(
              "OUT and INOUT arguments aren't allowed in TABLE functions", each.place());
        }
      }
    }
  }

  private WrittenBody source() {
    List<Token> strings = new ArrayList<>();
    do {
      Token string = in.peek();
      in.string();
      strings.add(string);
    } while (in.takeComma());
    return new WrittenBody.Source(List.copyOf(strings));
  }

  private WrittenBody atomic() {
    List<Token> statements = Token.copyOf(in.rest());
    if (statements.isEmpty() || !statements.get(statements.size() - 1).isWord("end")) {
      throw in.unreadable();
    }
    return new WrittenBody.Atomic(statements);
  }
}
