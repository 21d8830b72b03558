package io.github.evoludigit.confiture.ddl.selection;

import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.SpelledNames;
import io.github.evoludigit.confiture.sql.Statement;

/** Finds out what is to be known of a statement when it need not be checked again. */
final class StatementSurvey {

  private static final int CREATE = NameList.number("create");
  private static final int COMMENT = NameList.number("comment");
  private static final int COPY = NameList.number("copy");
  private static final int CONSTRAINT = NameList.number("constraint");
  private static final int SEQUENCE = NameList.number("sequence");
  private static final int NAME = NameList.number("name");
  private static final int ON = NameList.number("on");
  private static final int ONLY = NameList.number("only");
  private static final int INDEX = NameList.number("index");
  private static final int TRIGGER = NameList.number("trigger");
  private static final int POLICY = NameList.number("policy");
  private static final int RULE = NameList.number("rule");
  private static final int REFERENCING = NameList.number("referencing");

  private static final NumberSet FAMILIES = NumberSet.ofWords("partition inherits inherit");

  /** Kinds of what can have heirs or partitions. */
  private static final NumberSet PARENTS = NumberSet.ofWords("table foreign index");

  private static final NumberSet ROUTINES = NumberSet.ofWords("function procedure routine");
  private static final NumberSet INDEXED = NumberSet.ofWords("unique primary exclude");
  private static final NumberSet MAKING = NumberSet.ofWords("create alter rename import");

  /** Kinds of what stands for itself: to make one changes nothing else. */
  private static final NumberSet ALONE =
      NumberSet.ofWords("table view function procedure sequence type domain");

  /** Kinds of parts of a table, whose names mean something only beside the table's. */
  private static final NumberSet PARTS = NumberSet.ofWords("trigger policy rule");

  private static final NumberSet RESERVED = reserved();

  private final NameList names;
  private final NamedStatement named;
  private final NumberList list;
  private final NumberSet known = new NumberSet();

  private StatementSurvey(Statement statement, NumberList list) {
    this.names = statement.names();
    this.named = new NamedStatement(names);
    this.list = list;
  }

  private static NumberSet reserved() {
    NumberSet reserved = new NumberSet();
    for (String word : KeyWords.RESERVED) {
      reserved.add(NameList.number(word));
    }
    return reserved;
  }

  /** Adds what there is to know of a statement to a list. */
  static void add(Statement statement, NumberList list) {
    new StatementSurvey(statement, list).add(statement);
  }

  private void add(Statement statement) {
    NameList spelled = SpelledNames.of(statement);
    int begin = list.size();
    list.add((int) (statement.fingerprint() >>> 32));
    list.add((int) statement.fingerprint());
    list.add(traits(spelled, statement.backslashes()));
    for (int i = 3; i < KnownStatement.HEADER; i++) {
      list.add(0);
    }
    boolean local = named.isLocal() && !named.isData();
    if (local) {
      addSubjects();
    }
    list.set(begin + 3, list.size() - begin);
    if (local) {
      addMade();
    }
    list.set(begin + 4, list.size() - begin);
    if (local && named.makes()) {
      addHost();
    }
    list.set(begin + 5, list.size() - begin);
    for (int i = 0; i < names.size(); i++) {
      if (isName(names, i) && !named.isReferenced(i)) {
        add(names.number(i));
      }
    }
    list.set(begin + 6, list.size() - begin);
    for (int i = 0; i < spelled.size(); i++) {
      if (isName(spelled, i)) {
        add(spelled.number(i));
      }
    }
    list.set(begin + 7, list.size() - begin);
  }

  private void add(int number) {
    if (known.add(number)) {
      list.add(number);
    }
  }

  /** Whether a word is no reserved one, which must be in quotes to be a name. */
  private static boolean isName(NameList names, int index) {
    int number = names.number(index);
    return !(RESERVED.contains(number) && names.isWord(index, number));
  }

