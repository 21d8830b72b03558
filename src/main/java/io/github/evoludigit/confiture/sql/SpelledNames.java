package io.github.evoludigit.confiture.sql;

/**
 * All words of a statement that can be names, also where {@link Statement#names()} does not look:
 * in bodies, in other strings and in comments. Nothing is read for this, so that words are among
 * them that are none.
 */
public final class SpelledNames {

  private final byte[] utf8;
  private final int end;
  private final NameList.Collector names = new NameList.Collector();
  private boolean complete = true;

  private SpelledNames(byte[] utf8, int end) {
    this.utf8 = utf8;
    this.end = end;
  }

  /** The names of a statement; not complete if one can be spelt with escapes. */
  public static NameList of(Statement statement) {
    SpelledNames spelled = new SpelledNames(statement.script().utf8(), statement.end());
    spelled.collect(statement.start());
    return spelled.names.take(spelled.complete);
  }

  private void collect(int start) {
    int i = start;
    while (i < end) {
      int c = utf8[i];
      if (isPart(c)) {
        i = word(i);
      } else {
        if (c == '"') {
          quoted(i);
        } else if (c == '\\' && i + 2 < end && isPart(utf8[i + 1]) && isPart(utf8[i + 2])) {
          // What follows an escape like \n begins after its letter.
          word(i + 2);
        }
        i++;
      }
    }
  }

  /**
   * Adds a word; one with dollar signs also as the parts that it has between them, since they can
   * be those around a body.
   *
   * @return where to look on
   */
  private int word(int from) {
    int i = from;
    int hash = 0;
    int next = -1;
    for (; i < end && (isPart(utf8[i]) || utf8[i] == '$'); i++) {
      if (utf8[i] == '$') {
        names.addWord(utf8, from, i, hash, false);
        next = next < 0 ? i + 1 : next;
      }
      int c = utf8[i];
      hash = hash * 31 + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    names.addWord(utf8, from, i, hash, false);
    if (i - from == 1 && i < end && complete) {
      int letter = utf8[from] | 0x20;
      complete =
          !(letter == 'u' && utf8[i] == '&') && !(letter == 'e' && utf8[i] == '\'' && hasCode(i));
    }
    return next < 0 ? i : next;
  }

  /** A name in quotes as it is; the words in it follow as well. */
  private void quoted(int open) {
    int close = open + 1;
    while (close < end && utf8[close] != '"' && close - open <= Token.LONGEST_NAME) {
      close++;
    }
    if (close < end && utf8[close] == '"' && close > open + 1) {
      names.addQuoted(utf8, open, close + 1, false);
    }
  }

  /** Whether a character is written by its number, {@code \x61}. */
  private boolean hasCode(int from) {
    for (int i = from; i + 1 < end; i++) {
      if (utf8[i] == '\\') {
        i++;
        int c = utf8[i] | 0x20;
        if (c == 'x' || c == 'u' || utf8[i] >= '0' && utf8[i] <= '9') {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPart(int c) {
    return c >= 'a' && c <= 'z'
        || c == '_'
        || c < 0
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9';
  }
}
