package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.AccessMethod;
import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.ConstraintAttribute;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the constraints of tables and columns (manual, CREATE TABLE). */
final class ConstraintReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  ConstraintReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** Whether a table constraint follows. */
  boolean follows() {
    if (in.atWord("constraint")) {
      return true;
    }
    TokenKind after = in.peek(1).kind();
    return in.atAnyWord("check", "unique", "primary", "foreign", "not")
        || in.atWord("exclude") && (after == TokenKind.OPEN_PAREN || in.peek(1).isWord("using"));
  }

  /** A table constraint. */
  ConstraintDefinition read() {
    Token place = in.peek();
    Optional<Token> name = name();
    ConstraintDefinition.Rule rule;
    if (in.takeWord("not")) {
      in.expectWord("null");
      rule = new ConstraintDefinition.NotNull(in.nameToken());
    } else if (in.takeWord("check")) {
      rule = new ConstraintDefinition.Check(clauses.parenthesized());
    } else if (in.takeWord("unique")) {
      rule = key(Constraint.Sort.UNIQUE);
    } else if (in.takeWord("primary")) {
      in.expectWord("key");
      rule = key(Constraint.Sort.PRIMARY_KEY);
    } else if (in.takeWord("exclude")) {
      rule = exclusion();
    } else {
      in.expectWords("foreign", "key");
      rule = foreignKey();
    }
    return new ConstraintDefinition(name, place, rule, ConstraintAttribute.read(in));
  }

  /** {@code CONSTRAINT name}, if it follows. */
  Optional<Token> name() {
    return in.takeWord("constraint") ? Optional.of(in.nameToken()) : Optional.empty();
  }

  /** A constraint behind a column, if one follows that is not the column's own property. */
  Optional<ConstraintDefinition> readOf(Token column, Token place, Optional<Token> name) {
    ConstraintDefinition.Rule rule;
    if (in.takeWord("check")) {
      rule = new ConstraintDefinition.Check(clauses.parenthesized());
    } else if (in.takeWord("unique")) {
      rule = columnKey(Constraint.Sort.UNIQUE, column);
    } else if (in.takeWords("primary", "key")) {
      rule = columnKey(Constraint.Sort.PRIMARY_KEY, column);
    } else if (in.atWord("references")) {
      rule = references(List.of(column), false);
    } else {
      return Optional.empty();
    }
    return Optional.of(new ConstraintDefinition(name, place, rule, ConstraintAttribute.read(in)));
  }

  private ConstraintDefinition.Rule columnKey(Constraint.Sort sort, Token column) {
    boolean nullsNotDistinct = nullsNotDistinct();
    return new ConstraintDefinition.Key(
        sort, List.of(column), nullsNotDistinct, false, indexOptions());
  }

  private ConstraintDefinition.Rule key(Constraint.Sort sort) {
    boolean nullsNotDistinct = nullsNotDistinct();
    if (in.takeWords("using", "index")) {
      return new ConstraintDefinition.KeyOfIndex(sort, in.nameToken());
    }
    in.expectOpen();
    List<Token> columns = new ArrayList<>();
    boolean overlaps;
    do {
      columns.add(in.nameToken());
      overlaps = in.takeWords("without", "overlaps");
    } while (in.takeComma());
    in.expectClose();
    return new ConstraintDefinition.Key(
        sort, List.copyOf(columns), nullsNotDistinct, overlaps, indexOptions());
  }

  private boolean nullsNotDistinct() {
    boolean not = in.takeWords("nulls", "not", "distinct");
    if (!not) {
      in.takeWords("nulls", "distinct");
    }
    return not;
  }

  private ConstraintDefinition.IndexOptions indexOptions() {
    List<Token> include = in.takeWord("include") ? clauses.columns() : List.of();
    Map<String, String> parameters = in.takeWord("with") ? clauses.parameters() : Map.of();
    Optional<Token> tablespace =
        in.takeWords("using", "index", "tablespace")
            ? Optional.of(in.nameToken())
            : Optional.empty();
    return new ConstraintDefinition.IndexOptions(include, parameters, tablespace);
  }

  private ConstraintDefinition.Rule exclusion() {
    String method = in.takeWord("using") ? in.name() : AccessMethod.OF_INDEXES;
    IndexKey elements = IndexKey.read(in, true);
    ConstraintDefinition.IndexOptions options = indexOptions();
    Optional<List<Token>> where =
        in.takeWord("where") ? Optional.of(clauses.parenthesized()) : Optional.empty();
    return new ConstraintDefinition.Exclusion(method, elements, options, where);
  }

  private ConstraintDefinition.Rule foreignKey() {
    List<Token> columns = new ArrayList<>();
    boolean period = periodColumns(columns);
    return references(List.copyOf(columns), period);
  }

  /** {@code (a, PERIOD b)}; whether there is a period. */
  private boolean periodColumns(List<Token> columns) {
    boolean period = false;
    in.expectOpen();
    do {
      period |= in.atWord("period") && in.peek(1).isName() && in.takeWord("period");
      columns.add(in.nameToken());
    } while (in.takeComma());
    in.expectClose();
    return period;
  }

  /** After the columns of a foreign key. */
  private ConstraintDefinition.Rule references(List<Token> columns, boolean period) {
    in.expectWord("references");
    WrittenName target = clauses.relationName();
    List<Token> referenced = new ArrayList<>();
    if (in.at(TokenKind.OPEN_PAREN)) {
      periodColumns(referenced);
    }
    String match = in.atWord("match") ? match() : "";
    Map<String, String> actions = new TreeMap<>();
    while (actions.size() < 2 && in.takeWord("on")) {
      String event = in.atAnyWord("delete", "update") ? "on " + in.peek().text() : "";
      if (event.isEmpty() || actions.containsKey(event)) {
        throw in.unreadable();
      }
      in.next();
      actions.put(event, action());
    }
    return new ConstraintDefinition.ForeignKey(
        columns, period, target, List.copyOf(referenced), match, actions);
  }

  /** {@code key_match} in gram.y. */
  private String match() {
    Token word = in.next();
    if (in.takeWord("simple")) {
      return "";
    }
    if (in.takeWord("partial")) {
      throw new Unreadable(
          SqlState.FEATURE_NOT_SUPPORTED, "MATCH PARTIAL not yet implemented", word, "");
    }
    in.expectWord("full");
    return "FULL";
  }

  private String action() {
    if (in.takeWords("no", "action")) {
      return "";
    }
    if (in.takeWord("cascade")) {
      return "CASCADE";
    }
    if (in.takeWord("restrict")) {
      return "RESTRICT";
    }
    in.expectWord("set");
    boolean none = in.takeWord("null");
    if (!none) {
      in.expectWord("default");
    }
    String action = none ? "SET NULL" : "SET DEFAULT";
    return in.at(TokenKind.OPEN_PAREN)
        ? action + " (" + new ColumnNames(ClauseReader.texts(clauses.columns())).spelling() + ')'
        : action;
  }
}
