package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The text of a DO block, as far as it can be known without running it. */
final class AnonymousBlock {

  private static final Set<String> COMMANDS =
      Set.of("create", "alter", "drop", "comment", "grant", "revoke", "security", "import");

  /** What can hide commands. */
  private static final Set<String> UNKNOWN = Set.of("execute", "perform", "call", "select");

  private static final Set<String> ROW_COMMANDS =
      Set.of("insert", "update", "delete", "merge", "truncate", "copy");

  private static final Set<String> OUTSIDE =
      Set.of("role", "user", "group", "tablespace", "database");

  private final List<Token> tokens;

  AnonymousBlock(String text) {
    this.tokens = Token.of(text);
  }

  /** Whether anything in it may change objects of the database; roles are none. */
  boolean changesSchema() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean query = token.isWord("select") && i > 0 && inCondition(i);
      if (isOneOf(token, UNKNOWN) && !query) {
        return true;
      }
      if (isOneOf(token, COMMANDS)
          && (i + 1 == tokens.size() || !isOneOf(tokens.get(i + 1), OUTSIDE))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The commands of a block that only makes what is not there yet: behind {@code IF NOT EXISTS
   * (SELECT …)}, or before a handler that does nothing. Empty for any other block.
   */
  Optional<List<List<Token>>> commands() {
    try {
      TokenReader in = new TokenReader(tokens);
      List<List<Token>> commands = new ArrayList<>();
      addBlock(in, commands);
      in.take(TokenKind.SEMICOLON);
      in.expectEnd();
      return Optional.of(commands);
    } catch (Unreadable another) {
      return Optional.empty();
    }
  }

  private static void addBlock(TokenReader in, List<List<Token>> commands) {
    in.expectWord("begin");
    while (!in.atAnyWord("exception", "end")) {
      addCommand(in, commands);
    }
    if (in.takeWord("exception")) {
      while (in.takeWord("when")) {
        in.until("then");
        in.expectWord("then");
        while (!in.atAnyWord("when", "end")) {
          passOver(in);
        }
      }
    }
    in.expectWord("end");
  }

  private static void addCommand(TokenReader in, List<List<Token>> commands) {
    if (in.atWord("begin")) {
      addBlock(in, commands);
      in.expect(TokenKind.SEMICOLON);
    } else if (in.takeWords("if", "not", "exists")) {
      List<Token> condition = in.parenthesized();
      int first = commands.size();
      in.expectWord("then");
      while (!in.atWord("end")) {
        addCommand(in, commands);
      }
      in.expectWords("end", "if");
      in.expect(TokenKind.SEMICOLON);
      for (List<Token> command : commands.subList(first, commands.size())) {
        if (!asksFor(condition, command)) {
          throw in.unreadable();
        }
      }
    } else if (in.atAnyWord("create", "alter")) {
      List<Token> command = new ArrayList<>();
      while (!in.atEnd() && !in.at(TokenKind.SEMICOLON)) {
        command.add(in.next());
      }
      in.expect(TokenKind.SEMICOLON);
      commands.add(command);
    } else {
      passOver(in);
    }
  }

  /** Whether a condition asks for something of a name that a command names: {@code 'public.t'}. */
  private static boolean asksFor(List<Token> condition, List<Token> command) {
    return condition.stream()
        .filter(Token::isString)
        .map(string -> string.text().substring(string.text().lastIndexOf('.') + 1))
        .anyMatch(name -> command.stream().anyMatch(t -> t.isName() && t.text().equals(name)));
  }

  /** A command that does nothing to the database. */
  private static void passOver(TokenReader in) {
    boolean notice =
        in.takeWord("raise") && in.atAnyWord("notice", "warning", "info", "debug", "log");
    if (!notice && !in.takeWord("null")) {
      throw in.unreadable();
    }
    while (!in.atEnd() && !in.at(TokenKind.SEMICOLON)) {
      in.next();
    }
    in.expect(TokenKind.SEMICOLON);
  }

  /** Whether anything in it may change rows, without hiding it. */
  boolean changesRows() {
    return tokens.stream().anyMatch(token -> isOneOf(token, ROW_COMMANDS));
  }

  /** Whether a query only asks: {@code IF EXISTS (SELECT …}. */
  private boolean inCondition(int index) {
    return tokens.get(index - 1).text().equals("(");
  }

  private static boolean isOneOf(Token token, Set<String> words) {
    return token.isName() && words.contains(token.text());
  }
}
