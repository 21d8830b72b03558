package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Optional;

/**
 * ALTER PUBLICATION, except for what all objects share.
 *
 * @param target the publication
 * @param change what is done with the members
 * @param members the members
 * @param parameters the parameters that are set
 */
public record AlterPublication(
    AlterTarget target,
    Change change,
    List<PublicationMember> members,
    PublicationParameters parameters)
    implements Command {

  /** What is done with members. */
  enum Change {
    ADD,
    DROP,
    SET
  }

  /** What follows the name, to the end. */
  public static Command read(AlterTarget target, TokenReader in) {
    Change change = Change.ADD;
    List<PublicationMember> members = List.of();
    ParameterClause parameters = ParameterClause.NONE;
    if (in.takeWord("add")) {
      members = PublicationMember.readAll(in);
    } else if (in.takeWord("drop")) {
      change = Change.DROP;
      members = PublicationMember.readAll(in);
    } else {
      in.expectWord("set");
      if (in.at(TokenKind.OPEN_PAREN)) {
        parameters = ParameterClause.read(in);
      } else {
        change = Change.SET;
        members = PublicationMember.readAll(in);
      }
    }
    in.expectEnd();
    return new AlterPublication(target, change, members, new PublicationParameters(parameters));
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.find(execution);
    found.ifPresent(publication -> change(publication, execution));
    return Treatment.MODEL;
  }

  private void change(Entity publication, Execution execution) {
    members.forEach(member -> member.check(execution));
    if (change == Change.SET) {
      publication
          .attributes
          .keySet()
          .removeIf(
              key -> AttributeFamily.TABLE.contains(key) || AttributeFamily.SCHEMA.contains(key));
    }
    for (PublicationMember member : members) {
      if (change == Change.DROP) {
        member.dropFrom(publication, execution);
      } else {
        member.addTo(publication, execution);
      }
    }
    parameters.applyTo(publication, execution);
  }
}
