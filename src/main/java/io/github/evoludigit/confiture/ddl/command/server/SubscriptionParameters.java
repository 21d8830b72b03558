package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.OptionValue;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Set;

/** The parameters of a subscription (manual, CREATE SUBSCRIPTION). */
record SubscriptionParameters(ParameterClause written) {

  /** Those that only matter while it is made. */
  private static final Set<String> OF_CREATION =
      Set.of("connect", "create_slot", "copy_data", "refresh", "enabled");

  private static final Set<String> KEPT =
      Set.of(
          ("binary disable_on_error failover origin password_required run_as_owner slot_name"
                  + " streaming synchronous_commit two_phase")
              .split(" "));

  void applyTo(Entity subscription, Execution execution) {
    written
        .values()
        .forEach(
            (name, value) -> {
              if (!OF_CREATION.contains(name)) {
                expectKnown(name, execution);
                subscription.set(
                    AttributeFamily.PARAMETER.of(name),
                    settled(name, value, subscription, execution));
              }
            });
  }

  private void expectKnown(String name, Execution execution) {
    if (!KEPT.contains(name)) {
      execution.refuse(
          Unreadable.syntax(
              "unrecognized subscription parameter: \"" + name + '"', written.token()));
    }
  }

  private static String settled(
      String name, String value, Entity subscription, Execution execution) {
    if (name.equals("slot_name")) {
      return value.equals(subscription.name) ? "" : value;
    }
    String truth = OptionValue.truth(value);
    return truth.equals(usual(name, execution)) ? "" : truth;
  }

  /** What a parameter is if nobody says it. */
  private static String usual(String parameter, Execution execution) {
    return switch (parameter) {
      case "origin" -> "any";
      case "password_required" -> "true";
      case "streaming" -> execution.session().server().isAtLeast(18) ? "parallel" : "false";
      default -> "false";
    };
  }
}
