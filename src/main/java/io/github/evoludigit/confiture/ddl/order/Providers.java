package io.github.evoludigit.confiture.ddl.order;

import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.ddl.selection.NamedStatement;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.NameList;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which statements may make what another lacks, by what they are about. That is a guess, and only
 * says which are worth waiting for: whether one helps is seen when it has run.
 */
final class Providers {

  private static final int CREATE = NameList.number("create");
  private static final int ALTER = NameList.number("alter");
  private static final int SELECT = NameList.number("select");
  private static final int WITH = NameList.number("with");
  private static final int DO = NameList.number("do");
  private static final int ON = NameList.number("on");
  private static final int INTO = NameList.number("into");
  private static final int AS = NameList.number("as");
  private static final int INDEX = NameList.number("index");
  private static final int EXTENSION = NameList.number("extension");
  private static final int SCHEMA = NameList.number("schema");
  private static final int OPERATOR = NameList.number("operator");
  private static final int CAST = NameList.number("cast");
  private static final int RANGE = NameList.number("range");

  /** What is named by more than one name, or by none. */
  private static final List<Integer> NAMELESS =
      List.of(OPERATOR, CAST, NameList.number("transform"), NameList.number("language"));

  private static final List<Integer> ROUTINES =
      List.of(
          NameList.number("function"), NameList.number("procedure"), NameList.number("aggregate"));

  private static final Set<String> OBJECTS = Set.of("relation", "type", "schema");

  /** What can be a name in a block of code. */
  private static final Pattern NAMES = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  private final List<Statement> statements;
  private final Map<Integer, List<Integer>> byName = new HashMap<>();

  Providers(List<Statement> statements) {
    this.statements = statements;
    for (int i = 0; i < statements.size(); i++) {
      for (int name : subjects(statements.get(i))) {
        byName.computeIfAbsent(name, none -> new ArrayList<>()).add(i);
      }
    }
  }

  /** The numbers of the names of what a statement makes or changes. */
  private Set<Integer> subjects(Statement statement) {
    NameList names = statement.names();
    Set<Integer> subjects = new LinkedHashSet<>();
    if (names.isWord(0, DO)) {
      Matcher words = NAMES.matcher(statement.text());
      while (words.find()) {
        subjects.add(NameList.number(words.group().toLowerCase(Locale.ROOT)));
      }
    } else if (names.isWord(0, SELECT) || names.isWord(0, WITH)) {
      for (int i = 1; i < names.size() - 1; i++) {
        if (names.isWord(i, INTO)) {
          return allOf(names);
        }
      }
    } else if (names.isWord(0, CREATE) || names.isWord(0, ALTER)) {
      boolean schema = names.isWord(1, SCHEMA) && names.size() > 6;
      if (schema || isNameless(names)) {
        return allOf(names);
      }
      int subject = new NamedStatement(names).named();
      if (subject != NamedStatement.NONE) {
        subjects.add(subject);
      }
      if (names.isWord(1, EXTENSION)) {
        subjects.add(EXTENSION);
      }
      addOthers(names, subjects);
    }
    return subjects;
  }

  private static boolean isNameless(NameList names) {
    for (int word : NAMELESS) {
      if (names.isWord(1, word) || names.isWord(2, word) || names.isWord(3, word)) {
        return true;
      }
    }
    return false;
  }

  /** The table of an index, the multirange of a range. */
  private static void addOthers(NameList names, Set<Integer> subjects) {
    boolean index = names.isWord(1, INDEX) || names.isWord(2, INDEX);
    for (int i = 2; i < names.size() - 1; i++) {
      if (index && names.isWord(i, ON)) {
        int table = i + 1;
        while (names.isAfterDot(table + 1)) {
          table++;
        }
        subjects.add(names.number(table));
        return;
      }
      if (names.isWord(i, AS) && names.isWord(i + 1, RANGE)) {
        subjects.add(RANGE);
        return;
      }
    }
  }

  private static Set<Integer> allOf(NameList names) {
    Set<Integer> all = new LinkedHashSet<>();
    for (int i = 1; i < names.size(); i++) {
      all.add(names.number(i));
    }
    return all;
  }

  /** The statements that may help one that is refused, in order. */
  Set<Integer> of(int user, List<Refusal> refusals) {
    Set<Integer> all = new TreeSet<>();
    for (Refusal refusal : refusals) {
      refusal.missing().ifPresent(missing -> addOf(missing, all));
      if (refusal.missing().filter(Providers::isObject).isEmpty()) {
        addOfSame(user, refusal, all);
      }
      addOfTypes(refusal, all);
      if (refusal.state().isMissing()) {
        all.addAll(extensions());
      }
    }
    all.remove(user);
    return all;
  }

  /** Those about what is missing, about what it would be a part of, and about what brings it. */
  private void addOf(Missing missing, Set<Integer> all) {
    String name = missing.name();
    addOf(name, all);
    missing.owner().ifPresent(owner -> addOf(owner, all));
    // A table brings constraints, indexes and sequences whose names begin with its own.
    for (int end = name.indexOf('_'); end >= 0; end = name.indexOf('_', end + 1)) {
      addOf(end == 0 ? name.substring(1) : name.substring(0, end), all);
    }
    if (name.contains("multirange")) {
      all.addAll(byName.getOrDefault(RANGE, List.of()));
    }
  }

