package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.SearchPath;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.KindWords;
import io.github.evoludigit.confiture.ddl.clause.ParameterReader;
import io.github.evoludigit.confiture.ddl.clause.RoutineParameters;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
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
    TokenReader in = new TokenReader(command);
    try {
      if (in.takeWord("create")) {
        return create(in);
      }
      if (in.takeWords("alter", "table")) {
        return alterTable(in);
      }
      if (in.takeWords("alter", "type")) {
        return alterType(in);
      }
      if (in.takeWord("drop")) {
        return drop(in);
      }
      return Optional.empty();
    } catch (Unreadable another) {
      return Optional.empty();
    }
  }

  private static Optional<String> when(boolean fails, String condition) {
    return fails ? Optional.of(condition) : Optional.empty();
  }

  private Optional<String> create(TokenReader in) {
    ClauseReader clauses = new ClauseReader(in);
    if (in.atWords("or", "replace")) {
      return Optional.empty();
    }
    boolean temporary = false;
    while (in.atAnyWord(
        "temporary", "temp", "unlogged", "unique", "global", "local", "recursive")) {
      temporary |= in.next().text().startsWith("temp");
    }
    Optional<ObjectKind> kind = KindWords.kind(in);
    if (kind.isEmpty() || clauses.ifNotExists()) {
      return Optional.empty();
    }
    in.takeWord("concurrently");
    if (clauses.ifNotExists()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case TYPE, DOMAIN -> {
        QualifiedName name = clauses.name().name();
        String home = namespace.home(name);
        boolean there =
            namespace.catalog().type(home, name.name()).isPresent()
                || namespace.catalog().relation(home, name.name()).isPresent();
        yield when(there, "duplicate_object");
      }
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE -> {
        QualifiedName name = clauses.name().name();
        String home = temporary ? SearchPath.TEMPORARY : namespace.home(name);
        yield when(isClass(home, name.name()), "duplicate_table");
      }
      case INDEX -> {
        String name = clauses.name().name().name();
        in.expectWord("on");
        Optional<Relation> table = namespace.findRelation(clauses.relationName().name());
        yield table.isEmpty()
            ? Optional.of("undefined_table")
            : when(isClass(table.get().schema, name), "duplicate_table");
      }
      case TRIGGER -> {
        String name = in.label();
        while (!in.atEnd() && !in.takeWord("on")) {
          in.next();
        }
        yield part(in, ObjectKind.TRIGGER, name);
      }
      case POLICY -> {
        String name = in.label();
        in.expectWord("on");
        yield part(in, ObjectKind.POLICY, name);
      }
      case SCHEMA -> when(isThere(kind.get(), in), "duplicate_schema");
      case FUNCTION, PROCEDURE -> when(isRoutine(kind.get(), in), "duplicate_function");
      case EXTENSION, PUBLICATION, SERVER, FOREIGN_DATA_WRAPPER, EVENT_TRIGGER, LANGUAGE ->
          when(isThere(kind.get(), in), "duplicate_object");
      default -> Optional.empty();
    };
  }

  private boolean isThere(ObjectKind kind, TokenReader in) {
    Execution execution = new Execution(namespace, statement);
    return WrittenReference.read(in, kind).find(execution).isPresent();
  }

  /** A routine that is made, with what it has besides the types of its parameters. */
  private boolean isRoutine(ObjectKind kind, TokenReader in) {
    WrittenName name = new ClauseReader(in).functionName();
    Optional<RoutineParameters> parameters = Optional.of(ParameterReader.withDefaults(in));
    return new WrittenReference.OfRoutine(kind, name, parameters)
        .find(new Execution(namespace, statement))
        .isPresent();
  }

  private boolean isClass(String home, String name) {
    return namespace.catalog().takenAmongClasses(home).test(name);
  }

  private Optional<String> part(TokenReader in, ObjectKind kind, String name) {
    Optional<Relation> table = namespace.findRelation(new ClauseReader(in).relationName().name());
    return table.isEmpty()
        ? Optional.of("undefined_table")
        : when(table.get().parts(kind).containsKey(name), "duplicate_object");
  }

  private Optional<String> alterTable(TokenReader in) {
    ClauseReader clauses = new ClauseReader(in);
    if (clauses.ifExists()) {
      return Optional.empty();
    }
    Optional<Relation> found = namespace.findRelation(clauses.relationName().name());
    if (found.isEmpty()) {
      return Optional.of("undefined_table");
    }
    Relation table = found.get();
    if (in.takeWords("add", "constraint")) {
      return constraint(in, table);
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
    return in.takeWord("rename") ? rename(in, table) : Optional.empty();
  }

  private Optional<String> constraint(TokenReader in, Relation table) {
    String name = in.label();
    if (table.constraints.containsKey(name)) {
      return Optional.of("duplicate_object");
    }
    boolean index = in.atAnyWord("primary", "unique", "exclude");
    return when(index && isClass(table.schema, name), "duplicate_table");
  }

  private Optional<String> rename(TokenReader in, Relation table) {
    if (in.takeWord("to")) {
      return when(isClass(table.schema, in.label()), "duplicate_table");
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

  private Optional<String> alterType(TokenReader in) {
    ClauseReader clauses = new ClauseReader(in);
    Optional<UserDefinedType> type = namespace.findType(clauses.name().name());
    if (type.isEmpty()) {
      return Optional.of("undefined_object");
    }
    if (in.takeWords("add", "value") && !clauses.ifNotExists()) {
      return when(type.get().labels.contains(in.string()), "duplicate_object");
    }
    return Optional.empty();
  }

  private Optional<String> drop(TokenReader in) {
    Optional<ObjectKind> kind = KindWords.kind(in);
    if (kind.isEmpty() || new ClauseReader(in).ifExists()) {
      return Optional.empty();
    }
    boolean there = isThere(kind.get(), in);
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