  private int traits(NameList spelled, boolean backslashes) {
    if (named.isData()) {
      int rows = names.isWord(0, COPY) ? KnownStatement.COPIES : 0;
      return rows | KnownStatement.IDLE | (backslashes ? KnownStatement.UNTOLD : 0);
    }
    boolean told = names.isComplete() && spelled.isComplete() && !backslashes;
    int traits = told ? 0 : KnownStatement.UNTOLD;
    if (!named.isLocal()) {
      return traits | KnownStatement.WIDE;
    }
    if (names.isWord(0, COMMENT)) {
      return traits | KnownStatement.IDLE;
    }
    if (named.drops()) {
      return traits | KnownStatement.DROPS;
    }
    return named.makes() ? traits | traitsOfMaking(spelled) : traits;
  }

  private int traitsOfMaking(NameList spelled) {
    int kind = named.indexOfKind();
    boolean family = named.isOneOf(kind, PARENTS) && hasOneOf(names, 1, FAMILIES);
    int traits = family ? KnownStatement.FAMILY : 0;
    boolean creates = names.isWord(0, CREATE);
    if (!family && creates && named.isOneOf(kind, ALONE)) {
      traits |= KnownStatement.ALONE;
    }
    if (named.isOneOf(kind, ROUTINES)) {
      traits |= KnownStatement.ROUTINE;
      traits |= hasOneOf(spelled, 1, MAKING) ? KnownStatement.FORGIVES : 0;
    }
    if (names.isWord(kind, TRIGGER)) {
      traits |= KnownStatement.TRIGGER;
      traits |= named.has(REFERENCING) ? KnownStatement.FORGIVES : 0;
    }
    if (names.isWord(kind, RULE) || family && !creates) {
      traits |= KnownStatement.SHAPES;
    }
    return traits;
  }

  private static boolean hasOneOf(NameList names, int from, NumberSet words) {
    for (int i = from; i < names.size(); i++) {
      if (words.contains(names.number(i)) && names.isWord(i, names.number(i))) {
        return true;
      }
    }
    return false;
  }

  private void addSubjects() {
    int subject = named.subject();
    if (subject == NamedStatement.NONE
        || named.makes() && named.isOneOf(named.indexOfKind(), PARTS)) {
      return;
    }
    add(names.number(subject));
    if (named.newName() != NamedStatement.NONE) {
      add(names.number(named.newName()));
    }
  }

  /** Adds what constraints and identities bring; of DROP, whatever it lists. */
  private void addMade() {
    if (named.drops()) {
      addDropped();
      return;
    }
    for (int i = 1; named.makes() && i + 1 < names.size(); i++) {
      if (names.isWord(i, CONSTRAINT)) {
        int next = names.afterParts(i + 1);
        if (named.isOneOf(next, INDEXED)) {
          add(names.number(i + 1));
        }
      } else if (names.isWord(i, NAME) && names.isWord(i - 1, SEQUENCE)) {
        for (int next = i + 1;
            next < names.size() && (next == i + 1 || names.isAfterDot(next));
            next++) {
          add(names.number(next));
        }
      }
    }
  }

  private void addDropped() {
    int subject = named.subject();
    boolean part = named.isOneOf(named.indexOfKind(), PARTS);
    for (int i = subject;
        subject != NamedStatement.NONE && i < names.size() && !names.isWord(i, ON);
        i++) {
      boolean qualifies = names.isAfterDot(names.afterParts(i)) && !names.isHidden(i);
      if (isName(names, i) && !qualifies) {
        add(names.number(i));
      }
      if (part) {
        return;
      }
    }
  }

  /** Adds the table that gets an index, a trigger or a policy. */
  private void addHost() {
    int kind = named.indexOfKind();
    if (!names.isWord(kind, INDEX) && !names.isWord(kind, TRIGGER) && !names.isWord(kind, POLICY)) {
      return;
    }
    int i = kind;
    while (i < names.size() && !names.isWord(i, ON)) {
      i++;
    }
    i++;
    while (names.isWord(i, ONLY)) {
      i++;
    }
    for (int next = i;
        next < names.size() && (next == i || names.isAfterDot(next));
        next = names.afterParts(next)) {
      i = next;
    }
    if (i < names.size()) {
      add(names.number(i));
    }
  }
}
