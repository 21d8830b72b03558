package io.github.evoludigit.confiture.ddl.command.routine;

import io.github.evoludigit.confiture.ddl.catalog.FollowedText;
import io.github.evoludigit.confiture.ddl.catalog.KeptText;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.Routine;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.StatementWords;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.sql.KeptTokens;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** What a routine does. */
sealed interface WrittenBody {

  /** Gives it to a routine whose parameters and options are known. */
  void applyTo(Routine routine, Execution execution);

  /** Looks into it once the routine is there, which can call itself. */
  default void check(Routine routine, Execution execution) {
    // Most is looked into as it is read.
  }

  /** Nothing is said. */
  record None() implements WrittenBody {
    @Override
    public void applyTo(Routine routine, Execution execution) {
      // There is nothing to keep.
    }

    @Override
    public void check(Routine routine, Execution execution) {
      execution.refuse(
          new Unreadable(
              SqlState.INVALID_FUNCTION_DEFINITION, "no function body specified", Token.END, ""));
    }
  }

  /** {@code AS 'text'}, or {@code AS 'file', 'symbol'}. */
  record Source(List<Token> strings) implements WrittenBody {
    @Override
    public void applyTo(Routine routine, Execution execution) {
      String first = strings.get(0).text();
      KeptTokens kept = KeptTokens.of(execution.statement(), strings.get(0));
      if (strings.size() == 1 && !routine.get(Attribute.LANGUAGE).equals("c")) {
        routine.set(Attribute.BODY, new KeptText(kept));
      } else {
        expectCompiled(routine.get(Attribute.LANGUAGE), execution);
        // The symbol of a C function is its name where none is given.
        String symbol = strings.size() == 1 ? routine.name : strings.get(1).text();
        routine.set(Attribute.OBJECT_FILE, Quotation.literal(first));
        routine.set(Attribute.LINK_SYMBOL, Quotation.literal(symbol));
      }
      BodyCheck.of(execution, routine, strings.get(0), kept);
    }

    @Override
    public void check(Routine routine, Execution execution) {
      if (BodyCheck.isAsked(execution)
          && routine.is(Attribute.LANGUAGE, AttributeValue.SQL)
          && !BodyCheck.isLarge(strings.get(0))) {
        SqlBodyCheck.ofText(execution, routine).check(BodyCheck.tokens(execution, strings.get(0)));
      }
    }
  }

  /** Says that only compiled code is in a file ({@code interpret_AS_clause}). */
  private static void expectCompiled(String language, Execution execution) {
    if (!language.equals("c")) {
      execution.refuse(
          new Unreadable(
              SqlState.INVALID_FUNCTION_DEFINITION,
              "only one AS item needed for language \"" + language + '"',
              Token.END,
              ""));
    }
  }

  /** {@code RETURN value}. */
  record Return(List<Token> value) implements WrittenBody {
    @Override
    public void applyTo(Routine routine, Execution execution) {
      Namespace namespace = execution.namespace();
      routine.set(
          Attribute.BODY,
          FollowedText.of(
              namespace, scope -> new RoutineBody(namespace, routine, scope).returned(value)));
    }

    @Override
    public void check(Routine routine, Execution execution) {
      try {
        expression(value);
      } catch (Unreadable unreadable) {
        execution.refuse(unreadable);
        return;
      }
      List<Token> statement = new ArrayList<>(value);
      statement.add(0, new Token(TokenKind.WORD, "return", 0, 0));
      checkResult(statement, routine, execution);
    }
  }

  /** {@code BEGIN ATOMIC statements END}: what stands after the first two words. */
  record Atomic(List<Token> statements) implements WrittenBody {
    @Override
    public void applyTo(Routine routine, Execution execution) {
      Namespace namespace = execution.namespace();
      routine.set(
          Attribute.BODY,
          FollowedText.of(
              namespace, scope -> new RoutineBody(namespace, routine, scope).spelling(statements)));
    }

    @Override
    public void check(Routine routine, Execution execution) {
      if (execution.judges()) {
        int from = 0;
        for (int i = 0; i < statements.size(); i++) {
          if (statements.get(i).kind() == TokenKind.SEMICOLON) {
            judge(statements.subList(from, i), execution);
            from = i + 1;
          }
        }
      }
      checkResult(statements.subList(0, statements.size() - 1), routine, execution);
    }

    /** A statement is one, or RETURN ({@code routine_body_stmt} in gram.y). */
    private static void judge(List<Token> statement, Execution execution) {
      try {
        if (Syntax.isQuery(statement)) {
          Syntax.query(statement);
        } else if (!statement.isEmpty() && statement.get(0).isWord("return")) {
          expression(statement.subList(1, statement.size()));
        } else if (!statement.isEmpty()) {
          StatementWords.check(statement);
        }
      } catch (Unreadable unreadable) {
        execution.refuse(unreadable);
      }
    }
  }

  private static void expression(List<Token> tokens) {
    TokenReader in = new TokenReader(tokens);
    Syntax.expression(in);
    in.expectEnd();
  }

  private static void checkResult(List<Token> statements, Routine routine, Execution execution) {
    if (execution.judges() && !execution.catalog().refusals().isRefused()) {
      SqlBodyCheck.ofResult(execution, routine).checkResult(statements);
    }
  }
}
