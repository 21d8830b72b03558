package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.SettingReader;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.data.CopyReader;
import io.github.evoludigit.confiture.ddl.command.data.MaintenanceReader;
import io.github.evoludigit.confiture.ddl.command.privilege.PrivilegeReader;
import io.github.evoludigit.confiture.ddl.command.server.ImportForeignSchema;
import io.github.evoludigit.confiture.ddl.command.table.ClusterTable;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;

/**
 * Reads a statement to its last token, by its first word. It knows no catalog: what the names in
 * the statement mean is asked when the command is applied.
 */
final class CommandReader {

  private final List<Token> tokens;
  private final TokenReader in;
  private final Interpreter interpreter;

  /**
   * A reader of a statement.
   *
   * @param interpreter applies the statements within it
   */
  CommandReader(List<Token> tokens, Interpreter interpreter) {
    this.tokens = tokens;
    this.in = new TokenReader(tokens);
    this.interpreter = interpreter;
  }

  /**
   * The command.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if it is none, or something follows it
   */
  Command read() {
    if (in.at(TokenKind.OPEN_PAREN)) {
      return query();
    }
    if (!in.at(TokenKind.WORD)) {
      throw in.unreadable();
    }
    Token first = in.next();
    return switch (first.text()) {
      case "create" -> new CreateReader(in, interpreter).read();
      case "alter" -> new AlterReader(in).read();
      case "drop" -> new DropReader(in).read(first);
      case "do" -> DoBlock.read(tokens, interpreter);
      case "comment" -> new CommentReader(in).read();
      case "security" -> new CommentReader(in).readLabel();
      case "grant" -> new PrivilegeReader(in).read(true);
      case "revoke" -> new PrivilegeReader(in).read(false);
      case "reassign" -> new OwnedReader(in).reassign();
      case "import" -> {
        ImportForeignSchema.read(in);
        yield new DefinitionStatement(tokens);
      }
      case "set" -> SettingCommand.readSet(in);
      case "reset" -> SettingCommand.readReset(in);
      case "discard" -> SettingCommand.readDiscard(in, first);
      case "show" -> {
        new SettingReader(in).show();
        yield new NoChange(Treatment.SESSION);
      }
      case "begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release" ->
          new TransactionReader(in).read(first);
      default -> ofRows(first);
    };
  }

  /** Statements that have to do with rows, and what nothing is left of. */
  private Command ofRows(Token first) {
    return switch (first.text()) {
      case "select" -> Selection.read(tokens, interpreter.withData());
      case "with", "values", "table", "insert", "update", "delete", "merge" -> query();
      case "call" -> {
        new CursorReader(in).call();
        yield new CallProcedure(tokens, rows(tokens, Treatment.ROWS));
      }
      case "copy" -> rows(new CopyReader(in).read());
      case "truncate" -> rows(new MaintenanceReader(in).truncate());
      case "prepare" -> prepare();
      case "execute" -> {
        new CursorReader(in).execute();
        in.expectEnd();
        yield new NoChange(Treatment.SESSION);
      }
      case "explain" -> explain();
      case "cluster" -> ClusterTable.read(in, first);
      case "refresh" -> new MaintenanceReader(in).refresh();
      case "analyze", "analyse" -> new MaintenanceReader(in).analyze();
      case "vacuum" -> new MaintenanceReader(in).vacuum(first);
      case "reindex" -> new MaintenanceReader(in).reindex(first);
      case "lock" -> new MaintenanceReader(in).lock(first);
      case "declare",
          "fetch",
          "move",
          "close",
          "deallocate",
          "notify",
          "listen",
          "unlisten",
          "checkpoint",
          "load" ->
          new CursorReader(in).read(first);
      default -> throw in.unknown();
    };
  }

  /** A query or a statement that changes rows, from its first word on. */
  private Command query() {
    Syntax.query(tokens);
    return new JudgedQuery(tokens, rows(tokens, Treatment.ROWS));
  }

  private Command rows(List<Token> query, Treatment treatment) {
    return new RowCommand(tokens, query, treatment, interpreter.withData());
  }

  private Command rows(Command check) {
    return new CheckedRows(check, tokens, interpreter.withData());
  }

  /** {@code PREPARE name [(types)] AS query}, or a transaction. */
  private Command prepare() {
    if (in.atWord("transaction") && in.peek(1).isString()) {
      in.next();
      return new TransactionReader(in).prepare();
    }
    new CursorReader(in).prepare();
    List<Token> query = tokens.subList(in.position(), tokens.size());
    if (!Syntax.isQuery(query)) {
      throw in.unreadable();
    }
    Syntax.query(query);
    return rows(query, Treatment.SESSION);
  }

  /** {@code EXPLAIN ANALYZE} runs what it explains. */
  private Command explain() {
    ExplainReader reader = new ExplainReader(in);
    boolean runs = reader.read();
    List<Token> explained = tokens.subList(in.position(), tokens.size());
    Command command = new NoChange(Treatment.SESSION);
    if (Syntax.isQuery(explained)) {
      Syntax.query(explained);
      command = new JudgedQuery(explained, runs ? rows(explained, Treatment.SESSION) : command);
    } else {
      reader.expectExplainable();
      new CommandReader(explained, interpreter).read();
    }
    return new Explain(reader.options(), command);
  }
}
