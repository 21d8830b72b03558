package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;

/**
 * CREATE ACCESS METHOD.
 *
 * @param name its name
 * @param type {@code index} or {@code table}
 * @param handler the function it is made of
 */
public record CreateAccessMethod(Token name, String type, WrittenFunction handler)
    implements Command {

  /** After {@code CREATE ACCESS METHOD}. */
  public static Command read(TokenReader in) {
    Token name = in.nameToken();
    in.expectWord("type");
    if (!in.atAnyWord("index", "table")) {
      throw in.unreadable();
    }
    String type = in.next().text();
    in.expectWord("handler");
    WrittenFunction handler = WrittenFunction.read(in);
    in.expectEnd();
    return new CreateAccessMethod(name, type, handler);
  }

  @Override
  public Treatment apply(Execution execution) {
    Entity method = new Entity(ObjectKind.ACCESS_METHOD, "", name.text(), execution.location());
    method.set(Attribute.TYPE, type);
    method.set(Attribute.HANDLER, handler.reference(execution.namespace()));
    execution.catalog().add(method);
    return Treatment.MODEL;
  }
}
