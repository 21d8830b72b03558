package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.sql.StatementScanner;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Other texts for the same schema: what they have in common is what a database sees of them. */
enum Rewording {
  /** Key words and identifiers without quotes in upper case. */
  RECASED {
    @Override
    String of(String sql) {
      return reworded(sql, (gap, previous, next) -> gap, true);
    }
  },
  /** Every token on a line of its own. */
  REWRAPPED {
    @Override
    String of(String sql) {
      return reworded(sql, (gap, previous, next) -> gap.isEmpty() ? gap : "\n\t" + gap, false);
    }
  },
  /** Comments wherever there is white space. */
  COMMENTED {
    @Override
    String of(String sql) {
      return reworded(
          sql,
          (gap, previous, next) -> {
            boolean betweenStrings = previous == TokenKind.STRING && next == TokenKind.STRING;
            if (gap.isEmpty() || betweenStrings) {
              return gap;
            }
            return gap
                + (previous == TokenKind.COMMA ? "-- it's; a \"note\"\n" : "/* a; 'b /* */ */ ");
          },
          false);
    }
  },
  /** Lines that end as on Windows. */
  CRLF {
    @Override
    String of(String sql) {
      return sql.replace("\r\n", "\n").replace("\n", "\r\n");
    }
  };

  /** What stands between two tokens. */
  @FunctionalInterface
  interface Gap {
    String of(String gap, TokenKind previous, TokenKind next);
  }

  /** The text in other words. */
  abstract String of(String sql);

  /** Changes gaps and perhaps case; leaves data and meta-commands alone. */
  private static String reworded(String sql, Gap gap, boolean upperCase) {
    byte[] utf8 = sql.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder();
    StatementScanner scanner = new StatementScanner(utf8, 0, utf8.length);
    TokenKind previous = TokenKind.END;
    int end = 0;
    for (TokenKind kind = scanner.next(); ; kind = scanner.next()) {
      String between = text(utf8, end, scanner.start());
      boolean raw =
          kind == TokenKind.COPY_DATA
              || kind == TokenKind.META_COMMAND
              || kind == TokenKind.END
              || previous == TokenKind.COPY_DATA
              || previous == TokenKind.META_COMMAND;
      out.append(raw ? between : gap.of(between, previous, kind));
      if (kind == TokenKind.END) {
        return out.toString();
      }
      String token = text(utf8, scanner.start(), scanner.end());
      out.append(upperCase && kind == TokenKind.WORD ? upperCase(token) : token);
      previous = kind;
      end = scanner.end();
    }
  }

  /** Letters of ASCII only: PostgreSQL folds no others in a multi-byte encoding. */
  private static String upperCase(String word) {
    return word.chars().allMatch(c -> c < 128) ? word.toUpperCase(Locale.ROOT) : word;
  }

  private static String text(byte[] utf8, int from, int to) {
    return new String(utf8, from, to - from, StandardCharsets.UTF_8);
  }
}
