package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.ForeignOptions;
import io.github.evoludigit.confiture.ddl.clause.WrittenType;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private final TokenReader in;
  private final ClauseReader clauses;
  private final List<ColumnClause> read = new ArrayList<>();
  private final List<ConstraintDefinition> constraints = new ArrayList<>();

  ColumnReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /** A name, a type and what follows. */
  ColumnDefinition read() {
    Token name = in.nameToken();
    Token word = in.peek();
    String serial =
        word.kind() == TokenKind.WORD && in.peek(1).kind() != TokenKind.DOT
            ? SERIALS.getOrDefault(word.text(), "")
            : "";
    WrittenType type;
    if (serial.isEmpty()) {
      type = clauses.type();
    } else {
      in.next();
      type = new WrittenType(List.of(word), serial);
    }
    ColumnConflicts conflicts = new ColumnConflicts(!serial.isEmpty());
    readClauses(name, conflicts);
    return new ColumnDefinition(
        name,
        type,
        !serial.isEmpty(),
        List.copyOf(read),
        List.copyOf(constraints),
        conflicts.first());
  }

  /** {@code name [WITH OPTIONS]} and what follows. */
  ColumnOptions readOptions() {
    Token name = in.nameToken();
    in.takeWords("with", "options");
    readClauses(name, new ColumnConflicts(false));
    return new ColumnOptions(name, List.copyOf(read), List.copyOf(constraints));
  }

  private void readClauses(Token column, ColumnConflicts conflicts) {
    ConstraintReader reader = new ConstraintReader(in);
    while (!in.atEnd() && !in.at(TokenKind.COMMA) && !in.at(TokenKind.CLOSE_PAREN)) {
      Token place = in.peek();
      Optional<Token> name = reader.name();
      Optional<ConstraintDefinition> constraint = reader.readOf(column, place, name);
      if (constraint.isPresent()) {
        constraints.add(constraint.get());
        if (constraint.get().isPrimaryKey()) {
          conflicts.add(ColumnConflicts.Said.PRIMARY_KEY, place);
        }
      } else if (in.takeWord("null")) {
        conflicts.add(ColumnConflicts.Said.NULL, place);
      } else {
        ColumnClause clause = clause(name);
        if (clause.said().isPresent()) {
          conflicts.add(clause.said().get(), place);
        }
        read.add(clause);
      }
    }
  }

  private ColumnClause clause(Optional<Token> name) {
    Token place = in.peek();
    if (in.takeWord("collate")) {
      return new ColumnClause.Collate(place, clauses.name());
    }
    if (in.takeWords("not", "null")) {
      return new ColumnClause.NotNull(name, in.takeWords("no", "inherit"));
    }
    if (in.takeWord("default")) {
      if (in.atWord("default")) {
        throw in.unreadable();
      }
      return new ColumnClause.Default(clauses.expression(in.until(CLAUSES)));
    }
    if (in.takeWord("generated")) {
      return generated();
    }
    if (in.takeWord("storage")) {
      return new ColumnClause.Storage(in.labelToken());
    }
    if (in.takeWord("compression")) {
      return new ColumnClause.Compression(in.labelToken());
    }
    in.expectWord("options");
    return new ColumnClause.Options(ForeignOptions.readList(in));
  }

  /** After {@code GENERATED}. */
  private ColumnClause generated() {
    Token when = in.peek();
    boolean always = clauses.always();
    in.expectWord("as");
    if (in.takeWord("identity")) {
      return identity(in, always);
    }
    List<Token> expression = clauses.parenthesized();
    if (!always) {
      throw new Unreadable(
          SqlState.SYNTAX_ERROR,
          "for a generated column, GENERATED ALWAYS must be specified",
          when,
          "");
    }
    Optional<Boolean> virtual = Optional.empty();
    if (in.takeWord("virtual")) {
      virtual = Optional.of(true);
    } else if (in.takeWord("stored")) {
      virtual = Optional.of(false);
    }
    return new ColumnClause.Generated(expression, virtual);
  }

  /** After {@code GENERATED … AS IDENTITY}. */
  static ColumnClause.Identity identity(TokenReader in, boolean always) {
    SequenceOptions options = SequenceOptions.NONE;
    if (in.take(TokenKind.OPEN_PAREN)) {
      options = SequenceOptions.read(in);
      in.expectClose();
    }
    return new ColumnClause.Identity(always, options);
  }
}
