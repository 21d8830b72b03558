package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.NumericJunk;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.NestedTooDeeply;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The interpreter: reads a statement to its last token, and only then applies it. One that is not
 * understood, or cannot be applied, changes nothing and becomes a definition.
 */
public final class Interpreter {

  private final Namespace namespace;
  private final Catalog catalog;
  private final Predicate<String> rejected;
  private final boolean withData;
  private final Foresight foresight;

  /**
   * An interpreter.
   *
   * @param withData whether rows are compared
   * @param foresight what is known of their blocks
   */
  public Interpreter(
      Namespace namespace, Predicate<String> rejected, boolean withData, Foresight foresight) {
    this.namespace = namespace;
    this.catalog = namespace.catalog();
    this.rejected = rejected;
    this.withData = withData;
    this.foresight = foresight;
  }

  /** What is known of blocks. */
  Foresight foresight() {
    return foresight;
  }

  /** Whether rows are compared. */
  boolean withData() {
    return withData;
  }

  /**
   * Applies a statement; one that is not understood becomes a definition.
   *
   * @throws Foresight.ReadAgain if what was applied must be undone
   * @throws NestedTooDeeply if this thread's stack is too small for it
   */
  public Treatment run(Statement statement) {
    if (LargeInsert.isLarge(statement)) {
      LargeInsert parts = LargeInsert.of(statement);
      if (parts.hasNext()) {
        return run(statement, parts);
      }
    }
    return run(statement, statement.tokens());
  }

  /** Applies the parts of a statement up to the first one that is refused. */
  private Treatment run(Statement statement, LargeInsert parts) {
    Treatment treatment = Treatment.ROWS;
    while (parts.hasNext() && treatment != Treatment.DEFINITION) {
      List<Token> part = parts.next();
      treatment =
          apply(
              statement,
              kept(part, statement),
              execution -> new CommandReader(part, this).read().apply(execution));
    }
    return treatment;
  }

  /**
   * What is kept of a statement of which a part cannot be read: that, and a number for the rest.
   */
  private static List<Token> kept(List<Token> part, Statement statement) {
    List<Token> kept = new ArrayList<>(part);
    kept.add(new Token(TokenKind.WORD, Long.toHexString(statement.fingerprint()), 0, 0));
    return kept;
  }

  /** Applies a part of a statement that is a statement itself. */
  Treatment run(Statement statement, List<Token> tokens) {
    if (tokens.isEmpty()) {
      return Treatment.SESSION;
    }
    return apply(statement, tokens, new WrittenCommand(tokens, this));
  }

  /** A command that is read and then applied. */
  private record WrittenCommand(List<Token> tokens, Interpreter interpreter) implements Command {
    @Override
    public Treatment apply(Execution execution) {
      return new CommandReader(tokens, interpreter).read().apply(execution);
    }
  }

  /**
   * Applies a command; it is a definition if it cannot be applied.
   *
   * @param tokens what is kept of it then
   */
  Treatment apply(Statement statement, List<Token> tokens, Command command) {
    Execution execution = new Execution(namespace, statement);
    catalog.refusals().begin(statement);
    try {
      if (catalog.refusals().judging()) {
        refuseJunk(statement, tokens);
      }
      return command.apply(execution);
    } catch (Foresight.ReadAgain | NestedTooDeeply again) {
      throw again;
    } catch (Unreadable notUnderstood) {
      report(statement, notUnderstood);
    } catch (RuntimeException notExpected) {
      // Text that is no SQL can have a shape that nothing here expects: its tokens still count.
      report(statement, new Unreadable("the statement", Token.END));
    } catch (StackOverflowError nested) {
      // Half of it may be applied: nothing can be said of what comes after.
      throw new NestedTooDeeply(statement.location());
    } finally {
      catalog.settleTexts();
    }
    return new DefinitionStatement(tokens).apply(execution);
  }

  /** Throws that a number is none, unless the statement is wrong before that. */
  private void refuseJunk(Statement statement, List<Token> tokens) {
    Optional<Unreadable> junk = NumericJunk.in(statement, tokens);
    if (junk.isEmpty()) {
      return;
    }
    try {
      new CommandReader(tokens, this).read();
    } catch (Unreadable earlier) {
      if (earlier.state() == SqlState.SYNTAX_ERROR
          && earlier.token().end() > 0
          && earlier.token().start() < junk.get().token().start()) {
        throw earlier;
      }
    }
    throw junk.get();
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
    boolean large = statement.end() - statement.start() > LargeInsert.LARGE;
    if (!large && rejected.test(statement.text())) {
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
}
