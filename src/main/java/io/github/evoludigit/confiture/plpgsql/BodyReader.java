package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the body of a routine in PL/pgSQL, as the server does when the routine is made ({@code
 * check_function_bodies}): blocks, their declarations and handlers.
 */
public final class BodyReader {

  private final TokenReader in;
  private final Scopes scopes = new Scopes();
  private final FragmentReader fragments;
  private final StepReader steps;

  /**
   * A reader.
   *
   * @param tokens the body
   * @param syntax reads the SQL in it
   * @param result what the routine gives back
   */
  public BodyReader(List<Token> tokens, SqlSyntax syntax, RoutineResult result) {
    this.in = new TokenReader(tokens);
    this.fragments = new FragmentReader(in, syntax);
    this.steps = new StepReader(in, fragments, scopes, this, result);
  }

  /**
   * The outermost block.
   *
   * @param routine the routine's name, by which its parameters can be told from others
   * @param parameters its parameters and what else is declared from outside, by name and by number
   * @throws Unreadable where the server would refuse the body
   */
  public Step read(String routine, List<Declaration> parameters) {
    scopes.open(routine);
    scopes.declareAll(parameters);
    scopes.declare(new Declaration("found", Declaration.Sort.VARIABLE, List.of()));
    while (in.takeOperator("#")) {
      option();
    }
    Step block = block(label());
    in.take(TokenKind.SEMICOLON);
    in.expectEnd();
    scopes.close();
    return block;
  }

  private void option() {
    if (in.takeWord("option")) {
      in.expectWord("dump");
    } else if (in.takeWord("print_strict_params")) {
      in.label();
    } else {
      in.expectWord("variable_conflict");
      if (!in.takeWord("error") && !in.takeWord("use_variable")) {
        in.expectWord("use_column");
      }
    }
  }

  /** {@code <<label>>}; empty if there is none. */
  String label() {
    if (!in.takeOperator("<<")) {
      return "";
    }
    String label = in.label();
    if (!in.takeOperator(">>")) {
      throw in.unreadable();
    }
    return label;
  }

  /** A block up to the label after its END. */
  Step block(String label) {
    Token first = in.here();
    in.deeper();
    scopes.open(label);
    DeclarationReader declarations = new DeclarationReader(in, fragments, scopes);
    if (in.takeWord("declare")) {
      declarations.read();
    }
    in.expectWord("begin");
    List<List<Step>> branches = new ArrayList<>();
    List<List<Token>> conditions = new ArrayList<>();
    branches.add(steps.until("end", "exception"));
    if (in.takeWord("exception")) {
      if (!in.atWord("when")) {
        throw in.unreadable();
      }
      while (in.takeWord("when")) {
        conditions.add(conditions());
        branches.add(handled());
      }
    }
    in.expectWord("end");
    endLabel(label);
    scopes.close();
    in.shallower();
    return new Step(
        StepKind.BLOCK,
        first,
        label,
        declarations.declarations(),
        declarations.values(),
        List.of(),
        branches,
        conditions,
        true);
  }

  /** The conditions after WHEN, by their names or their codes. */
  private List<Token> conditions() {
    List<Token> conditions = new ArrayList<>();
    do {
      conditions.add(in.takeWord("sqlstate") ? state() : fragments.condition(true));
    } while (in.takeWord("or"));
    in.expectWord("then");
    return List.copyOf(conditions);
  }

  private List<Step> handled() {
    scopes.open("");
    for (String name : List.of("sqlstate", "sqlerrm")) {
      scopes.declare(new Declaration(name, Declaration.Sort.VARIABLE, List.of()));
    }
    List<Step> handled = steps.until("when", "end");
    scopes.close();
    return handled;
  }

  /** The code after SQLSTATE. */
  Token state() {
    Token code = in.here();
    String state = in.string();
    if (!state.matches("[0-9A-Z]{5}")) {
      throw Unreadable.at("invalid SQLSTATE code", code);
    }
    return code;
  }

  /** The label after END or END LOOP, which must be that of the beginning. */
  void endLabel(String label) {
    if (!in.peek().isName()) {
      return;
    }
    Token end = in.next();
    if (label.isEmpty()) {
      throw Unreadable.syntax(
          "end label \"" + end.text() + "\" specified for unlabeled block", end);
    }
    if (!label.equals(end.text())) {
      throw new Unreadable(
          SqlState.SYNTAX_ERROR,
          "end label \"" + end.text() + "\" differs from block's label \"" + label + '"',
          end,
          "");
    }
  }
}
