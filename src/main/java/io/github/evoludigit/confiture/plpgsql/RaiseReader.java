package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Reads RAISE (manual, section 41.9.1). */
final class RaiseReader {

  private final TokenReader in;
  private final FragmentReader fragments;
  private final BodyReader blocks;

  RaiseReader(TokenReader in, FragmentReader fragments, BodyReader blocks) {
    this.in = in;
    this.fragments = fragments;
    this.blocks = blocks;
  }

  Step read() {
    Token first = in.next();
    List<Fragment> values = new ArrayList<>();
    boolean message = in.atAnyWord("warning", "notice", "info", "log", "debug");
    if (message) {
      in.next();
    } else {
      in.takeWord("exception");
    }
    if (!in.at(TokenKind.SEMICOLON)) {
      raised(values);
    }
    in.expect(TokenKind.SEMICOLON);
    StepKind kind = message ? StepKind.MESSAGE : StepKind.FAILURE;
    return Step.of(kind, first, values, List.of());
  }

  private void raised(List<Fragment> values) {
    if (in.peek().isString()) {
      format(values);
    } else if (in.takeWord("sqlstate")) {
      blocks.state();
    } else if (!in.atWord("using")) {
      if (ReservedWords.isOne(in.peek())) {
        throw in.unreadable();
      }
      fragments.condition(false);
    }
    if (in.takeWord("using")) {
      options(values);
    }
  }

  /** The format and as many values as it has signs for. */
  private void format(List<Fragment> values) {
    String format = in.string();
    int given = 0;
    if (!in.at(TokenKind.COMMA) && !in.at(TokenKind.SEMICOLON) && !in.atWord("using")) {
      throw in.unreadable();
    }
    while (in.takeComma()) {
      values.add(fragments.read(FragmentKind.EXPRESSION, ",", ";", "using"));
      given++;
    }
    int wanted = format.replace("%%", "").replaceAll("[^%]", "").length();
    if (wanted != given) {
      throw Unreadable.syntax(
          "too " + (given < wanted ? "few" : "many") + " parameters specified for RAISE",
          Token.END);
    }
  }

  private void options(List<Fragment> values) {
    do {
      Token option = in.here();
      in.label();
      switch (option.text()) {
        case "errcode",
            "message",
            "detail",
            "hint",
            "column",
            "constraint",
            "datatype",
            "table",
            "schema" -> {
          if (!in.take(TokenKind.ASSIGN) && !in.takeOperator("=")) {
            throw Unreadable.at("syntax error, expected \"=\"", in.here());
          }
          values.add(fragments.read(FragmentKind.EXPRESSION, ",", ";"));
        }
        default -> throw Unreadable.at("unrecognized RAISE statement option", option);
      }
    } while (in.takeComma());
  }
}
