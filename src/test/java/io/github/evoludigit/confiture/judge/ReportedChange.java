package io.github.evoludigit.confiture.judge;

import java.util.List;

/**
 * A change that a tool reports.
 *
 * @param kind the kind of object, as {@link KindGroup}'s table has it
 * @param identity the object's identity
 * @param text the whole change as people read it
 * @param consequences what else is different because of it
 */
public record ReportedChange(
    String kind, String identity, String text, List<ReportedChange> consequences) {

  /** A change of which nothing follows. */
  public ReportedChange(String kind, String identity, String text) {
    this(kind, identity, text, List.of());
  }

  /** What is different because of changes, of all of them. */
  static List<ReportedChange> consequences(List<ReportedChange> changes) {
    return changes.stream().flatMap(change -> change.consequences().stream()).toList();
  }

  /** The object in the spelling that all names can be compared in. */
  ObjectName object() {
    return ObjectName.of(kind, identity);
  }
}
