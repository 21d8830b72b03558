package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.TreeSet;

/**
 * CREATE SUBSCRIPTION.
 *
 * @param name its name
 * @param connection how the publisher is reached
 * @param publications the publications
 * @param parameters WITH
 */
public record CreateSubscription(
    Token name, String connection, List<String> publications, SubscriptionParameters parameters)
    implements Command {

  /** After {@code CREATE SUBSCRIPTION}. */
  public static Command read(TokenReader in) {
    Token name = in.nameToken();
    in.expectWord("connection");
    String connection = in.string();
    in.expectWord("publication");
    List<String> publications = publications(in);
    ParameterClause parameters =
        in.takeWord("with") ? ParameterClause.read(in) : ParameterClause.NONE;
    in.expectEnd();
    return new CreateSubscription(
        name, connection, publications, new SubscriptionParameters(parameters));
  }

  /** Takes the names of publications, which are kept in order. */
  static List<String> publications(TokenReader in) {
    TreeSet<String> names = new TreeSet<>();
    do {
      names.add(in.name());
    } while (in.takeComma());
    return List.copyOf(names);
  }

  @Override
  public Treatment apply(Execution execution) {
    Entity subscription =
        new Entity(ObjectKind.SUBSCRIPTION, "", name.text(), execution.location());
    subscription.set(Attribute.CONNECTION, Quotation.literal(connection));
    subscription.set(Attribute.PUBLICATIONS, new ColumnNames(publications).spelling());
    parameters.applyTo(subscription, execution);
    execution.catalog().add(subscription);
    return Treatment.MODEL;
  }
}
