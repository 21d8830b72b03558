package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.SettingReader;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.data.CopyReader;
import io.github.evoludigit.confiture.ddl.command.data.MaintenanceStatements;
import io.github.evoludigit.confiture.ddl.command.data.RowStatements;
import io.github.evoludigit.confiture.ddl.command.privilege.PrivilegeStatements;
import io.github.evoludigit.confiture.ddl.command.server.ForeignStatements;
import io.github.evoludigit.confiture.ddl.command.table.IndexStatements;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import java.util.function.Predicate;

/** Applies one statement to the database, by its first words. */
public final class StatementReader {

  private final Namespace namespace;
  private final Catalog catalog;
  private final Predicate<String> rejected;
  private final boolean withData;
  private final Foresight foresight;

  /**
   * A reader of statements.
   *
   * @param withData whether rows are compared
   * @param foresight what is known of their blocks
   */
  public StatementReader(
      Namespace namespace, Predicate<String> rejected, boolean withData, Foresight foresight) {
    this.namespace = namespace;
    this.catalog = namespace.catalog();
    this.rejected = rejected;
    this.withData = withData;
    this.foresight = foresight;
  }

  /**
   * Applies a statement; one that is not understood becomes a definition.
   *
   * @throws Foresight.ReadAgain if what was applied must be undone
   */
  public Treatment read(Statement statement) {
    List<Token> tokens = statement.tokens();
    return read(statement, tokens);
  }

