package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;

/**
 * CREATE PUBLICATION.
 *
 * @param name its name
 * @param allTables whether it publishes all tables
 * @param members what it publishes otherwise
 * @param parameters WITH
 */
public record CreatePublication(
    Token name,
    boolean allTables,
    List<PublicationMember> members,
    PublicationParameters parameters)
    implements Command {

  /** After {@code CREATE PUBLICATION}. */
  public static Command read(TokenReader in) {
    Token name = in.nameToken();
    boolean allTables = false;
    List<PublicationMember> members = List.of();
    if (in.takeWord("for")) {
      allTables = in.takeWord("all");
      if (allTables) {
        in.expectWord("tables");
      } else {
        members = PublicationMember.readAll(in);
      }
    }
    ParameterClause parameters =
        in.takeWord("with") ? ParameterClause.read(in) : ParameterClause.NONE;
    in.expectEnd();
    return new CreatePublication(name, allTables, members, new PublicationParameters(parameters));
  }

  @Override
  public Treatment apply(Execution execution) {
    Entity publication = new Entity(ObjectKind.PUBLICATION, "", name.text(), execution.location());
    publication.set(Attribute.ALL_TABLES, allTables);
    members.forEach(member -> member.check(execution));
    members.forEach(member -> member.addTo(publication, execution));
    parameters.applyTo(publication, execution);
    execution.catalog().add(publication);
    return Treatment.MODEL;
  }
}
