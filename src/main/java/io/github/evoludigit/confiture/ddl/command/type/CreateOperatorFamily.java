package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;

/**
 * CREATE OPERATOR FAMILY.
 *
 * @param name its name
 * @param method the access method
 */
public record CreateOperatorFamily(WrittenName name, Token method) implements Command {

  /** After {@code CREATE OPERATOR FAMILY}. */
  public static Command read(TokenReader in) {
    WrittenName name = new ClauseReader(in).name();
    in.expectWord("using");
    Token method = in.nameToken();
    in.expectEnd();
    return new CreateOperatorFamily(name, method);
  }

  @Override
  public Treatment apply(Execution execution) {
    new ServerNames(execution.catalog()).indexMethod(method.text(), method);
    Entity family =
        new Entity(
            ObjectKind.OPERATOR_FAMILY,
            execution.namespace().home(name.name()),
            name.name().name(),
            execution.location());
    family.arguments = " USING " + method.text();
    execution.catalog().add(family);
    return Treatment.MODEL;
  }
}
