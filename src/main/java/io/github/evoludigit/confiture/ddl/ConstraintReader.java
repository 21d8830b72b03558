package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the constraints of tables and columns and gives them their names (section 5.5). */
final class ConstraintReader {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;
  private final Relation relation;
  private final Optional<List<Runnable>> later;

  ConstraintReader(Clauses clauses, Relation relation) {
    this(clauses, relation, Optional.empty());
  }

  /**
   * A reader for a relation.
   *
   * @param later takes what can only be done when all of the relation's columns are known
   */
  ConstraintReader(Clauses clauses, Relation relation, Optional<List<Runnable>> later) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
    this.relation = relation;
    this.later = later;
  }

  /** A constraint that is read but not yet named and added. */
  record Read(Optional<String> name, Constraint constraint, List<String> nameParts) {}

  /** Whether a table constraint follows. */
  boolean follows() {
    if (in.atWord("constraint")) {
      return true;
    }
    TokenKind after = in.peek(1).kind();
    return in.atWord("check") && after == TokenKind.OPEN_PAREN
        || in.atWord("unique")
        || in.atWords("primary", "key")
        || in.atWords("foreign", "key")
        || in.atWord("exclude") && (after == TokenKind.OPEN_PAREN || in.peek(1).isWord("using"))
        || in.atWords("not", "null");
  }

  /** A table constraint; empty for NOT NULL, which belongs to its column. */
  Optional<Read> read() {
    Location location = clauses.here();
    Optional<String> name = in.takeWord("constraint") ? Optional.of(in.name()) : Optional.empty();
    if (in.takeWords("not", "null")) {
      notNull(name);
      return Optional.empty();
    }
    if (in.takeWord("check")) {
      return Optional.of(check(name, location));
    }
    if (in.takeWord("unique")) {
      return Optional.of(key(name, Constraint.Sort.UNIQUE, location));
    }
    if (in.takeWords("primary", "key")) {
      return Optional.of(key(name, Constraint.Sort.PRIMARY_KEY, location));
    }
    if (in.takeWord("exclude")) {
      return Optional.of(exclusion(name, location));
    }
    in.expectWords("foreign", "key");
    in.expectOpen();
    List<String> columns = new ArrayList<>();
    boolean period = false;
    do {
      period |= in.atWord("period") && in.peek(1).isName() && in.takeWord("period");
      columns.add(in.name());
    } while (in.takeComma());
    in.expectClose();
    Read read = foreignKey(name, columns, location);
    read.constraint().set("period", period);
    return Optional.of(read);
  }

  /**
   * {@code NOT NULL column}. Before PostgreSQL 18 its name was read and forgotten, so that it is
   * not compared: a baseline that an older server dumped would differ for ever.
   */
  private void notNull(Optional<String> name) {
    Token label = in.peek();
    String column = in.name();
    boolean inherited = true;
    boolean valid = true;
    while (in.atWords("no", "inherit") || in.atWords("not", "valid")) {
      inherited &= !in.takeWords("no", "inherit");
      valid &= !in.takeWords("not", "valid");
    }
    NotNull read = new NotNull(name, column, inherited, valid);
    if (relation.columns.containsKey(column)) {
      read.apply(relation);
    } else if (later.isPresent()) {
      // A column of a parent, which is named behind the elements.
      later.get().add(() -> read.apply(relation));
    } else {
      throw new Unreadable("a column that is not known", label);
    }
  }

  /** NOT NULL as a table constraint. */
  private record NotNull(Optional<String> name, String column, boolean inherited, boolean valid) {

    void apply(Relation relation) {
      Column own = relation.columns.get(column);
      if (own == null) {
        return;
      }
      own.notNull(name);
      own.set(Column.NOT_NULL_INHERITED, inherited ? "" : "no");
      own.set(Column.NOT_NULL_VALID, valid ? "" : "no");
      Inheritance.notNull(own, relation);
    }
  }

  /** After {@code CHECK}. */
  Read check(Optional<String> name, Location location) {
    Constraint constraint =
        new Constraint(relation, name.orElse(""), Constraint.Sort.CHECK, location);
    Expression expression = clauses.parenthesized(Optional.of(relation), "boolean");
    constraint.set("expression", expression);
    attributes(constraint);
    return new Read(name, constraint, List.of());
  }

  /** The one column a CHECK is of; which of its words are columns is known in the end. */
  private static List<String> columnsOfCheck(Constraint constraint) {
    return constraint.attributes.get("expression") instanceof Expression check
            && check.columns().size() == 1
        ? List.copyOf(check.columns())
        : List.of();
  }

  private Read key(Optional<String> name, Constraint.Sort sort, Location location) {
    Constraint constraint = new Constraint(relation, name.orElse(""), sort, location);
    nullsDistinct(constraint);
    if (in.takeWords("using", "index")) {
      String index = in.name();
      return keyOfIndex(name, constraint, index);
    }
    in.expectOpen();
    List<String> columns = new ArrayList<>();
    do {
      columns.add(in.name());
      constraint.set("without overlaps", in.takeWords("without", "overlaps"));
    } while (in.takeComma());
    in.expectClose();
    constraint.columns(columns);
    return finishKey(name, constraint);
  }

  /** An existing index becomes the constraint's. */
  private Read keyOfIndex(Optional<String> name, Constraint constraint, String indexName) {
    Index index =
        relation.indexes.stream()
            .filter(each -> each.name.equals(indexName))
            .findFirst()
            .orElseThrow(in::unreadable);
    constraint.columns(index.columns);
    index.attributes.forEach(
        (attribute, value) -> {
          switch (attribute) {
            case "unique", "columns", "method" -> {
              // A constraint has these by itself.
            }
            default -> constraint.attributes.put(attribute, value);
          }
        });
    attributes(constraint);
    relation.indexes.remove(index);
    catalog.remove(index);
    return new Read(Optional.of(name.orElse(indexName)), constraint, List.of());
  }

  private void nullsDistinct(Constraint constraint) {
    if (in.takeWords("nulls", "not", "distinct")) {
      constraint.set("nulls not distinct", true);
    } else {
      in.takeWords("nulls", "distinct");
    }
  }

  /** A key of one column, after {@code PRIMARY KEY} or {@code UNIQUE} behind the column. */
  Read columnKey(Optional<String> name, Constraint.Sort sort, String column, Location location) {
    Constraint constraint = new Constraint(relation, name.orElse(""), sort, location);
    nullsDistinct(constraint);
    constraint.columns(List.of(column));
    return finishKey(name, constraint);
  }

  private Read finishKey(Optional<String> name, Constraint constraint) {
    indexOptions(constraint);
    attributes(constraint);
    List<String> parts = new ArrayList<>(constraint.columns);
    if (constraint.attributes.get("include") instanceof Names include) {
      parts.addAll(include.columns());
    }
    return new Read(
        name, constraint, constraint.sort == Constraint.Sort.PRIMARY_KEY ? List.of() : parts);
  }

  private void indexOptions(Constraint constraint) {
    if (in.takeWord("include")) {
      constraint.set("include", new Names(clauses.columns()));
    }
    if (in.takeWord("with")) {
      Clauses.setParameters(constraint, clauses.parameters());
    }
    if (in.takeWords("using", "index", "tablespace")) {
      Storage.tablespace(constraint, in.name());
    }
    new Storage(clauses.session).ofIndex(constraint);
  }

  private Read exclusion(Optional<String> name, Location location) {
    Constraint constraint =
        new Constraint(relation, name.orElse(""), Constraint.Sort.EXCLUDE, location);
    String method = in.takeWord("using") ? in.name() : "btree";
    constraint.set("method", method);
    IndexElementReader elements = new IndexElementReader(clauses, relation, method);
    constraint.set("elements", elements.readWithOperators());
    indexOptions(constraint);
    if (in.takeWord("where")) {
      constraint.set("where", clauses.parenthesized(Optional.of(relation), "boolean"));
    }
    attributes(constraint);
    constraint.nameParts = List.copyOf(elements.nameParts());
    return new Read(name, constraint, constraint.nameParts);
  }

  /** After the columns of a foreign key. */
  Read foreignKey(Optional<String> name, List<String> columns, Location location) {
    Constraint constraint =
        new Constraint(relation, name.orElse(""), Constraint.Sort.FOREIGN_KEY, location);
    constraint.columns(columns);
    in.expectWord("references");
    QualifiedName written = clauses.relationName();
    Optional<Relation> target = namespace.findRelation(written);
    boolean self =
        target.isEmpty()
            && written.name().equals(relation.name)
            && written.schema().filter(schema -> !schema.equals(relation.schema)).isEmpty();
    if (self) {
      target = Optional.of(relation);
    }
    List<String> referenced = new ArrayList<>();
    if (in.take(TokenKind.OPEN_PAREN)) {
      do {
        if (in.atWord("period") && in.peek(1).isName()) {
          in.next();
        }
        referenced.add(in.name());
      } while (in.takeComma());
      in.expectClose();
    }
    QualifiedName resolved = namespace.resolve(written);
    constraint.set("references", new ForeignReference(resolved, target, referenced));
    if (target.isPresent()) {
      target.get().referencedBy.add(constraint);
    }
    while (true) {
      if (in.takeWord("match")) {
        String match = in.label();
        constraint.set("match", match.equals("simple") ? "" : match.toUpperCase(Locale.ROOT));
      } else if (in.takeWords("on", "delete")) {
        constraint.set("on delete", action());
      } else if (in.takeWords("on", "update")) {
        constraint.set("on update", action());
      } else {
        break;
      }
    }
    attributes(constraint);
    return new Read(name, constraint, columns);
  }

  private String action() {
    if (in.takeWords("no", "action")) {
      return "";
    }
    if (in.takeWord("set")) {
      String action = in.takeWord("null") ? "SET NULL" : setDefault();
      return in.at(TokenKind.OPEN_PAREN)
          ? action + " (" + new Names(clauses.columns()).spelling() + ')'
          : action;
    }
    if (in.takeWord("cascade")) {
      return "CASCADE";
    }
    in.expectWord("restrict");
    return "RESTRICT";
  }

  private String setDefault() {
    in.expectWord("default");
    return "SET DEFAULT";
  }

  /** What may follow every constraint. */
  void attributes(Constraint constraint) {
    while (attribute(constraint)) {
      // One at a time.
    }
  }

  private boolean attribute(Constraint constraint) {
    if (in.takeWords("not", "deferrable")) {
      constraint.set("deferrable", "");
    } else if (in.takeWord("deferrable")) {
      if (!constraint.has("deferrable")) {
        constraint.set("deferrable", true);
      }
    } else if (in.takeWords("initially", "deferred")) {
      constraint.set("deferrable", "initially deferred");
    } else if (in.takeWords("initially", "immediate")) {
      if (constraint.has("deferrable")) {
        constraint.set("deferrable", true);
      }
    } else if (in.takeWords("not", "valid")) {
      constraint.set("valid", "no");
    } else if (in.takeWords("not", "enforced")) {
      constraint.set("enforced", "no");
    } else if (in.takeWord("enforced")) {
      constraint.set("enforced", "");
    } else if (in.takeWords("no", "inherit")) {
      constraint.noInherit = true;
      constraint.set("inherited", "no");
    } else {
      return false;
    }
    return true;
  }

  /** Names a constraint and adds it to its table; partitions and children get theirs. */
  void add(Read read, boolean only) {
    Constraint constraint = read.constraint();
    if (constraint.name.isEmpty()) {
      constraint.name = read.name().orElseGet(() -> choose(constraint, read.nameParts()));
    }
    if (constraint.sort == Constraint.Sort.PRIMARY_KEY) {
      for (String column : constraint.columns) {
        Column own = relation.columns.get(column);
        if (own != null) {
          own.set(Column.NOT_NULL, true);
          own.notNullIsLocal = true;
          Inheritance.notNull(own, relation);
        }
      }
    }
    catalog.constraintNames().use(constraint);
    relation.constraints.put(constraint.name, constraint);
    if (!only) {
      for (Relation child : relation.children) {
        new Inheritance(catalog).inherit(constraint, child, clauses.location());
      }
    }
  }

  private String choose(Constraint constraint, List<String> parts) {
    return choose(catalog, relation, constraint, parts);
  }

  static String choose(
      Catalog catalog, Relation relation, Constraint constraint, List<String> parts) {
    boolean check = constraint.sort == Constraint.Sort.CHECK;
    String columns = GeneratedName.ofColumns(check ? columnsOfCheck(constraint) : parts);
    String label =
        switch (constraint.sort) {
          case CHECK -> "check";
          case PRIMARY_KEY -> "pkey";
          case UNIQUE -> "key";
          case EXCLUDE -> "excl";
          case FOREIGN_KEY -> "fkey";
        };
    return GeneratedName.choose(
        relation.name,
        columns,
        label,
        constraint.hasIndex()
            ? catalog.takenAmongClasses(relation.schema)
            : name -> catalog.constraintNames().isTaken(relation.schema, name));
  }

  /** Whether two keys are the same but for their names, so that PostgreSQL makes only one. */
  static boolean same(Constraint one, Constraint other) {
    return one.hasIndex()
        && other.hasIndex()
        && one.columns.equals(other.columns)
        && one.sort != Constraint.Sort.EXCLUDE
        && other.sort != Constraint.Sort.EXCLUDE
        && spellings(one).equals(spellings(other));
  }

  private static Map<String, String> spellings(Constraint constraint) {
    Map<String, String> spellings = new TreeMap<>();
    constraint.attributes.forEach(
        (attribute, value) -> {
          if (!attribute.equals("type")) {
            spellings.put(attribute, value.spelling());
          }
        });
    return spellings;
  }
}
