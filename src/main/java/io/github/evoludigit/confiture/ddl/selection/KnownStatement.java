package io.github.evoludigit.confiture.ddl.selection;

/**
 * What is known of a statement that was checked: what tells it from others, and its names by what
 * they are to it. It is a part of an array of numbers, so that what is known of a whole schema is
 * read and written at once.
 */
final class KnownStatement {

  /** Its effect is not bound to its names. */
  static final int WIDE = 1;

  /** It drops what there may be. */
  static final int DROPS = 1 << 1;

  /** It can be refused, but what comes after it does not depend on it: rows, a comment. */
  static final int IDLE = 1 << 2;

  /** Rows follow that are not among its tokens. */
  static final int COPIES = 1 << 3;

  /** What it does is done to what it makes, and to nothing else that it names. */
  static final int ALONE = 1 << 4;

  static final int ROUTINE = 1 << 5;

  static final int TRIGGER = 1 << 6;

  /** A table becomes the child of another, or is none any more. */
  static final int FAMILY = 1 << 7;

  /** It is needed by whatever needs something that it names. */
  static final int SHAPES = 1 << 8;

  /** Nothing is said of the names of what it makes when it is run. */
  static final int FORGIVES = 1 << 9;

  /** It can name what it does not spell. */
  static final int UNTOLD = 1 << 10;

  /** The numbers before its names: fingerprint, traits, and where each sort of names ends. */
  static final int HEADER = 8;

  private final int[] numbers;
  private final int at;

  /** The statement that begins at a place of an array. */
  KnownStatement(int[] numbers, int at) {
    this.numbers = numbers;
    this.at = at;
  }

  long fingerprint() {
    return (long) numbers[at] << 32 | numbers[at + 1] & 0xffffffffL;
  }

  boolean has(int trait) {
    return (numbers[at + 2] & trait) != 0;
  }

  int names() {
    return at + HEADER;
  }

  /** Where the names end of what it makes or alters, which others can see. */
  int endOfSubjects() {
    return at + numbers[at + 3];
  }

  /** Where the names end of what else it makes: an index by a constraint. */
  int endOfMade() {
    return at + numbers[at + 4];
  }

  /** Where the name ends of the table that it gives something. */
  int endOfHost() {
    return at + numbers[at + 5];
  }

  /** Where the names end that it needs as they are. */
  int endOfFirm() {
    return at + numbers[at + 6];
  }

  /** Where all ends that may be a name in it, in a body say, or is the table of a foreign key. */
  int end() {
    return at + numbers[at + 7];
  }

  /** The name at a place. */
  int name(int place) {
    return numbers[place];
  }

  /** Whether one of its names up to a place is one of some. */
  boolean mentions(NumberSet some, int end) {
    for (int i = at + HEADER; i < end; i++) {
      if (some.contains(numbers[i])) {
        return true;
      }
    }
    return false;
  }

  /** Adds its names up to a place. */
  void addTo(NumberSet all, int end) {
    for (int i = at + HEADER; i < end; i++) {
      all.add(numbers[i]);
    }
  }
}
