package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Routine.Parameter;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the parameters of a routine, with or without names (manual, CREATE FUNCTION). */
public final class RoutineParameters {

  private final Clauses clauses;
  private final TokenReader in;

  /** Reads parameters where the statement stands. */
  public RoutineParameters(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
  }

  /** The types of input parameters in parentheses, as an object's key has them. */
  public static String arguments(List<Parameter> parameters) {
    return parameters.stream()
        .filter(Parameter::isInput)
        .map(Parameter::type)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** {@code (a integer, OUT b text DEFAULT 'x')}. */
  public List<Parameter> read() {
    in.expectOpen();
    List<Parameter> parameters = new ArrayList<>();
    if (!in.take(TokenKind.CLOSE_PAREN)) {
      do {
        parameters.add(parameter());
      } while (in.takeComma());
      in.expectClose();
    }
    return parameters;
  }

  /** {@code (*)}, {@code (a, b)} or {@code (a ORDER BY b)}. */
  public List<Parameter> readAggregate() {
    in.expectOpen();
    List<Parameter> parameters = new ArrayList<>();
    if (in.takeOperator("*") || in.at(TokenKind.CLOSE_PAREN)) {
      in.expectClose();
      return parameters;
    }
    boolean ordered = in.takeWords("order", "by");
    do {
      parameters.add(parameter());
      if (!ordered && in.takeWords("order", "by")) {
        ordered = true;
        Parameter last = parameters.get(parameters.size() - 1);
        Parameter first = parameter();
        boolean same = last.mode().equals("variadic") && first.mode().equals("variadic");
        if (!same) {
          parameters.add(first);
        }
      }
    } while (in.takeComma());
    in.expectClose();
    return parameters;
  }

  private Parameter parameter() {
    String mode = mode();
    int start = in.position();
    String name = "";
    Optional<String> type = typeAlone();
    if (type.isEmpty()) {
      in.back(start);
      name = in.name();
      if (mode.equals("in")) {
        mode = mode();
      }
      type = Optional.of(plainType());
    }
    Optional<Value> defaultValue = Optional.empty();
    if (in.takeWord("default") || in.takeOperator("=") || in.take(TokenKind.ASSIGN)) {
      List<Token> tokens = in.until();
      String target = type.get();
      defaultValue = Optional.of(clauses.expression(tokens, Optional.empty(), () -> target));
    }
    return new Parameter(mode, name, type.get(), defaultValue);
  }

  /** Modifiers of a parameter's type are read and forgotten (manual, CREATE FUNCTION). */
  private String plainType() {
    return withoutModifiers(clauses.type());
  }

  /** The type without modifiers: {@code character varying} for {@code character varying(10)}. */
  public static String withoutModifiers(String type) {
    String plain = type;
    int open = plain.indexOf('(');
    if (open >= 0) {
      plain = plain.substring(0, open) + plain.substring(plain.indexOf(')', open) + 1);
    }
    if (plain.startsWith("interval ")) {
      return plain.endsWith("[]") ? "interval[]" : "interval";
    }
    // Without modifiers char and bpchar are one: format_type has two names for it.
    return plain.startsWith("bpchar") ? plain.replace("bpchar", "character") : plain;
  }

  private String mode() {
    if (in.peek(1).kind() == TokenKind.COMMA || in.peek(1).kind() == TokenKind.CLOSE_PAREN) {
      return "in";
    }
    if (in.takeWord("in")) {
      return in.takeWord("out") ? "inout" : "in";
    }
    for (String mode : List.of("out", "inout", "variadic")) {
      if (in.takeWord(mode)) {
        return mode;
      }
    }
    return "in";
  }

  /** The type, if a whole parameter is nothing but a type. */
  private Optional<String> typeAlone() {
    try {
      WrittenType type = WrittenType.read(in);
      boolean ends =
          in.at(TokenKind.COMMA)
              || in.at(TokenKind.CLOSE_PAREN)
              || in.atAnyWord("default", "order")
              || in.atOperator("=")
              || in.at(TokenKind.ASSIGN);
      return ends ? Optional.of(type.plain(clauses.namespace)) : Optional.empty();
    } catch (Unreadable noType) {
      return Optional.empty();
    }
  }
}
