package io.github.evoludigit.confiture.ddl.selection;

import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.Statement;
import java.util.Arrays;

/**
 * What a statement does as far as its names tell: it is not read for this.
 *
 * <p>Words are told by numbers, so a statement can be taken for what it is not if a name of it has
 * the number of a key word; the chance is one in half a billion.
 */
public final class NamedStatement {

  /** The number of no name, and its index. */
  public static final int NONE = -1;

  /** This many names hold those of what a statement is about. */
  private static final int HEAD = 12;

  private static final int CREATE = NameList.number("create");
  private static final int ALTER = NameList.number("alter");
  private static final int DROP = NameList.number("drop");
  private static final int COMMENT = NameList.number("comment");
  private static final int GRANT = NameList.number("grant");
  private static final int REVOKE = NameList.number("revoke");
  private static final int REFERENCES = NameList.number("references");
  private static final int RENAME = NameList.number("rename");
  private static final int IF = NameList.number("if");
  private static final int ON = NameList.number("on");
  private static final int RANGE = NameList.number("range");
  private static final int TYPE = NameList.number("type");
  private static final int SCHEMA = NameList.number("schema");
  private static final int CONSTRAINT = NameList.number("constraint");
  private static final int PARTITION = NameList.number("partition");
  private static final int SELECT = NameList.number("select");
  private static final int WITH = NameList.number("with");
  private static final int INTO = NameList.number("into");
  private static final int INHERITS = NameList.number("inherits");
  private static final int LIKE = NameList.number("like");
  private static final int TABLE = NameList.number("table");
  private static final int INHERIT = NameList.number("inherit");
  private static final int SETVAL = NameList.number("setval");
  private static final int DO = NameList.number("do");

  /** What is no more than rows. */
  private static final NumberSet DATA =
      NumberSet.ofWords("insert update delete copy merge truncate refresh analyze vacuum reindex");

  /** Words at the beginning of statements that can have an effect on what they do not name. */
  private static final NumberSet WIDE =
      NumberSet.ofWords(
          "schema extension role user group language owned database operator cast transform"
              + " privileges tablespace");

  /** Words before the kind of what is made. */
  private static final NumberSet MODIFIERS =
      NumberSet.ofWords(
          "or replace global local temporary temp unlogged recursive constraint trusted"
              + " procedural default unique materialized");

  /** Kinds of two words, and the second ones of three. */
  private static final NumberSet BEGUN_KINDS = NumberSet.ofWords("foreign event text access");

  private static final NumberSet SECOND_WORDS = NumberSet.ofWords("data search");

  /** Words between the kind of an object and its name. */
  private static final NumberSet BEFORE_NAME = NumberSet.ofWords("concurrently not exists only");

  final NameList names;

  /** Found when it is asked for first. */
  private int[] withSchema;

  /** A statement of these names. */
  public NamedStatement(NameList names) {
    this.names = names;
  }

  /** A statement; of rows, which can be very many, no more names than tell what it is. */
  static NamedStatement of(Statement statement) {
    NamedStatement first = new NamedStatement(statement.firstNames());
    return first.isOneOf(0, DATA) ? first : new NamedStatement(statement.names());
  }

  boolean isData() {
    return isOneOf(0, DATA) || movesSequence();
  }

  /**
   * {@code SELECT pg_catalog.setval('s', 1, true)}; what other queries call is not told by words.
   */
  private boolean movesSequence() {
    return names.isWord(0, SELECT)
        && (names.isWord(1, SETVAL) || names.isAfterDot(2) && names.number(2) == SETVAL)
        && last(SELECT) == 0
        && !has(INTO);
  }

  boolean makes() {
    return names.isWord(0, CREATE) || names.isWord(0, ALTER);
  }

  boolean drops() {
    return names.isWord(0, DROP);
  }

  /** Whether its effect is bound to what it names. */
  boolean isLocal() {
    // A range type brings a multirange type, whose name does not begin with its own.
    return names.isComplete()
        && (makes() || drops() || isAboutPrivileges() || names.isWord(0, COMMENT))
        && !isWide()
        && !(names.isWord(1, TYPE) && has(RANGE));
  }

  /** Whether it begins like statements that are about more than objects with names. */
  private boolean isWide() {
    int head = Math.min(names.size(), isAboutPrivileges() ? HEAD : 4);
    for (int i = 1; i < head; i++) {
      if (isOneOf(i, WIDE)) {
        return true;
      }
    }
    return false;
  }

  boolean isAboutPrivileges() {
    return names.isWord(0, GRANT) || names.isWord(0, REVOKE);
  }

  /**
   * Whether it makes what its beginning does not tell: {@code CREATE SCHEMA} with objects in it,
   * {@code SELECT INTO}.
   */
  boolean makesUntold() {
    return (names.isWord(0, SELECT) || names.isWord(0, WITH)) && has(INTO)
        || names.isWord(0, CREATE) && names.isWord(1, SCHEMA) && last(CREATE) > 0;
  }

  /** Whether it makes partitions, or what can have them. */
  boolean isAboutPartitions() {
    return makes() && has(PARTITION);
  }

  /** Whether it can make a table the child of another. */
  boolean isAboutChildren() {
    return makes() && (has(PARTITION) || has(INHERITS) || has(INHERIT));
  }

  /** Adds the tables that it copies: {@code CREATE TABLE t (LIKE s.other INCLUDING ALL)}. */
  void addCopiedTo(NameSet copied) {
    if (!names.isWord(0, CREATE) || last(TABLE) < 0) {
      return;
    }
    for (int i = last(LIKE); i > 0; i--) {
      if (names.isWord(i, LIKE) && i + 1 < names.size()) {
        copied.add(this, lastPart(i + 1));
      }
    }
  }

