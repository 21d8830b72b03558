package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Map;

/**
 * {@code WITH (a = b, c)} of an object.
 *
 * @param values the parameters by name
 * @param token where they begin; {@link Token#END} if there are none
 */
public record ParameterClause(Map<String, String> values, Token token) {

  /** No parameters. */
  public static final ParameterClause NONE = new ParameterClause(Map.of(), Token.END);

  /** Takes the parameters in their parentheses. */
  public static ParameterClause read(TokenReader in) {
    Token first = in.peek();
    return new ParameterClause(new ClauseReader(in).parameters(), first);
  }

  /** Gives them to an object, and says which it cannot have. */
  public void applyTo(Entity entity, Execution execution) {
    new ServerNames(execution.catalog()).storageParameters(entity, values, token);
    set(entity, values);
  }

  /** Sets parameters; one without a value is taken away. */
  public static void set(Entity entity, Map<String, String> parameters) {
    for (Map.Entry<String, String> each : parameters.entrySet()) {
      entity.set(AttributeFamily.PARAMETER.of(each.getKey()), signed(each.getValue()));
    }
  }

  /** A number with its sign, which are two tokens. */
  static String signed(String value) {
    return value.startsWith("- ") || value.startsWith("+ ")
        ? value.charAt(0) + value.substring(2)
        : value;
  }

  /** Parameters in one text. */
  public static String spelling(Map<String, String> parameters) {
    StringBuilder text = new StringBuilder();
    parameters.forEach(
        (name, value) -> {
          text.append(text.isEmpty() ? "" : ", ").append(name);
          text.append('=').append(value);
        });
    return text.toString();
  }
}