  /** Applies a part of a statement that is a statement itself. */
  Treatment read(Statement statement, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return Treatment.SESSION;
    }
    catalog.refusals().begin(statement);
    try {
      return new Dispatch(new Clauses(namespace, statement, tokens), tokens).read();
    } catch (Foresight.ReadAgain again) {
      throw again;
    } catch (Unreadable notUnderstood) {
      report(statement, notUnderstood);
    } catch (RuntimeException notExpected) {
      // Text that is no SQL can have a shape that nothing here expects: its tokens still count.
      report(statement, new Unreadable("the statement", Token.END));
    } finally {
      catalog.settleTexts();
    }
    return new DefinitionStatement(namespace, statement, tokens).add();
  }

  Foresight foresight() {
    return foresight;
  }

  private void report(Statement statement, Unreadable notUnderstood) {
    if (notUnderstood.isRefusal()) {
      catalog.refusals().add(statement, notUnderstood);
    } else {
      catalog.refusals().leave(statement, notUnderstood);
    }
    int start = notUnderstood.token().start();
    boolean within = start > statement.start() && start < statement.end();
    Location location = within ? statement.script().locate(start) : statement.location();
    if (rejected.test(statement.text())) {
      catalog
          .problems()
          .add(
              new Problem(
                  location,
                  "not-understood",
                  "not understood here: " + shortened(notUnderstood.getMessage()),
                  "check the spelling; the statement is compared by its tokens"));
    }
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }

  /** The statement at hand. */
  private final class Dispatch {
    private final Clauses clauses;
    private final TokenReader in;
    private final List<Token> tokens;

    Dispatch(Clauses clauses, List<Token> tokens) {
      this.clauses = clauses;
      this.in = clauses.in;
      this.tokens = tokens;
    }

    Treatment read() {
      if (in.at(TokenKind.OPEN_PAREN)) {
        return query(Treatment.ROWS);
      }
      if (!in.at(TokenKind.WORD)) {
        throw in.unreadable();
      }
      Token first = in.next();
      return switch (first.text()) {
        case "create" -> new CreateStatements(clauses, StatementReader.this).read();
        case "alter" -> new AlterStatements(clauses).read();
        case "drop" -> new DropStatements(clauses).read();
        case "do" -> new DoStatement(clauses, StatementReader.this).read(withData);
        case "comment" -> new CommentStatements(clauses).read();
        case "security" -> new CommentStatements(clauses).readLabel();
        case "grant" -> new PrivilegeStatements(clauses).read(true);
        case "revoke" -> new PrivilegeStatements(clauses).read(false);
        case "reassign" -> new OwnedStatements(clauses).reassign();
        case "import" -> foreignSchema();
        case "set" -> new SessionStatements(clauses).set();
        case "reset" -> new SessionStatements(clauses).reset();
        case "discard" -> new SessionStatements(clauses).discard(first);
        case "show" -> {
          new SettingReader(in).show();
          yield Treatment.SESSION;
        }
        case "begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release" ->
            new TransactionStatements(clauses).read(first);
        default -> ofRows(first);
      };
    }

    /** Statements that have to do with rows, and what nothing is left of. */
    private Treatment ofRows(Token first) {
      MaintenanceStatements maintenance = new MaintenanceStatements(clauses);
      CursorStatements cursors = new CursorStatements(clauses);
      return switch (first.text()) {
        case "prepare" -> prepare();
        case "select" -> {
          if (!SessionStatements.makesTable(tokens)) {
            Syntax.query(tokens);
            judge(tokens);
          }
          Treatment treatment = new SessionStatements(clauses).select();
          yield treatment == Treatment.ROWS ? calling(treatment, tokens) : treatment;
        }
        case "with", "values", "table", "insert", "update", "delete", "merge" ->
            query(Treatment.ROWS);
        case "call" -> {
          cursors.call();
          yield calling(Treatment.ROWS, tokens);
        }
        case "execute" -> {
          cursors.execute();
          in.expectEnd();
          yield Treatment.SESSION;
        }
        case "explain" -> explain();
        case "copy" -> {
          new CopyReader(clauses).read();
          yield data();
        }
        case "truncate" -> {
          maintenance.truncate();
          yield data();
        }
        case "cluster" -> new IndexStatements(clauses).cluster();
        case "refresh" -> maintenance.refresh();
        case "analyze", "analyse" -> maintenance.analyze();
        case "vacuum" -> maintenance.vacuum(first);
        case "reindex" -> maintenance.reindex(first);
        case "lock" -> maintenance.lock(first);
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
            cursors.read(first);
        default -> throw in.unknown();
      };
    }

    /** A query or a statement that changes rows, from its first word on. */
    private Treatment query(Treatment otherwise) {
      Syntax.query(tokens);
      judge(tokens);
      return calling(otherwise, tokens);
    }

    /** Looks into what the names of a query mean. */
    private void judge(List<Token> query) {
      if (catalog.refusals().judging()) {
        new CanonicalForm(namespace.scope()).judge(query);
      }
    }

    /** A query, which is a definition if it calls what may make something. */
    private Treatment calling(Treatment otherwise, List<Token> query) {
      boolean changes =
          query.get(0).isWord("insert")
              || query.get(0).isWord("update")
              || query.get(0).isWord("delete")
              || query.get(0).isWord("merge");
      if (!changes && new ForeignCalls(namespace).in(query)) {
        return new DefinitionStatement(namespace, clauses.statement(), tokens).add();
      }
      return otherwise == Treatment.ROWS ? data() : otherwise;
    }

    /** {@code PREPARE name [(types)] AS query}, or a transaction. */
    private Treatment prepare() {
      if (in.atWord("transaction") && in.peek(1).isString()) {
        in.next();
        return new TransactionStatements(clauses).prepare();
      }
      new CursorStatements(clauses).prepare();
      if (!Syntax.isQuery(tokens.subList(in.position(), tokens.size()))) {
        throw in.unreadable();
      }
      return explained(Treatment.SESSION, true);
    }

    /** {@code EXPLAIN ANALYZE} runs what it explains. */
    private Treatment explain() {
      boolean runs = new ExplainReader(clauses).read();
      judge(tokens.subList(in.position(), tokens.size()));
      return explained(Treatment.SESSION, runs);
    }

    /** What is left is a query that is prepared or explained. */
    private Treatment explained(Treatment treatment, boolean runs) {
      List<Token> query = tokens.subList(in.position(), tokens.size());
      if (!Syntax.isQuery(query)) {
        new ExplainReader(clauses).other();
        return treatment;
      }
      Syntax.query(query);
      return runs ? calling(treatment, query) : treatment;
    }

    /** What a foreign server has is known to it alone. */
    private Treatment foreignSchema() {
      new ForeignStatements(clauses).readImport();
      return new DefinitionStatement(namespace, clauses.statement(), tokens).add();
    }

    /** A statement that changes rows, of tables that are not known perhaps. */
    private Treatment data() {
      if (withData && !new RowStatements(namespace, clauses.statement(), tokens).read()) {
        new DefinitionStatement(namespace, clauses.statement(), tokens).add();
      }
      return Treatment.ROWS;
    }
  }
}