  /** The index of the last part of a name with dots. */
  private int lastPart(int first) {
    int last = first;
    for (int next = first; names.isAfterDot(next) || next == first; next = names.afterParts(next)) {
      last = next;
    }
    return last;
  }

  boolean describesConstraint() {
    return names.isWord(0, COMMENT) && names.isWord(2, CONSTRAINT);
  }

  /**
   * Whether what it does to objects of one schema can be to those of another later: it moves or
   * renames, or is a program.
   */
  boolean movesSchemas() {
    return names.isWord(0, ALTER) && has(SCHEMA) || isProgram();
  }

  /** Whether it is a block, in whose body its names are. */
  boolean isProgram() {
    return names.isWord(0, DO);
  }

  /** The index of the name of what CREATE, ALTER or DROP is about; {@link #NONE} if it has none. */
  int subject() {
    return !makes() && !drops() || isWide() ? NONE : indexOfNamed();
  }

  /** The number of the name after the words for a kind; {@link #NONE} if there is none. */
  public int named() {
    int index = indexOfNamed();
    return index == NONE ? NONE : names.number(index);
  }

  /** The index of the word for the kind of what CREATE, ALTER or DROP is about. */
  int indexOfKind() {
    int i = 1;
    while (isOneOf(i, MODIFIERS)) {
      i++;
    }
    return i;
  }

  private int indexOfNamed() {
    int i = indexOfKind();
    if (isOneOf(i, BEGUN_KINDS)) {
      i++;
      if (isOneOf(i, SECOND_WORDS)) {
        i++;
      }
    }
    i++;
    while (isOneOf(i, BEFORE_NAME) || names.isWord(i, IF) && (isOneOf(i + 1, BEFORE_NAME))) {
      i++;
    }
    i = lastPart(i);
    return i >= names.size() || names.isWord(i, ON) ? NONE : i;
  }

  /** The index of the name that ALTER gives; {@link #NONE} if it gives none. */
  int newName() {
    if (!names.isWord(0, ALTER) || !has(RENAME)) {
      return NONE;
    }
    int last = names.size() - 1;
    while (last > 0 && names.isHidden(last)) {
      last--;
    }
    return last;
  }

  /**
   * The number of the schema that a name is in, as it is written here; {@link #NONE} if it is not:
   * what stands before a dot can also be a table's alias, and a function behind it. {@code t} of
   * {@code t.column} and of {@code t_pkey} means the table that is written with its schema
   * elsewhere.
   */
  int schema(int index, NumberSet schemas) {
    if (schemas.isEmpty() || !names.isComplete()) {
      return NONE;
    }
    int written = schemaAt(index, schemas);
    boolean other = names.isHidden(index) || names.isAfterDot(names.afterParts(index));
    if (written != NONE || !other) {
      return written;
    }
    for (int i : namesWithSchema(schemas)) {
      if (names.number(i) == names.number(index)) {
        return schemaAt(i, schemas);
      }
    }
    return NONE;
  }

  /** Where names are written with their schemas, each once. */
  private int[] namesWithSchema(NumberSet schemas) {
    if (withSchema == null) {
      int[] all = new int[names.size()];
      int count = 0;
      NumberSet before = new NumberSet();
      for (int i = 0; i < all.length; i++) {
        if (names.isAfterDot(i) && schemaAt(i, schemas) != NONE && before.add(names.number(i))) {
          all[count++] = i;
        }
      }
      withSchema = Arrays.copyOf(all, count);
    }
    return withSchema;
  }

  private int schemaAt(int index, NumberSet schemas) {
    int qualifier = names.qualifier(index);
    return qualifier >= 0 && schemas.contains(names.number(qualifier))
        ? names.number(qualifier)
        : NONE;
  }

  /** Whether it mentions one of some names. */
  boolean mentions(NameSet some) {
    for (int i = 0; i < names.size(); i++) {
      if (some.contains(this, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what it makes depends on one of some names. A foreign key is no part of what others see
   * of its table.
   */
  boolean dependsOn(NameSet some) {
    for (int i = 0; makes() && i < names.size(); i++) {
      if (some.contains(this, i) && !isReferenced(i)) {
        return true;
      }
    }
    return false;
  }

  /** Adds its names but for those of tables that a foreign key points to. */
  void addOwnNamesTo(NameSet own) {
    for (int i = 0; i < names.size(); i++) {
      if (!isReferenced(i)) {
        own.add(this, i);
      }
    }
  }

  /** Adds those of its names that are among some. */
  void addNamesAmong(NameSet some, NameSet found) {
    for (int i = 0; i < names.size(); i++) {
      if (some.contains(this, i)) {
        found.add(this, i);
      }
    }
  }

  void addNamesTo(NameSet all) {
    for (int i = 0; i < names.size(); i++) {
      all.add(this, i);
    }
  }

  /** Whether a name is that of the table after REFERENCES. */
  boolean isReferenced(int index) {
    int first = index;
    while (first > 0 && (names.isAfterDot(first) || names.isHidden(first))) {
      first--;
    }
    return first > 0 && names.isWord(first - 1, REFERENCES);
  }

  boolean has(int word) {
    return last(word) >= 0;
  }

  private int last(int word) {
    int i = names.size() - 1;
    while (i >= 0 && !names.isWord(i, word)) {
      i--;
    }
    return i;
  }

  boolean isOneOf(int index, NumberSet words) {
    return index < names.size() && words.contains(names.number(index)) && isWord(index);
  }

  private boolean isWord(int index) {
    return names.isWord(index, names.number(index));
  }
}
