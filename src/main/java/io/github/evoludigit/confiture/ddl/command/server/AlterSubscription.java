package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * ALTER SUBSCRIPTION, except for what all objects share.
 *
 * @param target the subscription
 * @param change what is done to it
 */
public record AlterSubscription(AlterTarget target, Change change) implements Command {

  /** What is done. */
  sealed interface Change {

    /** Does it. */
    void applyTo(Entity subscription, Execution execution);
  }

  /** {@code CONNECTION}, {@code ENABLE} and {@code DISABLE}. */
  record Set(Attribute attribute, String value) implements Change {
    @Override
    public void applyTo(Entity subscription, Execution execution) {
      subscription.set(attribute, value);
    }
  }

  /** {@code SET (…)}. */
  record SetParameters(SubscriptionParameters parameters) implements Change {
    @Override
    public void applyTo(Entity subscription, Execution execution) {
      parameters.applyTo(subscription, execution);
    }
  }

  /** {@code SET}, {@code ADD} and {@code DROP PUBLICATION}. */
  record Publications(String how, List<String> names) implements Change {
    @Override
    public void applyTo(Entity subscription, Execution execution) {
      TreeSet<String> all = new TreeSet<>();
      if (!how.equals("set")) {
        for (Token token : Token.of(subscription.get(Attribute.PUBLICATIONS))) {
          if (token.isName()) {
            all.add(token.text());
          }
        }
      }
      if (how.equals("drop")) {
        names.forEach(all::remove);
      } else {
        all.addAll(names);
      }
      subscription.set(Attribute.PUBLICATIONS, new ColumnNames(List.copyOf(all)).spelling());
    }
  }

  /** {@code REFRESH PUBLICATION} and {@code SKIP (…)}, which are about rows. */
  record OfRows() implements Change {
    @Override
    public void applyTo(Entity subscription, Execution execution) {
      // Nothing of it is kept.
    }
  }

  /** What follows the name, to the end. */
  public static Command read(AlterTarget target, TokenReader in) {
    Change change = change(in);
    in.expectEnd();
    return new AlterSubscription(target, change);
  }

  private static Change change(TokenReader in) {
    if (in.takeWord("connection")) {
      return new Set(Attribute.CONNECTION, Quotation.literal(in.string()));
    }
    if (in.takeWord("enable")) {
      return new Set(Attribute.ENABLED, "yes");
    }
    if (in.takeWord("disable")) {
      return new Set(Attribute.ENABLED, "");
    }
    if (in.takeWord("skip")) {
      new ClauseReader(in).parameters();
      return new OfRows();
    }
    if (in.takeWord("refresh")) {
      in.expectWord("publication");
      with(in);
      return new OfRows();
    }
    if (!in.atAnyWord("set", "add", "drop")) {
      throw in.unreadable();
    }
    String how = in.next().text();
    if (how.equals("set") && !in.atWord("publication")) {
      return new SetParameters(new SubscriptionParameters(ParameterClause.read(in)));
    }
    in.expectWord("publication");
    List<String> names = CreateSubscription.publications(in);
    with(in);
    return new Publications(how, names);
  }

  /** Options of the moment. */
  private static void with(TokenReader in) {
    if (in.takeWord("with")) {
      new ClauseReader(in).parameters();
    }
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.find(execution);
    found.ifPresent(subscription -> change.applyTo(subscription, execution));
    return Treatment.MODEL;
  }
}
