package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** OPTIONS of foreign objects. */
final class ForeignOptions {

  private ForeignOptions() {}

  /** The clause of CREATE; empty if there are none. */
  static String of(SchemaObject object) {
    List<String> options = new ArrayList<>();
    Values.of(object, AttributeFamily.OPTION)
        .forEach((name, value) -> options.add(Sql.requoted(name) + ' ' + value));
    return clause(options);
  }

  /** The clause of ALTER; empty if nothing has changed. */
  static String change(Revision revision) {
    List<String> options = new ArrayList<>();
    for (AttributeChange change : revision.take(AttributeFamily.OPTION)) {
      String name = Sql.requoted(AttributeFamily.OPTION.nameIn(change.name()));
      if (change.newValue().isEmpty()) {
        options.add("DROP " + name);
      } else {
        String action = change.oldValue().isEmpty() ? "ADD " : "SET ";
        options.add(action + name + ' ' + change.newValue().get());
      }
    }
    return clause(options);
  }

  private static String clause(List<String> options) {
    return options.isEmpty() ? "" : " OPTIONS (" + String.join(", ", options) + ')';
  }
}
