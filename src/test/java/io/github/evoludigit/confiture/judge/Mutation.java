package io.github.evoludigit.confiture.judge;

import java.util.List;
import java.util.Random;

/** What can happen to a file: by hand, by a merge, by a program, by malice. */
enum Mutation {
  /** A part is gone. */
  CUT {
    @Override
    String of(String text, String other, Random random) {
      int[] part = part(text, random, 60);
      return text.substring(0, part[0]) + text.substring(part[1]);
    }
  },
  /** A part is there twice. */
  DOUBLE {
    @Override
    String of(String text, String other, Random random) {
      int[] part = part(text, random, 200);
      return text.substring(0, part[1]) + text.substring(part[0]);
    }
  },
  /** A part is somewhere else, too. */
  COPY {
    @Override
    String of(String text, String other, Random random) {
      int[] part = part(text, random, 40);
      return inserted(text, text.substring(part[0], part[1]), random);
    }
  },
  /** A part of another file. */
  SPLICE {
    @Override
    String of(String text, String other, Random random) {
      int[] part = part(other, random, 300);
      return inserted(text, other.substring(part[0], part[1]), random);
    }
  },
  /** A word is another word of the file. */
  WORD {
    @Override
    String of(String text, String other, Random random) {
      int[] from = word(text, random);
      int[] to = word(text, random);
      return text.substring(0, to[0]) + text.substring(from[0], from[1]) + text.substring(to[1]);
    }
  },
  /** A word that means something. */
  KEYWORD {
    @Override
    String of(String text, String other, Random random) {
      int[] at = word(text, random);
      return text.substring(0, at[0]) + one(WORDS, random) + ' ' + text.substring(at[0]);
    }
  },
  /** A sign. */
  SIGN {
    @Override
    String of(String text, String other, Random random) {
      int at = random.nextInt(text.length());
      return text.substring(0, at) + one(SIGNS, random) + text.substring(at + random.nextInt(2));
    }
  },
  /** A number is another. */
  NUMBER {
    @Override
    String of(String text, String other, Random random) {
      int at = random.nextInt(text.length());
      while (at < text.length() && !Character.isDigit(text.charAt(at))) {
        at++;
      }
      return at == text.length()
          ? text
          : text.substring(0, at) + one(NUMBERS, random) + text.substring(at + 1);
    }
  },
  /** The file ends too early. */
  END {
    @Override
    String of(String text, String other, Random random) {
      return text.substring(0, random.nextInt(text.length()) + 1);
    }
  },
  /** Something is there very often. */
  REPEAT {
    @Override
    String of(String text, String other, Random random) {
      int[] part = part(text, random, 12);
      String what = random.nextBoolean() ? one(SIGNS, random) : text.substring(part[0], part[1]);
      int length = random.nextInt(10) == 0 ? MOST - text.length() : MOST / 50;
      int times = 1 + random.nextInt(Math.max(1, length / what.length()));
      return text.substring(0, part[0]) + what.repeat(times) + text.substring(part[1]);
    }
  },
  /** Two parts have changed places. */
  SWAP {
    @Override
    String of(String text, String other, Random random) {
      int[] one = word(text, random);
      int[] two = word(text, random);
      if (one[1] > two[0]) {
        return text;
      }
      return text.substring(0, one[0])
          + text.substring(two[0], two[1])
          + text.substring(one[1], two[0])
          + text.substring(one[0], one[1])
          + text.substring(two[1]);
    }
  },
  /** What means nothing: blanks, comments, case. */
  DRESS {
    @Override
    String of(String text, String other, Random random) {
      int[] at = word(text, random);
      return text.substring(0, at[0])
          + one(DRESSES, random)
          + text.substring(at[0], at[1]).toUpperCase(java.util.Locale.ROOT)
          + text.substring(at[1]);
    }
  };

  /** The size above which files are not judged. */
  static final int MOST = 64 << 10;

  private static final List<String> SIGNS =
      List.of(
          "(",
          ")",
          ",",
          ";",
          "'",
          "\"",
          "$$",
          "$",
          ".",
          "..",
          ":",
          "::",
          "-",
          "--",
          "/*",
          "*/",
          "*",
          "\\",
          "[",
          "]",
          "{",
          "}",
          "\0",
          "é",
          "\ufeff",
          "\u00a0",
          "\ud83d\ude00",
          "|",
          "||",
          "&",
          "=",
          "=>",
          ":=",
          "<",
          "<<",
          "%",
          "@",
          "~",
          "#",
          "^",
          "`",
          "\r",
          "\n",
          "\t",
          "E'",
          "U&'",
          "U&\"",
          "B'",
          "0x",
          "1e9",
          "\\.",
          "\\connect x",
          "\\if",
          "\n\\restrict a\n");

  private static final List<String> WORDS =
      List.of(
          "AS",
          "NOT",
          "NULL",
          "SELECT",
          "FROM",
          "WHERE",
          "CREATE",
          "ALTER",
          "DROP",
          "TABLE",
          "VIEW",
          "CASCADE",
          "ONLY",
          "BEGIN",
          "END",
          "CASE",
          "WHEN",
          "DEFAULT",
          "CHECK",
          "OR",
          "REPLACE",
          "IF",
          "EXISTS",
          "WITH",
          "RECURSIVE",
          "UNION",
          "ALL",
          "VALUES",
          "RETURNING",
          "COLLATE",
          "OPERATOR",
          "ARRAY",
          "ROW",
          "LATERAL",
          "INHERITS",
          "PARTITION",
          "OF",
          "USING",
          "COPY",
          "DO",
          "ATOMIC",
          "SETOF",
          "VARIADIC",
          "INTERVAL",
          "PRIMARY",
          "KEY",
          "REFERENCES",
          "GENERATED",
          "ALWAYS",
          "IDENTITY",
          "TEMP",
          "UNLOGGED",
          "CONCURRENTLY",
          "GRANT",
          "TO");

  private static final List<String> NUMBERS =
      List.of("0", "-1", "99999999999999999999", "1e400", "0x1F", "1_0", "2147483648", ".5", "1.");

  private static final List<String> DRESSES =
      List.of(" ", "\n", "\t\n", "/* x */", "-- x\n", "/* /* x */ */", "\r\n");

  /** The text with something done to it. */
  abstract String of(String text, String other, Random random);

  private static <T> T one(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static int[] part(String text, Random random, int most) {
    int from = random.nextInt(text.length());
    return new int[] {from, Math.min(text.length(), from + 1 + random.nextInt(most))};
  }

  private static String inserted(String text, String part, Random random) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + part + text.substring(at);
  }

  /** Where a word begins and ends. */
  private static int[] word(String text, Random random) {
    int from = random.nextInt(text.length());
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    int to = from + 1;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return new int[] {from, to};
  }
}