  private void addOf(String name, Set<Integer> all) {
    all.addAll(byName.getOrDefault(NameList.number(name), List.of()));
  }

  /** Casts, operators and their classes: of types that the statement need not name. */
  private void addOfTypes(Refusal refusal, Set<Integer> all) {
    switch (refusal.state()) {
      case CANNOT_COERCE, DATATYPE_MISMATCH, INDETERMINATE_DATATYPE, AMBIGUOUS_FUNCTION ->
          all.addAll(byName.getOrDefault(CAST, List.of()));
      case UNDEFINED_FUNCTION, UNDEFINED_OBJECT -> {
        if (refusal.state() == SqlState.UNDEFINED_FUNCTION) {
          all.addAll(byName.getOrDefault(CAST, List.of()));
        }
        Optional<String> operator =
            refusal.missing().filter(Missing::isOperator).map(Missing::name);
        if (operator.isPresent() || refusal.missing().isEmpty()) {
          for (int other : byName.getOrDefault(OPERATOR, List.of())) {
            if (statements.get(other).text().contains(operator.orElse(""))) {
              all.add(other);
            }
          }
        }
      }
      default -> {
        // They are about no types.
      }
    }
  }

  /** Those about the same objects as the statement; of a missing column, if they name it. */
  private void addOfSame(int user, Refusal refusal, Set<Integer> all) {
    int name =
        refusal
            .missing()
            .filter(Missing::isColumn)
            .map(column -> NameList.number(column.name()))
            .orElse(NamedStatement.NONE);
    NameList names = statements.get(user).names();
    for (int i = 1; i < names.size(); i++) {
      for (int other : byName.getOrDefault(names.number(i), List.of())) {
        if (name == NamedStatement.NONE || mentions(other, name)) {
          all.add(other);
        }
      }
    }
  }

  private boolean mentions(int statement, int name) {
    NameList names = statements.get(statement).names();
    for (int i = 0; i < names.size(); i++) {
      if (names.number(i) == name) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement brings what is not told. */
  boolean isExtension(int statement) {
    return extensions().contains(statement);
  }

  private List<Integer> extensions() {
    return byName.getOrDefault(EXTENSION, List.of());
  }

  /** Whether a refusal is about just what a statement makes. */
  boolean isOf(Refusal refusal, int provider) {
    NameList names = statements.get(provider).names();
    return names.isWord(0, CREATE)
        && refusal
            .missing()
            .filter(Providers::isObject)
            .filter(what -> new NamedStatement(names).named() == NameList.number(what.name()))
            .filter(what -> what.isRoutine() == isRoutine(names))
            .filter(what -> what.isSchema() == names.isWord(1, SCHEMA))
            .isPresent();
  }

  /** Whether what is missing is an object that one statement makes under its name. */
  private static boolean isObject(Missing what) {
    return what.isRoutine() || OBJECTS.contains(what.kind());
  }

  private static boolean isRoutine(NameList names) {
    for (int word : ROUTINES) {
      if (names.isWord(1, word) || names.isWord(3, word)) {
        return true;
      }
    }
    return false;
  }

  /** The routines of which there are several of a name, each with the statements that make it. */
  Map<Integer, List<Integer>> overloads() {
    Map<Integer, List<Integer>> overloads = new HashMap<>();
    byName.forEach(
        (name, all) -> {
          List<Integer> makers = new ArrayList<>();
          for (int each : all) {
            NameList names = statements.get(each).names();
            if (makesRoutine(names) && new NamedStatement(names).named() == name) {
              makers.add(each);
            }
          }
          if (makers.size() > 1) {
            overloads.put(name, makers);
          }
        });
    return overloads;
  }

  /** The routines that a statement calls: names that a parenthesis follows. */
  Set<Integer> called(int statement, Set<Integer> routines) {
    NameList names = statements.get(statement).names();
    Set<Integer> called = new TreeSet<>();
    int own = makesRoutine(names) ? new NamedStatement(names).named() : NamedStatement.NONE;
    for (int i = 1; i < names.size(); i++) {
      if (names.number(i) != own && routines.contains(names.number(i))) {
        called.add(names.number(i));
      }
    }
    if (!called.isEmpty()) {
      List<Token> tokens = statements.get(statement).tokens();
      Set<Integer> written = new HashSet<>();
      for (int i = 1; i < tokens.size() - 1; i++) {
        if (tokens.get(i).isName() && tokens.get(i + 1).kind() == TokenKind.OPEN_PAREN) {
          written.add(NameList.number(tokens.get(i).text()));
        }
      }
      called.retainAll(written);
    }
    return called;
  }

  private static boolean makesRoutine(NameList names) {
    return names.isWord(0, CREATE) && isRoutine(names);
  }
}
