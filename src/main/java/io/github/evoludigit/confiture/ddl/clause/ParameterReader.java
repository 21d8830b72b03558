package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.clause.RoutineParameters.Written;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the parameters of a routine in their parentheses ({@code func_args}, {@code
 * func_args_with_defaults} and {@code aggr_args} in gram.y).
 */
public final class ParameterReader {

  private final TokenReader in;
  private final boolean defaults;

  private ParameterReader(TokenReader in, boolean defaults) {
    this.in = in;
    this.defaults = defaults;
  }

  /** {@code (a integer, OUT b text DEFAULT 'x')} of a routine that is made. */
  public static RoutineParameters withDefaults(TokenReader in) {
    return new ParameterReader(in, true).parameters();
  }

  /** {@code (a integer, OUT b text)}, which tells a routine from others. */
  public static RoutineParameters plain(TokenReader in) {
    return new ParameterReader(in, false).parameters();
  }

  /** {@code (*)}, {@code (a, b)} or {@code (a ORDER BY b)} of an aggregate. */
  public static RoutineParameters ofAggregate(TokenReader in) {
    return new ParameterReader(in, false).aggregated();
  }

  private RoutineParameters parameters() {
    in.expectOpen();
    List<Written> parameters = in.at(TokenKind.CLOSE_PAREN) ? List.of() : list();
    in.expectClose();
    return new RoutineParameters(parameters, Optional.empty());
  }

  private RoutineParameters aggregated() {
    in.expectOpen();
    if (in.takeOperator("*")) {
      in.expectClose();
      return RoutineParameters.NONE;
    }
    List<Written> direct = in.atWord("order") ? List.of() : list();
    Optional<List<Written>> sorted = Optional.empty();
    if (in.takeWord("order")) {
      in.expectWord("by");
      sorted = Optional.of(list());
    }
    in.expectClose();
    return new RoutineParameters(direct, sorted);
  }

  private List<Written> list() {
    List<Written> parameters = new ArrayList<>();
    do {
      parameters.add(parameter());
    } while (in.takeComma());
    return parameters;
  }

  private Written parameter() {
    Token place = in.peek();
    Optional<String> mode = mode();
    int start = in.position();
    String name = "";
    Optional<WrittenType> type = typeAlone();
    if (type.isEmpty()) {
      in.back(start);
      if (!in.atFunctionName()) {
        throw in.unreadable();
      }
      name = in.next().text();
      if (mode.isEmpty()) {
        mode = mode();
      }
      type = Optional.of(WrittenType.read(in));
    }
    return new Written(place, mode.orElse("in"), name, type.get(), defaultValue());
  }

  private List<Token> defaultValue() {
    boolean follows =
        defaults && (in.takeWord("default") || in.takeOperator("=") || in.take(TokenKind.ASSIGN));
    return follows ? new ClauseReader(in).expression(in.until()) : List.of();
  }

  private Optional<String> mode() {
    TokenKind after = in.peek(1).kind();
    if (after == TokenKind.COMMA || after == TokenKind.CLOSE_PAREN) {
      return Optional.empty();
    }
    if (in.takeWord("in")) {
      return Optional.of(in.takeWord("out") ? "inout" : "in");
    }
    for (String mode : List.of("out", "inout", "variadic")) {
      if (in.takeWord(mode)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  /** The type, if a whole parameter is nothing but a type. */
  private Optional<WrittenType> typeAlone() {
    try {
      WrittenType type = WrittenType.read(in);
      return isAtEnd() ? Optional.of(type) : Optional.empty();
    } catch (Unreadable named) {
      return Optional.empty();
    }
  }

  private boolean isAtEnd() {
    return in.at(TokenKind.COMMA)
        || in.at(TokenKind.CLOSE_PAREN)
        || in.atWord("order")
        || defaults && (in.atWord("default") || in.atOperator("=") || in.at(TokenKind.ASSIGN));
  }
}
