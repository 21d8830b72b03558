package io.github.evoludigit.confiture.report;

import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an added or removed object is, in one line. */
final class ObjectSummary {

  private static final int LONGEST = 160;

  /** What is told by the object's source. */
  private static final Set<String> TEXTS =
      Set.of(
          Attribute.BODY.spelling(), Attribute.QUERY.spelling(), Attribute.DEFINITION.spelling());

  private ObjectSummary() {}

  /** {@code type text, not null, default 'x'}; empty for a changed object. */
  static String of(Change change) {
    return switch (change.sort()) {
      case ADDED -> of(change.after().orElseThrow().object());
      case REMOVED -> of(change.before().orElseThrow().object());
      case CHANGED, RENAMED -> "";
    };
  }

  private static String of(SchemaObject object) {
    List<String> parts = new ArrayList<>();
    if (!object.members().isEmpty()) {
      parts.add("columns " + String.join(", ", object.members()));
    }
    for (Map.Entry<String, String> attribute : object.attributes().entrySet()) {
      String value = attribute.getValue();
      if (!TEXTS.contains(attribute.getKey())) {
        parts.add(
            AttributeValue.YES.is(value) ? attribute.getKey() : attribute.getKey() + ' ' + value);
      }
    }
    String line = BrokenLines.printable(String.join(", ", parts).replace('\n', ' '));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + '…';
  }
}
