package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that are not what people take them for: PostgreSQL's words do not name them. */
final class StrangeSign {

  /** How psql is told to put the value of a variable there (manual, psql, SQL Interpolation). */
  private static final Pattern VARIABLE =
      Pattern.compile(":(?:(\\w+)|'(\\w+)'|\"(\\w+)\"|\\{\\?(\\w+)})");

  /** Part of a name to PostgreSQL, a blank or nothing to people. */
  private static final Map<Character, String> BLANKS =
      Map.of(
          '\u00a0', "a no-break space (U+00A0)",
          '\u2007', "a figure space (U+2007)",
          '\u202f', "a narrow no-break space (U+202F)",
          '\u3000', "an ideographic space (U+3000)",
          '\u200b', "a zero width space (U+200B)",
          '\ufeff', "a byte order mark (U+FEFF)");

  private StrangeSign() {}

  /** What stands where PostgreSQL refuses a statement; empty if it is nothing strange. */
  static String hint(Refusal refusal) {
    Statement statement = refusal.statement();
    int offset = refusal.offset();
    if (offset < statement.start() || offset >= statement.end()) {
      return "";
    }
    Matcher variable = VARIABLE.matcher(statement.text(offset, statement.end()));
    if (variable.lookingAt()) {
      return variable.group()
          + " is a variable of psql, which replaces it: nothing else does. Write its value here.";
    }
    return blank(statement, refusal.location().line());
  }

  /** A blank that is none, in a word of the line. */
  private static String blank(Statement statement, int line) {
    for (Token token : statement.tokens()) {
      if (token.kind() != TokenKind.WORD) {
        continue;
      }
      for (Map.Entry<Character, String> blank : BLANKS.entrySet()) {
        if (token.text().indexOf(blank.getKey()) >= 0
            && statement.script().locate(token.start()).line() == line) {
          return "There is "
              + blank.getValue()
              + " here, which is part of a name to PostgreSQL. Type a plain space.";
        }
      }
    }
    return "";
  }
}
