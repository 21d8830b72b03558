package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the definition of a column with its constraints (manual, CREATE TABLE). */
final class ColumnReader {

  /** The pseudo types that are an integer with a sequence (section 8.1.4). */
  private static final Map<String, String> SERIALS =
      Map.of(
          "serial", "integer",
          "serial4", "integer",
          "bigserial", "bigint",
          "serial8", "bigint",
          "smallserial", "smallint",
          "serial2", "smallint");

  private static final String[] CLAUSES = {
    "constraint",
    "not",
    "null",
    "check",
    "default",
    "generated",
    "unique",
    "primary",
    "references",
    "collate",
    "deferrable",
    "initially",
    "enforced",
    "options",
    "storage",
    "compression"
  };

  private final Clauses clauses;
  private final TokenReader in;
  private final Relation relation;
  private final List<ConstraintReader.Read> constraints = new ArrayList<>();
  private final List<Runnable> after = new ArrayList<>();

  ColumnReader(Clauses clauses, Relation relation) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.relation = relation;
  }

  /** The constraints that stood behind columns, to be added to the table. */
  List<ConstraintReader.Read> constraints() {
    return constraints;
  }

  /** What is to be done when the table exists: the sequences of its columns. */
  List<Runnable> after() {
    return after;
  }

  /** A name, a type and what follows; the column is added to the relation. */
  Column read() {
    Location location = clauses.here();
    String name = in.name();
    String serial =
        in.at(TokenKind.WORD) && in.peek(1).kind() != TokenKind.DOT
            ? SERIALS.getOrDefault(in.peek().text(), "")
            : "";
    Column column;
    if (serial.isEmpty()) {
      column = new Column(relation, name, clauses.type(), location);
    } else {
      in.next();
      column = new Column(relation, name, serial, location);
      serial(column);
    }
    relation.columns.put(name, column);
    readClauses(column);
    return column;
  }

  private void serial(Column column) {
    column.set(Column.NOT_NULL, true);
    after.add(
        () -> {
          Sequence sequence = newSequence(column);
          sequence.type = column.type;
          clauses.catalog.add(sequence);
          column.set(Column.DEFAULT, new NextValue(sequence, column, clauses.namespace));
        });
  }

  /** The default of a serial column. */
  private record NextValue(Sequence sequence, Column column, Namespace namespace) implements Value {
    @Override
    public String spelling() {
      return new Expression(
              Token.of(sequence.nextValue()),
              namespace.scope(),
              Optional.empty(),
              () -> column.type)
          .spelling();
    }

    @Override
    public Set<Entity> references() {
      return Set.of(sequence);
    }
  }

  private Sequence newSequence(Column column) {
    return newSequence(clauses.catalog, relation, column, column.location);
  }

  static Sequence newSequence(
      Catalog catalog, Relation relation, Column column, Location location) {
    String name =
        GeneratedName.choose(
            relation.name, column.name, "seq", catalog.takenAmongClasses(relation.schema));
    Sequence sequence = new Sequence(relation.schema, name, location);
    sequence.ownedBy(Optional.of(column));
    sequence.owner = relation.owner;
    if (relation.has("persistence")) {
      sequence.set("persistence", relation.get("persistence"));
    }
    PrivilegeStatements.begin(catalog, sequence);
    return sequence;
  }

  /** The clauses behind a column's type. */
  void readClauses(Column column) {
    Optional<Constraint> last = Optional.empty();
    while (!in.atEnd() && !in.at(TokenKind.COMMA) && !in.at(TokenKind.CLOSE_PAREN)) {
      last = clause(column, last);
    }
  }

  private Optional<Constraint> clause(Column column, Optional<Constraint> last) {
    Location location = clauses.here();
    Optional<String> name = in.takeWord("constraint") ? Optional.of(in.name()) : Optional.empty();
    ConstraintReader reader = new ConstraintReader(clauses, relation);
    if (in.takeWord("collate")) {
      column.set(Column.COLLATION, clauses.collationOf(column.type, clauses.collation()));
    } else if (in.takeWords("not", "null")) {
      column.notNull(name);
      column.set("not null is inherited", in.takeWords("no", "inherit") ? "no" : "");
    } else if (in.takeWord("null")) {
      return last;
    } else if (in.takeWord("default")) {
      column.set(
          Column.DEFAULT,
          clauses.expression(in.until(CLAUSES), Optional.empty(), () -> column.type).asDefault());
    } else if (in.takeWord("generated")) {
      generated(column);
    } else if (in.takeWord("storage")) {
      storage(column, in.name());
    } else if (in.takeWord("compression")) {
      compression(column, in.name());
    } else if (in.takeWord("options")) {
      Clauses.setForeignOptions(column, clauses.foreignOptions());
    } else if (in.takeWord("check")) {
      return add(reader.check(name, location));
    } else if (in.takeWord("unique")) {
      return add(reader.columnKey(name, Constraint.Sort.UNIQUE, column.name, location));
    } else if (in.takeWords("primary", "key")) {
      return add(reader.columnKey(name, Constraint.Sort.PRIMARY_KEY, column.name, location));
    } else if (in.atWord("references")) {
      return add(reader.foreignKey(name, List.of(column.name), location));
    } else {
      int before = in.position();
      reader.attributes(last.orElseThrow(in::unreadable));
      if (in.position() == before) {
        throw in.unreadable();
      }
    }
    return last;
  }

  private Optional<Constraint> add(ConstraintReader.Read read) {
    constraints.add(read);
    return Optional.of(read.constraint());
  }

  static void storage(Column column, String storage) {
    String upper = storage.toUpperCase(Locale.ROOT);
    boolean usual = upper.equals("DEFAULT") || upper.equals(usualStorage(column.type));
    column.set("storage", usual ? "" : upper);
  }

  /** {@code typstorage} of the column's type (section 66.2). */
  private static String usualStorage(String type) {
    if (type.endsWith("[]")) {
      return "EXTENDED";
    }
    int open = type.indexOf('(');
    return switch (open < 0 ? type : type.substring(0, open)) {
      case "numeric", "inet", "cidr" -> "MAIN";
      case "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "boolean",
          "date",
          "time without time zone",
          "time with time zone",
          "timestamp without time zone",
          "timestamp with time zone",
          "interval",
          "uuid",
          "money",
          "oid",
          "name",
          "\"char\"",
          "macaddr",
          "macaddr8",
          "point",
          "line",
          "lseg",
          "box",
          "circle",
          "pg_lsn",
          "regclass",
          "time",
          "timestamp" ->
          "PLAIN";
      default -> "EXTENDED";
    };
  }

  static void compression(Column column, String method) {
    column.set("compression", method.equals("default") ? "" : method);
  }

  /** After {@code GENERATED}. */
  private void generated(Column column) {
    boolean always = clauses.always();
    in.expectWord("as");
    if (in.takeWord("identity")) {
      identity(column, always);
      return;
    }
    Expression expression =
        clauses.expression(in.parenthesized(), Optional.of(relation), () -> column.type);
    column.set(Column.GENERATED, expression);
    // Virtual is the default since PostgreSQL 18; there was only STORED before.
    boolean virtual = clauses.session.server().isAtLeast(18);
    if (in.takeWord("virtual")) {
      virtual = true;
    } else if (in.takeWord("stored")) {
      virtual = false;
    }
    column.set("generated kind", virtual ? "virtual" : "");
  }

  /** After {@code GENERATED … AS IDENTITY}. */
  void identity(Column column, boolean always) {
    column.set(Column.IDENTITY, always ? "always" : "by default");
    column.set(Column.NOT_NULL, true);
    Sequence options = new Sequence(relation.schema, "", column.location);
    options.type = column.type;
    options.identity = true;
    SequenceOptions reader = new SequenceOptions(clauses, options);
    if (in.take(TokenKind.OPEN_PAREN)) {
      reader.read();
      in.expectClose();
    }
    after.add(
        () -> {
          Sequence sequence = newSequence(column);
          sequence.identity = true;
          if (!options.name.isEmpty()) {
            sequence.name = options.name;
            sequence.schema = options.schema;
          }
          sequence.type = column.type;
          reader.copyTo(sequence);
          clauses.catalog.add(sequence);
        });
  }
}
