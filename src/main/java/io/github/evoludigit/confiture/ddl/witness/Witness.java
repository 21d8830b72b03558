package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import java.util.List;
import java.util.function.Predicate;

/**
 * Asks JSqlParser what a statement says. A tree is believed only if its own text has the tokens of
 * the statement, because JSqlParser is lenient: it reads {@code NOT NUL} and drops what it does not
 * know.
 *
 * <p>What it answers depends on the statement alone: one that is longer or deeper than a limit is
 * not asked about, so that no stack and no machine decides.
 */
public final class Witness implements Predicate<String>, AutoCloseable {

  private static final int LONGEST = 100_000;

  /** More statements than this are not worth the time of a build. */
  private static final int MOST_DOUBTED = 50;

  /** What is no statement has no end to it: JSqlParser looks for that of each {@code [}. */
  private static final int LONGEST_DOUBTED = 8_000;

  /** How many parentheses and brackets may be open at once. */
  private static final int DEEPEST = 50;

  /** Many times what any statement takes; only one on which it hangs takes as long. */
  private static final int MILLISECONDS = 5_000;

  /** None until the first question, for it is of classes that a passing build does not load. */
  private SecondParser parser;

  private int doubted;

  /** A witness. JSqlParser is not loaded before it is asked. */
  public Witness() {}

  /** A witness that asks this parser. */
  Witness(SecondParser parser) {
    this.parser = parser;
  }

  /**
   * Whether JSqlParser says that the text is no statement. It is asked about the first ones only.
   */
  public boolean rejects(String statement) {
    return statement.length() <= LONGEST_DOUBTED
        && ++doubted <= MOST_DOUBTED
        && !isDeep(Token.of(statement))
        && parser().ask(statement).answer() == SecondParser.Answer.REJECTED;
  }

  @Override
  public boolean test(String statement) {
    return rejects(statement);
  }

  /** What JSqlParser's tree of the statement tells for sure. */
  public Testimony of(Statement statement) {
    if (statement.end() - statement.start() > LONGEST) {
      return Testimony.UNREAD;
    }
    List<Token> tokens = statement.tokens();
    if (isDeep(tokens)) {
      return Testimony.UNREAD;
    }
    return parser()
        .ask(statement.text())
        .tree()
        .filter(tree -> haveSameMeaning(Token.of(tree.toString()), tokens))
        .map(tree -> Testimony.of(new TreeClaims().of(tree)))
        .orElse(Testimony.UNREAD);
  }

  private SecondParser parser() {
    if (parser == null) {
      parser = new SecondParser(MILLISECONDS);
    }
    return parser;
  }

  private static boolean isDeep(List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      switch (token.kind()) {
        case OPEN_PAREN, OPEN_BRACKET -> depth++;
        case CLOSE_PAREN, CLOSE_BRACKET -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }

  private static boolean haveSameMeaning(List<Token> some, List<Token> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i).kind() != others.get(i).kind()
          || !some.get(i).text().equals(others.get(i).text())) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    if (parser != null) {
      parser.close();
    }
  }
}
