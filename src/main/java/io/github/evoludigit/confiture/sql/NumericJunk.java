package io.github.evoludigit.confiture.sql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that go on as no number does (section 4.1.2.6; {@code integer_junk} in scan.l). */
public final class NumericJunk {

  private static final String DIGITS = "\\d(_?\\d)*";

  private static final Pattern NUMBER =
      Pattern.compile(
          "("
              + DIGITS
              + "(\\.("
              + DIGITS
              + ")?)?|\\."
              + DIGITS
              + ")([eE][+-]?"
              + DIGITS
              + ")?|0[xX](_?[0-9a-fA-F])+|0[oO](_?[0-7])+|0[bB](_?[01])+");

  private NumericJunk() {}

  /** Why PostgreSQL would not take the first such number of a statement; empty if it has none. */
  public static Optional<Unreadable> in(Statement statement, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean number = token.kind() == TokenKind.NUMBER;
      if (number || token.kind() == TokenKind.PARAMETER) {
        boolean goesOn =
            i + 1 < tokens.size()
                && tokens.get(i + 1).kind() == TokenKind.WORD
                && tokens.get(i + 1).start() == token.end();
        if (goesOn || number && !isNumber(token.text())) {
          int end = goesOn ? tokens.get(i + 1).end() : token.end();
          return Optional.of(junk(statement, token, end));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return NUMBER.matcher(text).matches();
      }
    }
    return true;
  }

  private static Unreadable junk(Statement statement, Token token, int end) {
    String written = statement.text(token.start(), end);
    if (written.matches("(?i)[\\d.]+e") && statement.text(end, end + 1).matches("[+-]")) {
      written = statement.text(token.start(), end + 1);
    }
    String what = token.kind() == TokenKind.NUMBER ? "numeric literal" : "parameter";
    String message =
        switch (written) {
          case "0x", "0X", "0x_", "0X_" -> "invalid hexadecimal integer";
          case "0o", "0O", "0o_", "0O_" -> "invalid octal integer";
          case "0b", "0B", "0b_", "0B_" -> "invalid binary integer";
          default -> "trailing junk after " + what;
        };
    return new Unreadable(
        SqlState.SYNTAX_ERROR, message + " at or near \"" + written + '"', token, "");
  }
}
