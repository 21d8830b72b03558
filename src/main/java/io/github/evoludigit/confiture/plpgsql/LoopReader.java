package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Reads loops and what leaves them (manual, sections 41.6.4 to 41.6.7). */
final class LoopReader {

  private final TokenReader in;
  private final FragmentReader fragments;
  private final Scopes scopes;
  private final BodyReader blocks;
  private final StepReader steps;

  /** How many loops are around the step at hand. */
  private int depth;

  LoopReader(
      TokenReader in,
      FragmentReader fragments,
      Scopes scopes,
      BodyReader blocks,
      StepReader steps) {
    this.in = in;
    this.fragments = fragments;
    this.scopes = scopes;
    this.blocks = blocks;
    this.steps = steps;
  }

  /** A loop of any sort. */
  Step read(Token first, String label) {
    scopes.open(label);
    List<Declaration> variables = new ArrayList<>();
    List<Fragment> values = new ArrayList<>();
    List<Target> targets = new ArrayList<>();
    List<List<Token>> words = new ArrayList<>();
    StepKind kind = StepKind.BOUNDED_LOOP;
    if (in.takeWord("while")) {
      values.add(fragments.read(FragmentKind.EXPRESSION, "loop"));
    } else if (in.takeWord("for")) {
      forLoop(variables, values, targets, words);
    } else if (in.takeWord("foreach")) {
      forEach(values, targets);
    } else {
      kind = StepKind.LOOP;
    }
    in.expectWord("loop");
    in.deeper();
    depth++;
    List<Step> body = steps.until("end");
    depth--;
    in.shallower();
    in.expectWords("end", "loop");
    blocks.endLabel(label);
    in.expect(TokenKind.SEMICOLON);
    scopes.close();
    return new Step(kind, first, label, variables, values, targets, List.of(body), words, false);
  }

  private void forEach(List<Fragment> values, List<Target> targets) {
    targets.addAll(steps.into());
    if (in.takeWord("slice")) {
      in.expect(TokenKind.NUMBER);
    }
    in.expectWords("in", "array");
    values.add(fragments.read(FragmentKind.EXPRESSION, "loop"));
  }

  private void forLoop(
      List<Declaration> variables,
      List<Fragment> values,
      List<Target> targets,
      List<List<Token>> words) {
    Token variable = in.here();
    if (!variable.isName() || ReservedWords.isOne(variable)) {
      throw in.unreadable();
    }
    List<Target> names = names();
    in.expectWord("in");
    if (in.takeWord("execute")) {
      expectVariables(names);
      targets.addAll(names);
      dynamic(values);
    } else if (isCursor()) {
      List<Token> cursor = List.of(in.next());
      if (in.at(TokenKind.OPEN_PAREN)) {
        fragments.arguments(values);
      }
      declare(new Declaration(variable.text(), Declaration.Sort.CURSOR_ROW, cursor), variables);
    } else {
      if (in.atWord("reverse")) {
        words.add(List.of(in.next()));
      }
      if (isRange()) {
        range(values);
        declare(new Declaration(variable.text(), Declaration.Sort.COUNTER, List.of()), variables);
      } else {
        if (!words.isEmpty()) {
          throw Unreadable.syntax("cannot specify REVERSE in query FOR loop", in.here());
        }
        expectVariables(names);
        targets.addAll(names);
        values.add(fragments.read(FragmentKind.QUERY, "loop"));
      }
    }
  }

  private List<Target> names() {
    List<Target> names = new ArrayList<>();
    do {
      List<Token> parts = new ArrayList<>();
      do {
        parts.add(in.here());
        in.label();
      } while (in.take(TokenKind.DOT));
      names.add(new Target(parts, true));
    } while (in.takeComma());
    return names;
  }

  private void expectVariables(List<Target> names) {
    for (Target target : names) {
      Token name = target.names().get(0);
      boolean known = scopes.find(name.text()).isPresent() || scopes.hasLabel(name.text());
      if (!known) {
        String message =
            names.size() > 1
                ? '"' + name.text() + "\" is not a known variable"
                : "loop variable of loop over rows must be a record variable or list of scalar"
                    + " variables";
        SqlState state = names.size() > 1 ? SqlState.SYNTAX_ERROR : SqlState.DATATYPE_MISMATCH;
        throw new Unreadable(state, message, name, "");
      }
    }
  }

  private void declare(Declaration declared, List<Declaration> variables) {
    scopes.declare(declared);
    variables.add(declared);
  }

  private boolean isCursor() {
    boolean cursor =
        scopes
            .find(in.peek().text())
            .filter(variable -> variable.sort() == Declaration.Sort.CURSOR)
            .isPresent();
    return cursor && (in.peek(1).isWord("loop") || in.peek(1).kind() == TokenKind.OPEN_PAREN);
  }

  /** Whether two dots stand before LOOP. */
  private boolean isRange() {
    int open = 0;
    for (int i = 0; in.peek(i).kind() != TokenKind.END; i++) {
      Token token = in.peek(i);
      if (token.kind() == TokenKind.OPEN_PAREN) {
        open++;
      } else if (token.kind() == TokenKind.CLOSE_PAREN) {
        open--;
      } else if (open == 0 && token.text().equals("..")) {
        return true;
      } else if (open == 0 && (token.isWord("loop") || token.kind() == TokenKind.SEMICOLON)) {
        return false;
      }
    }
    return false;
  }

  private void range(List<Fragment> values) {
    values.add(fragments.read(FragmentKind.EXPRESSION, ".."));
    in.expect(TokenKind.DOTS);
    values.add(fragments.read(FragmentKind.EXPRESSION, "loop", "by"));
    if (in.takeWord("by")) {
      values.add(fragments.read(FragmentKind.EXPRESSION, "loop"));
    }
  }

  private void dynamic(List<Fragment> values) {
    values.add(fragments.read(FragmentKind.DYNAMIC, "loop", "using"));
    if (in.takeWord("using")) {
      do {
        values.add(fragments.read(FragmentKind.EXPRESSION, ",", "loop"));
      } while (in.takeComma());
    }
  }

  /** EXIT and CONTINUE. */
  Step leave(StepKind kind) {
    Token first = in.next();
    String label = "";
    if (in.peek().isName() && !in.atWord("when")) {
      Token named = in.next();
      label = named.text();
      if (!scopes.hasLabel(label)) {
        throw Unreadable.syntax(
            "there is no label \""
                + label
                + "\" attached to any block or loop enclosing this statement",
            named);
      }
    } else if (depth == 0) {
      throw Unreadable.syntax(
          kind == StepKind.EXIT
              ? "EXIT cannot be used outside a loop, unless it has a label"
              : "CONTINUE cannot be used outside a loop",
          first);
    }
    List<Fragment> condition = new ArrayList<>();
    if (in.takeWord("when")) {
      condition.add(fragments.read(FragmentKind.EXPRESSION, ";"));
    }
    in.expect(TokenKind.SEMICOLON);
    return new Step(
        kind, first, label, List.of(), condition, List.of(), List.of(), List.of(), false);
  }
}
