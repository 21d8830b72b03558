package io.github.evoludigit.confiture.expression.type;

import io.github.evoludigit.confiture.sql.Token;
import java.util.List;

/**
 * How PostgreSQL spells a type in its messages ({@code format_type_be}): with its schema only where
 * the search path does not find it.
 *
 * @param scope where it is spelt
 */
public record DisplayedType(Scope scope) {

  /** The spelling of a type in canonical spelling. */
  public String of(String type) {
    if (type.isEmpty()) {
      return Types.UNKNOWN;
    }
    if (type.startsWith("bpchar")) {
      return type.replace("bpchar", "character");
    }
    if (type.indexOf('.') < 0) {
      return type;
    }
    List<Token> names = Token.of(type);
    boolean visible = names.size() >= 3 && scope.searchPath().contains(names.get(0).text());
    return visible ? type.substring(type.indexOf('.') + 1) : type;
  }
}
