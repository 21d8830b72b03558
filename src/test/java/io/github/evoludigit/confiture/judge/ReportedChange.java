package io.github.evoludigit.confiture.judge;

/**
 * A change that a tool reports.
 *
 * @param kind the kind of object, as {@link KindGroup}'s table has it
 * @param identity the object's identity
 * @param text the whole change as people read it
 */
public record ReportedChange(String kind, String identity, String text) {

  /** The object in the spelling that all names can be compared in. */
  ObjectName object() {
    return ObjectName.of(kind, identity);
  }
}
