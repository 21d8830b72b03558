package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.server.ExtensionList;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** The extensions of a schema of which nobody here knows what they bring. */
public final class UnknownExtensions {

  private UnknownExtensions() {}

  /** A note for each, for what it may bring is missed by nobody. */
  public static List<Problem> notes(Schema schema) {
    List<Problem> notes = new ArrayList<>();
    for (SchemaObject object : schema.objects().values()) {
      if (object.key().kind() == ObjectKind.EXTENSION) {
        String name = object.key().name();
        if (ExtensionList.find(name).isEmpty()) {
          notes.add(
              new Problem(
                  schema.originOf(object.key()).orElseThrow(),
                  "unknown-extension",
                  "what the extension \"" + name + "\" brings is not known here",
                  "whatever only it can bring is taken to be there"));
        }
      }
    }
    return notes;
  }
}
