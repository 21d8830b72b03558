package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The errors that handlers in blocks are for: what a command makes is there already, or what it is
 * about is not (manual, appendix A).
 */
final class ExpectedFailure {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("42710", "duplicate_object"),
          Map.entry("42P07", "duplicate_table"),
          Map.entry("42701", "duplicate_column"),
          Map.entry("42723", "duplicate_function"),
          Map.entry("42P06", "duplicate_schema"),
          Map.entry("42704", "undefined_object"),
          Map.entry("42P01", "undefined_table"),
          Map.entry("42703", "undefined_column"),
          Map.entry("42883", "undefined_function"),
          Map.entry("23505", "unique_violation"),
          Map.entry("P0001", "raise_exception"));

  private final Namespace namespace;
  private final Statement statement;

  ExpectedFailure(Namespace namespace, Statement statement) {
    this.namespace = namespace;
    this.statement = statement;
  }

  /** The name of a condition, which can be written as its SQLSTATE. */
  static String name(String condition) {
    return NAMES.getOrDefault(condition, condition);
  }

  /** The error that a command would end with now, if it is one of these. */
  Optional<String> of(List<Token> command) {
    Clauses clauses = new Clauses(namespace, statement, command);
    TokenReader in = clauses.in;
    try {
      if (in.takeWord("create")) {
        return create(clauses);
      }
      if (in.takeWords("alter", "table")) {
        return alterTable(clauses);
      }
      if (in.takeWords("alter", "type")) {
        return alterType(clauses);
      }
      if (in.takeWord("drop")) {
        return drop(clauses);
      }
      return Optional.empty();
    } catch (Unreadable another) {
      return Optional.empty();
    }
  }

  private static Optional<String> when(boolean fails, String condition) {
    return fails ? Optional.of(condition) : Optional.empty();
  }

  private Optional<String> create(Clauses clauses) {
    TokenReader in = clauses.in;
    if (in.atWords("or", "replace")) {
      return Optional.empty();
    }
    boolean temporary = false;
    while (in.atAnyWord(
        "temporary", "temp", "unlogged", "unique", "global", "local", "recursive")) {
      temporary |= in.next().text().startsWith("temp");
    }
    Optional<ObjectKind> kind = ObjectReference.kind(in);
    if (kind.isEmpty() || clauses.ifNotExists()) {
      return Optional.empty();
    }
    in.takeWord("concurrently");
    if (clauses.ifNotExists()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case TYPE, DOMAIN -> {
        QualifiedName name = clauses.qualifiedName();
        String home = namespace.home(name);
        boolean there =
            clauses.catalog.type(home, name.name()).isPresent()
                || clauses.catalog.relation(home, name.name()).isPresent();
        yield when(there, "duplicate_object");
      }
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE -> {
        QualifiedName name = clauses.qualifiedName();
        String home = temporary ? SearchPath.TEMPORARY : namespace.home(name);
        yield when(isClass(clauses, home, name.name()), "duplicate_table");
      }
      case INDEX -> {
        String name = clauses.qualifiedName().name();
        in.expectWord("on");
        Optional<Relation> table = namespace.findRelation(clauses.relationName());
        yield table.isEmpty()
            ? Optional.of("undefined_table")
            : when(isClass(clauses, table.get().schema, name), "duplicate_table");
      }
      case TRIGGER -> {
        String name = in.label();
        while (!in.atEnd() && !in.takeWord("on")) {
          in.next();
        }
        yield part(clauses, ObjectKind.TRIGGER, name);
      }
      case POLICY -> {
        String name = in.label();
        in.expectWord("on");
        yield part(clauses, ObjectKind.POLICY, name);
      }
      case SCHEMA ->
          when(
              new ObjectReference(clauses).findIfThere(kind.get()).isPresent(), "duplicate_schema");
      case FUNCTION, PROCEDURE ->
          when(
              new ObjectReference(clauses).findIfThere(kind.get()).isPresent(),
              "duplicate_function");
      case EXTENSION, PUBLICATION, SERVER, FOREIGN_DATA_WRAPPER, EVENT_TRIGGER, LANGUAGE ->
          when(
              new ObjectReference(clauses).findIfThere(kind.get()).isPresent(), "duplicate_object");
      default -> Optional.empty();
    };
  }

  private static boolean isClass(Clauses clauses, String home, String name) {
    return clauses.catalog.takenAmongClasses(home).test(name);
  }

  private Optional<String> part(Clauses clauses, ObjectKind kind, String name) {
    Optional<Relation> table = namespace.findRelation(clauses.relationName());
    return table.isEmpty()
        ? Optional.of("undefined_table")
        : when(table.get().parts(kind).containsKey(name), "duplicate_object");
  }

  private Optional<String> alterTable(Clauses clauses) {
    TokenReader in = clauses.in;
    if (clauses.ifExists()) {
      return Optional.empty();
    }
    Optional<Relation> found = namespace.findRelation(clauses.relationName());
    if (found.isEmpty()) {
      return Optional.of("undefined_table");
    }
    Relation table = found.get();
    if (in.takeWords("add", "constraint")) {
      return constraint(clauses, table);
    }
    if (in.takeWord("add")) {
      in.takeWord("column");
      boolean key = in.atAnyWord("primary", "unique", "check", "foreign", "exclude");
      return key || clauses.ifNotExists()
          ? Optional.empty()
          : when(table.columns.containsKey(in.label()), "duplicate_column");
    }
    if (in.takeWords("drop", "constraint")) {
      return clauses.ifExists()
          ? Optional.empty()
          : when(!table.constraints.containsKey(in.label()), "undefined_object");
    }
    if (in.takeWord("drop") || in.takeWord("alter")) {
      in.takeWord("column");
      return clauses.ifExists()
          ? Optional.empty()
          : when(table.known && !table.columns.containsKey(in.label()), "undefined_column");
    }
    return in.takeWord("rename") ? rename(clauses, table) : Optional.empty();
  }

  private static Optional<String> constraint(Clauses clauses, Relation table) {
    String name = clauses.in.label();
    if (table.constraints.containsKey(name)) {
      return Optional.of("duplicate_object");
    }
    boolean index = clauses.in.atAnyWord("primary", "unique", "exclude");
    return when(index && isClass(clauses, table.schema, name), "duplicate_table");
  }

  private static Optional<String> rename(Clauses clauses, Relation table) {
    TokenReader in = clauses.in;
    if (in.takeWord("to")) {
      return when(isClass(clauses, table.schema, in.label()), "duplicate_table");
    }
    if (in.takeWord("constraint")) {
      String name = in.label();
      in.expectWord("to");
      return table.constraints.containsKey(name)
          ? when(table.constraints.containsKey(in.label()), "duplicate_object")
          : Optional.of("undefined_object");
    }
    in.takeWord("column");
    String name = in.label();
    in.expectWord("to");
    return table.known && !table.columns.containsKey(name)
        ? Optional.of("undefined_column")
        : when(table.columns.containsKey(in.label()), "duplicate_column");
  }

  private Optional<String> alterType(Clauses clauses) {
    Optional<UserDefinedType> type = namespace.findType(clauses.qualifiedName());
    if (type.isEmpty()) {
      return Optional.of("undefined_object");
    }
    if (clauses.in.takeWords("add", "value") && !clauses.ifNotExists()) {
      return when(type.get().labels.contains(clauses.in.string()), "duplicate_object");
    }
    return Optional.empty();
  }

  private static Optional<String> drop(Clauses clauses) {
    Optional<ObjectKind> kind = ObjectReference.kind(clauses.in);
    if (kind.isEmpty() || clauses.ifExists()) {
      return Optional.empty();
    }
    boolean there = new ObjectReference(clauses).findIfThere(kind.get()).isPresent();
    return switch (kind.get()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE ->
          when(!there, "undefined_table");
      case TYPE, DOMAIN, INDEX, TRIGGER, POLICY -> when(!there, "undefined_object");
      default -> Optional.empty();
    };
  }

  /**
   * Whether a condition is {@code NOT EXISTS} and asks for something of a name that a command that
   * makes something names: {@code 'public.t'}.
   */
  boolean isAskedFor(List<Token> condition, List<Token> command) {
    int first = 0;
    while (first < condition.size() && condition.get(first).text().equals("(")) {
      first++;
    }
    boolean missing =
        condition.size() > first + 1
            && condition.get(first).isWord("not")
            && condition.get(first + 1).isWord("exists");
    boolean makes = command.get(0).isWord("create") || command.get(0).isWord("alter");
    return missing
        && makes
        && condition.stream()
            .filter(Token::isString)
            .map(string -> string.text().substring(string.text().lastIndexOf('.') + 1))
            .anyMatch(name -> command.stream().anyMatch(t -> t.isName() && t.text().equals(name)));
  }
}
