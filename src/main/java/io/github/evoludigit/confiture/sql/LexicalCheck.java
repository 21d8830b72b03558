package io.github.evoludigit.confiture.sql;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds what PostgreSQL's lexer, or psql, would stumble over in one source file. */
public final class LexicalCheck {

  private static final String[] PSQL_VARIABLES = {
    "ON_ERROR_STOP", "QUIET", "ECHO", "VERBOSITY", "SHOW_CONTEXT"
  };

  /** Faults that take the rest of the file with them: nothing after them can be judged. */
  private static final Set<LexicalFault> LAST =
      EnumSet.of(
          LexicalFault.UNTERMINATED_STRING,
          LexicalFault.UNTERMINATED_IDENTIFIER,
          LexicalFault.UNTERMINATED_DOLLAR_STRING,
          LexicalFault.UNTERMINATED_COMMENT,
          LexicalFault.UNTERMINATED_COPY_DATA,
          LexicalFault.UNTERMINATED_BODY);

  private LexicalCheck() {}

  /**
   * Checks one file.
   *
   * @param file the file's path, for the locations
   * @param text a text in UTF-8 that holds the file's
   * @param from where the file's text begins
   * @param to where it ends, exclusive
   * @return the faults in the order of their discovery; empty when the file is sound
   */
  public static List<Problem> check(String file, byte[] text, int from, int to) {
    StatementScanner scanner = new StatementScanner(text, from, to);
    List<Problem> problems = List.of();
    while (true) {
      TokenKind kind = scanner.next();
      if (scanner.isFaulty() || kind == TokenKind.META_COMMAND && !isOfDump(text, scanner)) {
        LexicalFault fault = scanner.fault().orElseGet(() -> metaCommand(text, scanner));
        if (problems.isEmpty()) {
          problems = new ArrayList<>();
        }
        problems.add(problem(fault, file, text, from, scanner));
        if (LAST.contains(fault)) {
          return problems;
        }
      }
      if (kind == TokenKind.END) {
        return problems;
      }
    }
  }

  private static Problem problem(
      LexicalFault fault, String file, byte[] text, int from, StatementScanner scanner) {
    int offset = scanner.isFaulty() ? scanner.faultOffset() : scanner.start();
    Location location = Location.ofOffset(file, text, from, offset);
    String token = firstWord(text, scanner.start(), scanner.end());
    Message message =
        switch (fault) {
          case UNTERMINATED_STRING ->
              new Message(
                  "unterminated string",
                  "close it with ' (a quote inside a string is written twice)");
          case UNTERMINATED_IDENTIFIER ->
              new Message("unterminated quoted identifier", "close it with \"");
          case UNTERMINATED_DOLLAR_STRING ->
              new Message(
                  "unterminated dollar-quoted string " + tag(token),
                  "close it with the same tag, in the same case");
          case UNTERMINATED_COMMENT ->
              new Message(
                  "unterminated comment",
                  "close it with */ (comments nest: each /* needs its own)");
          case UNTERMINATED_COPY_DATA ->
              new Message(
                  "the data of COPY … FROM stdin is not ended", "end it with a line of only \\.");
          case UNTERMINATED_BODY ->
              new Message("BEGIN ATOMIC without its END", "end the function's body with END;");
          case UNCLOSED_PARENTHESIS ->
              new Message(
                  "this parenthesis is not closed before its statement ends",
                  "close it with ) or end the statement before it with a semicolon");
          case UNOPENED_PARENTHESIS ->
              new Message("this parenthesis closes nothing", "remove it or open one before it");
          case MISSING_SEMICOLON ->
              new Message(
                  "the last statement has no semicolon",
                  "end it with ; or it runs into the first statement of the next file");
          case META_COMMAND_WITH_FILE ->
              new Message(
                  "psql's " + token + " does not survive the move into one file",
                  "remove it and let the build include that file");
          case META_COMMAND_SETTING, META_COMMAND ->
              new Message(
                  "psql's " + token + " is no SQL: only psql can load the built schema",
                  "remove it");
        };
    return new Problem(location, fault.code(), message.what, message.remedy);
  }

  private record Message(String what, String remedy) {}

  /**
   * What newer versions of pg_dump write around a dump, so that nothing in it can give psql other
   * commands: nobody need do anything about it.
   */
  private static boolean isOfDump(byte[] text, StatementScanner scanner) {
    String command = firstWord(text, scanner.start(), scanner.end());
    return command.equals("\\restrict") || command.equals("\\unrestrict");
  }

  /** psql's commands that name another file, or a place in this one, by a path. */
  private static LexicalFault metaCommand(byte[] text, StatementScanner scanner) {
    String command = firstWord(text, scanner.start(), scanner.end());
    // The only one that psql knows in any case.
    return switch (command.equalsIgnoreCase("\\copy") ? "\\copy" : command) {
      case "\\i", "\\include", "\\ir", "\\include_relative", "\\copy", "\\o", "\\out" ->
          LexicalFault.META_COMMAND_WITH_FILE;
      case "\\set", "\\unset" ->
          isOfPsql(text, scanner.start(), scanner.end())
              ? LexicalFault.META_COMMAND_SETTING
              : LexicalFault.META_COMMAND;
      case "\\pset", "\\timing" -> LexicalFault.META_COMMAND_SETTING;
      default -> LexicalFault.META_COMMAND;
    };
  }

  /** Whether a command is about one of psql's own variables, which no statement can use. */
  private static boolean isOfPsql(byte[] text, int from, int to) {
    String command = new String(text, from, to - from, StandardCharsets.UTF_8);
    for (String variable : PSQL_VARIABLES) {
      if (command.startsWith(variable, command.indexOf(' ') + 1)) {
        return true;
      }
    }
    return false;
  }

  private static String firstWord(byte[] text, int from, int to) {
    int end = from;
    while (end < to && end - from < 80 && text[end] > ' ') {
      end++;
    }
    return new String(text, from, end - from, StandardCharsets.UTF_8);
  }

  private static String tag(String dollarString) {
    return dollarString.substring(0, dollarString.indexOf('$', 1) + 1);
  }
}
