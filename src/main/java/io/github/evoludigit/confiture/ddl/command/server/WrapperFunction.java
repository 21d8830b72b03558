package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code HANDLER f}, {@code VALIDATOR f} and {@code NO …} of a foreign data wrapper.
 *
 * @param attribute which of the two
 * @param function the function; none for NO
 */
record WrapperFunction(Attribute attribute, Optional<WrittenFunction> function) {

  /** Takes those that follow ({@code fdw_options} in gram.y). */
  static List<WrapperFunction> readAll(TokenReader in) {
    List<WrapperFunction> functions = new ArrayList<>();
    while (in.atAnyWord("no", "handler", "validator")) {
      boolean no = in.takeWord("no");
      boolean handler = in.takeWord("handler");
      if (!handler) {
        in.expectWord("validator");
      }
      functions.add(
          new WrapperFunction(
              handler ? Attribute.HANDLER : Attribute.VALIDATOR,
              no ? Optional.empty() : Optional.of(WrittenFunction.read(in))));
    }
    return List.copyOf(functions);
  }

  void applyTo(Entity wrapper, Execution execution) {
    function.ifPresentOrElse(
        named -> wrapper.set(attribute, named.reference(execution.namespace())),
        () -> wrapper.set(attribute, ""));
  }
}
