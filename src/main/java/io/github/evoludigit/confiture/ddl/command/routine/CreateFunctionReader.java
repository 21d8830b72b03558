package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.ParameterReader;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
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
    RoutineOptionReader reader = new RoutineOptionReader(in);
    List<RoutineOption> options = new ArrayList<>();
    WrittenBody body = new WrittenBody.None();
    while (!in.atEnd()) {
      if (in.takeWord("as")) {
        body = source();
      } else if (in.takeWord("return")) {
        body = new WrittenBody.Return(clauses.expression(in.rest()));
      } else if (in.takeWords("begin", "atomic")) {
        body = atomic();
      } else if (in.takeWord("with")) {
        in.parenthesized();
      } else {
        options.add(reader.read());
      }
    }
    in.expectEnd();
    return new CreateFunction(replace, kind, name, parameters, result, List.copyOf(options), body);
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
    List<Token> statements = List.copyOf(in.rest());
    if (statements.isEmpty() || !statements.get(statements.size() - 1).isWord("end")) {
      throw in.unreadable();
    }
    return new WrittenBody.Atomic(statements);
  }
}
