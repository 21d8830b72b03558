package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CREATE TABLE, CREATE FOREIGN TABLE and CREATE TABLE AS. */
public final class CreateTableReader {

  private final TokenReader in;
  private final ClauseReader clauses;

  /** Reads a table where the tokens stand. */
  public CreateTableReader(TokenReader in) {
    this.in = in;
    this.clauses = new ClauseReader(in);
  }

  /**
   * After {@code CREATE … TABLE}.
   *
   * @param persistence {@code unlogged}, {@code temporary} or empty
   */
  public Command read(ObjectKind kind, String persistence) {
    boolean ifNotExists = clauses.ifNotExists();
    Token place = in.peek();
    NewTable table = new NewTable(kind, persistence, ifNotExists, clauses.name(), place);
    Optional<Command> made = asQuery(table);
    return made.isPresent() ? made.get() : readTable(table);
  }

  private Command readTable(NewTable table) {
    Optional<WrittenName> type = Optional.empty();
    Optional<CreateTable.Partition> partition = Optional.empty();
    List<TableElement> elements = new ArrayList<>();
    if (in.takeWord("of")) {
      type = Optional.of(clauses.name());
      typedElements(elements);
    } else if (in.takeWords("partition", "of")) {
      WrittenName parent = clauses.name();
      typedElements(elements);
      partition = Optional.of(new CreateTable.Partition(parent, PartitionBound.read(in)));
    } else {
      elements(elements);
    }
    TableOptions options = TableOptions.read(in);
    in.expectEnd();
    return new CreateTable(table, type, partition, List.copyOf(elements), options);
  }

  private void elements(List<TableElement> elements) {
    in.expectOpen();
    if (in.take(TokenKind.CLOSE_PAREN)) {
      return;
    }
    do {
      elements.add(element());
    } while (in.takeComma());
    in.expectClose();
  }

  private TableElement element() {
    if (in.takeWord("like")) {
      return LikeClause.read(in);
    }
    ConstraintReader constraints = new ConstraintReader(in);
    return constraints.follows() ? constraints.read() : new ColumnReader(in).read();
  }

  /** Options of columns that are there already, and constraints. */
  private void typedElements(List<TableElement> elements) {
    if (!in.take(TokenKind.OPEN_PAREN)) {
      return;
    }
    do {
      ConstraintReader constraints = new ConstraintReader(in);
      elements.add(constraints.follows() ? constraints.read() : new ColumnReader(in).readOptions());
    } while (in.takeComma());
    in.expectClose();
  }

  /** Whether more than a name stands first in parentheses: mostly it is a column's type. */
  private boolean definesColumns() {
    TokenKind next = in.peek(2).kind();
    return next == TokenKind.WORD || next == TokenKind.QUOTED_IDENTIFIER;
  }

  /** {@code CREATE TABLE … AS query}, if it is one. */
  private Optional<Command> asQuery(NewTable table) {
    int start = in.position();
    List<String> columns = List.of();
    if (in.at(TokenKind.OPEN_PAREN) && definesColumns()) {
      return Optional.empty();
    }
    try {
      if (in.at(TokenKind.OPEN_PAREN)) {
        columns = ClauseReader.texts(clauses.columns());
      }
      if (in.atAnyWord("with", "using", "tablespace", "on", "as")) {
        TableOptions options = TableOptions.read(in);
        if (in.takeWord("as")) {
          return Optional.of(new CreateTableAs(table, columns, options, clauses.query(in.rest())));
        }
      }
    } catch (Unreadable definitions) {
      // Columns with types.
    }
    in.back(start);
    return Optional.empty();
  }

  /**
   * {@code SELECT … INTO [TEMPORARY | UNLOGGED] [TABLE] name …}, which is CREATE TABLE AS.
   *
   * @param into where INTO stands
   */
  public static Command readSelectInto(List<Token> all, int into) {
    TokenReader target = new TokenReader(all.subList(into + 1, all.size()));
    String persistence = "";
    if (target.takeWord("unlogged")) {
      persistence = AttributeValue.UNLOGGED.spelling();
    } else if (target.takeWord("temporary") || target.takeWord("temp")) {
      persistence = "temporary";
    }
    target.takeWord("table");
    ClauseReader clauses = new ClauseReader(target);
    Token place = target.peek();
    WrittenName name = clauses.name();
    List<Token> query = new ArrayList<>(all.subList(0, into));
    query.addAll(target.rest());
    return new CreateTableAs(
        new NewTable(ObjectKind.TABLE, persistence, false, name, place),
        List.of(),
        TableOptions.read(new TokenReader(List.of())),
        clauses.query(query));
  }
}
