package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.ObjectKey;
import java.util.List;
import java.util.Locale;

/** An object as COMMENT ON, ALTER and DROP name it. */
final class Reference {

  private Reference() {}

  /** Kind and name: {@code CONSTRAINT c ON public.t}. */
  static String of(ObjectKey key) {
    String own = Sql.name(key.name());
    return switch (key.kind()) {
      case CONSTRAINT, TRIGGER, RULE, POLICY -> word(key) + ' ' + own + " ON " + Sql.parent(key);
      case DOMAIN_CONSTRAINT -> "CONSTRAINT " + own + " ON DOMAIN " + Sql.parent(key);
      case OPERATOR -> "OPERATOR " + operator(key) + " (" + String.join(", ", operands(key)) + ')';
      case CAST -> "CAST (" + key.arguments() + ')';
      case TRANSFORM -> "TRANSFORM " + key.arguments();
      case USER_MAPPING -> userMapping(key);
      case FUNCTION, PROCEDURE, OPERATOR_CLASS, OPERATOR_FAMILY ->
          word(key) + ' ' + Sql.of(key) + key.arguments();
      case AGGREGATE ->
          word(key) + ' ' + Sql.of(key) + (key.arguments().equals("()") ? "(*)" : key.arguments());
      default -> word(key) + ' ' + Sql.of(key);
    };
  }

  /** The words of a kind. */
  static String word(ObjectKey key) {
    return key.kind().label().toUpperCase(Locale.ROOT);
  }

  /** The name of an operator with its schema. */
  static String operator(ObjectKey key) {
    return new ObjectKey(key.kind(), key.names(), "").identity();
  }

  /** The types of an operator's left and right side; {@code NONE} where there is none. */
  static List<String> operands(ObjectKey key) {
    String[] sides = key.arguments().substring(1, key.arguments().length() - 1).split(",", 2);
    String left = sides[0].isBlank() ? "NONE" : sides[0].strip();
    String right = sides.length < 2 || sides[1].isBlank() ? "NONE" : sides[1].strip();
    return List.of(left, right);
  }

  private static String userMapping(ObjectKey key) {
    return "USER MAPPING FOR " + Sql.name(key.name()) + " SERVER " + key.arguments().substring(1);
  }
}
