package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.OptionValue;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The parameters of a publication (manual, CREATE PUBLICATION). */
record PublicationParameters(ParameterClause written) {

  private static final Set<String> KNOWN =
      Set.of("publish", "publish_via_partition_root", "publish_generated_columns");

  private static final String ALL_ACTIONS = "delete, insert, truncate, update";

  void applyTo(Entity publication, Execution execution) {
    written
        .values()
        .forEach(
            (name, value) -> {
              if (!KNOWN.contains(name)) {
                execution.refuse(
                    Unreadable.syntax(
                        "unrecognized publication parameter: \"" + name + '"', written.token()));
              }
              publication.set(
                  AttributeFamily.PARAMETER.of(name),
                  name.equals("publish") ? actions(value) : truth(value));
            });
  }

  private static String actions(String value) {
    List<String> actions = new ArrayList<>();
    for (String action : value.split(",")) {
      actions.add(action.trim());
    }
    actions.sort(null);
    String sorted = String.join(", ", actions);
    return sorted.equals(ALL_ACTIONS) ? "" : sorted;
  }

  private static String truth(String value) {
    String truth = OptionValue.truth(value);
    return truth.equals("false") || truth.equals("none") ? "" : truth;
  }
}
