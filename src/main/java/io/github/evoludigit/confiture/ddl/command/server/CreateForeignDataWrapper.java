package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;

/**
 * CREATE FOREIGN DATA WRAPPER (section 5.13).
 *
 * @param name its name
 * @param functions what it is made of
 * @param options its options
 */
public record CreateForeignDataWrapper(
    Token name, List<WrapperFunction> functions, ForeignOptions options) implements Command {

  /** After {@code CREATE FOREIGN DATA WRAPPER}. */
  public static Command read(TokenReader in) {
    Token name = in.nameToken();
    List<WrapperFunction> functions = WrapperFunction.readAll(in);
    ForeignOptions options = ForeignOptions.read(in);
    in.expectEnd();
    return new CreateForeignDataWrapper(name, functions, options);
  }

  @Override
  public Treatment apply(Execution execution) {
    Entity wrapper =
        new Entity(ObjectKind.FOREIGN_DATA_WRAPPER, "", name.text(), execution.location());
    functions.forEach(function -> function.applyTo(wrapper, execution));
    options.applyTo(wrapper);
    execution.catalog().add(wrapper);
    execution.catalog().begin(wrapper);
    return Treatment.MODEL;
  }
}
