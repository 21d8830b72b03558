package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.data.RowStatements;
import io.github.evoludigit.confiture.ddl.command.privilege.PrivilegeStatements;
import io.github.evoludigit.confiture.ddl.command.table.IndexStatements;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Applies one statement to the database, by its first words. */
public final class StatementReader {

  private final Namespace namespace;
  private final Catalog catalog;
  private final Predicate<String> rejected;
  private final boolean withData;

  /**
   * A reader of statements.
   *
   * @param withData whether rows are compared
   */
  public StatementReader(Namespace namespace, Predicate<String> rejected, boolean withData) {
    this.namespace = namespace;
    this.catalog = namespace.catalog();
    this.rejected = rejected;
    this.withData = withData;
  }

  /** Applies a statement; one that is not understood becomes a definition. */
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

  private void report(Statement statement, Unreadable notUnderstood) {
    catalog.refusals().add(statement, notUnderstood);
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
      if (!in.at(TokenKind.WORD)) {
        throw in.unreadable();
      }
      return switch (in.next().text()) {
        case "create" -> new CreateStatements(clauses, StatementReader.this).read();
        case "alter" -> new AlterStatements(clauses).read();
        case "drop" -> new DropStatements(clauses).read();
        case "do" -> new DoStatement(clauses, StatementReader.this).read(withData);
        case "comment" -> new CommentStatements(clauses).read();
        case "security" -> new CommentStatements(clauses).readLabel();
        case "grant" -> new PrivilegeStatements(clauses).read(true);
        case "revoke" -> new PrivilegeStatements(clauses).read(false);
        case "set", "reset", "discard", "begin", "start", "commit", "end", "rollback", "abort" ->
            new SessionStatements(clauses).read();
        case "prepare" -> {
          boolean transaction = in.atWord("transaction");
          yield transaction ? new SessionStatements(clauses).read() : calling(Treatment.SESSION);
        }
        case "select" -> {
          Treatment treatment = new SessionStatements(clauses).select();
          yield treatment == Treatment.ROWS ? calling(treatment) : treatment;
        }
        case "with", "call", "values" -> calling(Treatment.ROWS);
        case "explain" -> explain();
        case "insert", "update", "delete", "copy", "merge", "truncate" -> data();
        case "reassign" -> new OwnedStatements(clauses).reassign();
        case "cluster" -> new IndexStatements(clauses).cluster();
        case "table", "refresh", "analyze", "vacuum", "reindex" -> Treatment.ROWS;
        case "savepoint",
            "release",
            "lock",
            "show",
            "notify",
            "listen",
            "unlisten",
            "checkpoint",
            "load",
            "execute",
            "deallocate" ->
            Treatment.SESSION;
        default -> throw in.unknown();
      };
    }

    /** A query, which is a definition if it calls what may make something. */
    private Treatment calling(Treatment otherwise) {
      int prepared = otherwise == Treatment.SESSION ? queryOfPrepare() : 0;
      List<Token> query = tokens.subList(prepared, tokens.size());
      if (!query.isEmpty() && new ForeignCalls(namespace).in(query)) {
        return new DefinitionStatement(namespace, clauses.statement(), tokens).add();
      }
      return otherwise == Treatment.ROWS ? data() : otherwise;
    }

    /** Where the statement begins in {@code PREPARE name (types) AS statement}. */
    private int queryOfPrepare() {
      int as = 0;
      while (as < tokens.size() && !tokens.get(as).isWord("as")) {
        as++;
      }
      return Math.min(as + 1, tokens.size());
    }

    /** {@code EXPLAIN ANALYZE} runs what it explains. */
    private Treatment explain() {
      for (int i = 1; i < tokens.size(); i++) {
        if (tokens.get(i).kind() == TokenKind.WORD
            && Set.of("select", "with", "values").contains(tokens.get(i).text())) {
          boolean runs = tokens.subList(0, i).stream().anyMatch(t -> t.text().startsWith("analy"));
          List<Token> query = tokens.subList(i, tokens.size());
          return runs && new ForeignCalls(namespace).in(query)
              ? new DefinitionStatement(namespace, clauses.statement(), tokens).add()
              : Treatment.SESSION;
        }
      }
      return Treatment.SESSION;
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
