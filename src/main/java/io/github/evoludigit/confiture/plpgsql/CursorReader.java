package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;

/** Reads what is done with cursors (manual, section 41.7). */
final class CursorReader {

  private final TokenReader in;
  private final FragmentReader fragments;
  private final StepReader steps;

  CursorReader(TokenReader in, FragmentReader fragments, StepReader steps) {
    this.in = in;
    this.fragments = fragments;
    this.steps = steps;
  }

  Step open() {
    Token first = in.next();
    steps.target();
    List<Fragment> values = new ArrayList<>();
    if (in.at(TokenKind.OPEN_PAREN)) {
      fragments.arguments(values);
    } else if (!in.at(TokenKind.SEMICOLON)) {
      in.takeWord("no");
      in.takeWord("scroll");
      in.expectWord("for");
      if (in.takeWord("execute")) {
        values.add(fragments.read(FragmentKind.DYNAMIC, "using", ";"));
        if (in.takeWord("using")) {
          do {
            values.add(fragments.read(FragmentKind.EXPRESSION, ",", ";"));
          } while (in.takeComma());
        }
      } else {
        values.add(fragments.read(FragmentKind.QUERY, ";"));
      }
    }
    in.expect(TokenKind.SEMICOLON);
    return Step.of(StepKind.OTHER, first, values, List.of());
  }

  /** FETCH and MOVE. */
  Step fetch() {
    Token first = in.next();
    List<Fragment> values = new ArrayList<>();
    direction(values);
    steps.target();
    List<Target> targets = new ArrayList<>();
    if (first.isWord("fetch")) {
      in.expectWord("into");
      targets.addAll(steps.into());
    }
    in.expect(TokenKind.SEMICOLON);
    return Step.of(StepKind.OTHER, first, values, targets);
  }

  private void direction(List<Fragment> values) {
    boolean directed = in.atAnyWord("next", "prior", "first", "last", "all");
    if (directed) {
      in.next();
    } else if (in.atAnyWord("absolute", "relative")) {
      in.next();
      values.add(fragments.read(FragmentKind.EXPRESSION, "from", "in"));
      directed = true;
    } else if (in.atAnyWord("forward", "backward")) {
      in.next();
      if (!in.takeWord("all") && !in.atAnyWord("from", "in")) {
        values.add(fragments.read(FragmentKind.EXPRESSION, "from", "in"));
      }
      directed = true;
    } else if (isCount()) {
      values.add(fragments.read(FragmentKind.EXPRESSION, "from", "in"));
      directed = true;
    }
    if (!in.takeWord("from") && !in.takeWord("in") && directed) {
      throw in.unreadable();
    }
  }

  /** Whether a number of rows stands before the cursor. */
  private boolean isCount() {
    if (in.atAnyWord("from", "in")) {
      return false;
    }
    for (int i = 1; in.peek(i).kind() != TokenKind.END; i++) {
      Token token = in.peek(i);
      if (token.kind() == TokenKind.SEMICOLON || token.isWord("into")) {
        return false;
      }
      if (token.isWord("from") || token.isWord("in")) {
        return true;
      }
    }
    return false;
  }

  Step close() {
    Token first = in.next();
    steps.target();
    in.expect(TokenKind.SEMICOLON);
    return Step.of(StepKind.OTHER, first, List.of(), List.of());
  }
}
