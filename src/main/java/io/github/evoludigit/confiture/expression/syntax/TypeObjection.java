package io.github.evoludigit.confiture.expression.syntax;

import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Scope.UserType;
import io.github.evoludigit.confiture.expression.type.SystemCatalog;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why PostgreSQL would not take a type ({@code parse_type.c}). */
final class TypeObjection {

  /** The built-in types that take modifiers ({@code typmodin}). */
  private static final Set<String> MODIFIABLE =
      Set.of(
          "bit",
          "bit varying",
          "bpchar",
          "character",
          "character varying",
          "numeric",
          "interval",
          "time without time zone",
          "time with time zone",
          "timestamp without time zone",
          "timestamp with time zone");

  private TypeObjection() {}

  /** That it does not exist, if that is sure. */
  static Optional<Unreadable> missing(List<String> names, Token first, Scope scope) {
    if (Types.exists(names, scope)) {
      return Optional.empty();
    }
    Optional<String> schema =
        names.size() > 1 ? Optional.of(names.get(names.size() - 2)) : Optional.empty();
    if (schema.isPresent() && scope.isNewlyMissing(schema.get())) {
      return Optional.of(Unreadable.missing(Missing.schema(schema.get()), first));
    }
    return scope.isOpen(Scope.Space.TYPE, schema)
        ? Optional.empty()
        : Optional.of(
            Unreadable.missing(Missing.of("type", schema, names.get(names.size() - 1)), first));
  }

  /** What is missing is named with brackets where those are written. */
  static Unreadable ofArray(Unreadable objection) {
    Optional<Missing> type = objection.missing().filter(what -> !what.isSchema());
    if (type.isEmpty() || objection.getMessage().contains("[]")) {
      return objection;
    }
    Missing array = Missing.of(type.get().kind(), type.get().schema(), type.get().name() + "[]");
    return new Unreadable(objection.state(), array.message(), objection.token(), objection.hint())
        .about(type.get());
  }

  /**
   * That a modifier of a type with a syntax of its own is no number.
   *
   * @param tokens the type
   */
  static Optional<Unreadable> ofModifiers(Token first, List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      TokenKind before = tokens.get(i - 1).kind();
      boolean modifier = before == TokenKind.OPEN_PAREN || before == TokenKind.COMMA;
      if (modifier
          && (token.isString() || token.isName())
          && !token.text().trim().matches("[+-]?\\d.*")) {
        return Optional.of(
            new Unreadable(
                SqlState.INVALID_TEXT_REPRESENTATION,
                "invalid input syntax for type integer: \"" + token.text() + '"',
                first,
                ""));
      }
    }
    return Optional.empty();
  }

  /** That it takes no modifiers, if that is sure. */
  static Optional<Unreadable> ofModifiers(
      String type, List<String> names, Token first, Scope scope) {
    boolean builtIn = SystemCatalog.builtIn().type(type) != null && !MODIFIABLE.contains(type);
    boolean made =
        new Types(scope).user(type).filter(user -> user.sort() != UserType.Sort.BASE).isPresent();
    return builtIn || made
        ? Optional.of(
            new Unreadable(
                SqlState.SYNTAX_ERROR,
                "type modifier is not allowed for type \"" + String.join(".", names) + '"',
                first,
                ""))
        : Optional.empty();
  }
}
