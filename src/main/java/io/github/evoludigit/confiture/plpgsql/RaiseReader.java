package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Reads RAISE (manual, section 41.9.1). */
final class RaiseReader {

  /** The condition of an error that names none (manual, section 41.9.1). */
  private static final Token RAISED = new Token(TokenKind.WORD, "raise_exception", 0, 0);

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
    List<Token> condition = in.at(TokenKind.SEMICOLON) ? List.of() : raised(values);
    in.expect(TokenKind.SEMICOLON);
    StepKind kind = message ? StepKind.MESSAGE : StepKind.FAILURE;
    return new Step(
        kind,
        first,
        "",
        List.of(),
        values,
        List.of(),
        List.of(),
        condition.isEmpty() ? List.of() : List.of(condition),
        false);
  }

  /** The condition that is raised; none if that is not known. */
  private List<Token> raised(List<Fragment> values) {
    Token condition = RAISED;
    if (in.peek().isString()) {
      format(values);
    } else if (in.takeWord("sqlstate")) {
      condition = blocks.state();
    } else if (!in.atWord("using")) {
      if (ReservedWords.isOne(in.peek())) {
        throw in.unreadable();
      }
      condition = fragments.condition(false);
    }
    return in.takeWord("using") ? options(values, condition) : List.of(condition);
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

  /** The options after USING, of which ERRCODE says the condition. */
  private List<Token> options(List<Fragment> values, Token otherwise) {
    List<Token> condition = List.of(otherwise);
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
          Fragment value = fragments.read(FragmentKind.EXPRESSION, ",", ";");
          values.add(value);
          if (option.text().equals("errcode")) {
            boolean known = value.tokens().size() == 1 && value.tokens().get(0).isString();
            condition = known ? value.tokens() : List.of();
          }
        }
        default -> throw Unreadable.at("unrecognized RAISE statement option", option);
      }
    } while (in.takeComma());
    return condition;
  }
}
