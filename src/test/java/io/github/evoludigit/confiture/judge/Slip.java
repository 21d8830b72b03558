package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** What a typist does wrong: a way to make another text of one that a server loads. */
enum Slip {
  /** Two letters of a word are exchanged, one is missing or is there twice. */
  MISSPELT_WORD,
  /** A word is missing. */
  MISSING_WORD,
  /** A word is there twice. */
  WORD_TWICE,
  /** A parenthesis, comma, dot or operator is missing. */
  MISSING_SIGN,
  /** A comma, parenthesis or dot is there twice. */
  SIGN_TWICE,
  /** A name is another one of the script's. */
  OTHER_NAME,
  /** A type is another one. */
  OTHER_TYPE,
  /** A constant is another one. */
  OTHER_CONSTANT,
  /** A statement is missing. */
  MISSING_STATEMENT,
  /** A statement is there twice. */
  STATEMENT_TWICE,
  /** Two statements are exchanged. */
  STATEMENTS_EXCHANGED;

  private static final List<String> TYPES =
      List.of(
          "integer",
          "bigint",
          "text",
          "boolean",
          "date",
          "timestamp",
          "timestamptz",
          "numeric",
          "jsonb",
          "uuid",
          "varchar",
          "bytea",
          "inet",
          "interval");

  private static final List<String> TYPE_WORDS =
      List.of(
          "int",
          "int4",
          "int8",
          "integer",
          "bigint",
          "smallint",
          "text",
          "boolean",
          "bool",
          "date",
          "timestamp",
          "timestamptz",
          "numeric",
          "json",
          "jsonb",
          "uuid",
          "varchar",
          "bytea",
          "inet",
          "interval");

  /** A text of a script with this slip in it; empty if it has no place for it. */
  Optional<String> in(Script script, Random random) {
    List<Statement> statements = script.statements();
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    Statement statement = statements.get(random.nextInt(statements.size()));
    return switch (this) {
      case MISSPELT_WORD ->
          replaced(statement, Token::isName, random, word -> misspelt(word, random));
      case MISSING_WORD -> replaced(statement, Token::isName, random, word -> "");
      case WORD_TWICE -> replaced(statement, Token::isName, random, word -> word + ' ' + word);
      case MISSING_SIGN -> replaced(statement, Slip::isSign, random, sign -> " ");
      case SIGN_TWICE -> replaced(statement, Slip::isSign, random, sign -> sign + sign);
      case OTHER_NAME -> {
        Statement other = statements.get(random.nextInt(statements.size()));
        Optional<String> name = any(other, Token::isName, random).map(token -> raw(other, token));
        yield name.flatMap(
            another -> replaced(statement, Token::isName, random, written -> another));
      }
      case OTHER_TYPE ->
          replaced(
              statement,
              token -> token.isName() && TYPE_WORDS.contains(token.text()),
              random,
              type -> TYPES.get(random.nextInt(TYPES.size())));
      case OTHER_CONSTANT ->
          replaced(
              statement,
              token -> token.isString() || token.kind() == TokenKind.NUMBER,
              random,
              constant -> random.nextBoolean() ? "'abc'" : "1");
      case MISSING_STATEMENT -> Optional.of(with(statement, statement, ""));
      case STATEMENT_TWICE ->
          Optional.of(with(statement, statement, statement.text() + ";\n" + statement.text()));
      case STATEMENTS_EXCHANGED ->
          exchanged(statement, statements.get(random.nextInt(statements.size())));
    };
  }

  private interface Rewriting {
    String of(String written);
  }

  private static boolean isSign(Token token) {
    return switch (token.kind()) {
      case OPEN_PAREN, CLOSE_PAREN, COMMA, DOT, OPERATOR, OPEN_BRACKET, CLOSE_BRACKET, CAST -> true;
      default -> false;
    };
  }

  private static Optional<Token> any(
      Statement statement, Predicate<Token> condition, Random random) {
    List<Token> tokens = statement.tokens().stream().filter(condition).toList();
    return tokens.isEmpty()
        ? Optional.empty()
        : Optional.of(tokens.get(random.nextInt(tokens.size())));
  }

  private static String raw(Statement statement, Token token) {
    return statement.text(token.start(), token.end());
  }

  private static Optional<String> replaced(
      Statement statement, Predicate<Token> condition, Random random, Rewriting rewriting) {
    return any(statement, condition, random)
        .map(
            token ->
                statement.text(0, token.start())
                    + rewriting.of(raw(statement, token))
                    + after(statement, token.end()));
  }

  private static String with(Statement first, Statement last, String text) {
    return first.text(0, first.start()) + text + after(last, last.end());
  }

  private static String after(Statement statement, int offset) {
    return statement.text(offset, statement.script().utf8().length);
  }

  private static Optional<String> exchanged(Statement one, Statement other) {
    if (one.start() == other.start()) {
      return Optional.empty();
    }
    Statement first = one.start() < other.start() ? one : other;
    Statement last = one.start() < other.start() ? other : one;
    return Optional.of(
        with(first, last, last.text() + first.text(first.end(), last.start()) + first.text()));
  }

  private static String misspelt(String word, Random random) {
    int at = random.nextInt(word.length());
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      default ->
          at == 0
              ? word
              : word.substring(0, at - 1)
                  + word.charAt(at)
                  + word.charAt(at - 1)
                  + word.substring(at + 1);
    };
  }

  /** The script of a text. */
  static Script script(String name, String text) {
    return Script.of(name, text.getBytes(StandardCharsets.UTF_8));
  }
}
