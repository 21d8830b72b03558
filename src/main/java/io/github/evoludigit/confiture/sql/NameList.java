package io.github.evoludigit.confiture.sql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The names of a statement by number and in order, words that are no names among them: enough to
 * know, without reading the statement again, what it is about and what it mentions. Two names can
 * have the same number, so it can seem to mention more than it does, but never less.
 */
public final class NameList {

  /** Longer names may have been cut: made by PostgreSQL, they do not begin with a table's name. */
  private static final int LONGEST = Token.LONGEST_NAME - 3;

  /** A schema and a name in quotes; longer strings name no object. */
  private static final int LONGEST_STRING = 2 * Token.LONGEST_NAME + 7;

  /** From the first to the last index of {@code t_key}, of which there is no shorter one. */
  private static final int SHORTEST = 4;

  /** A word, not a name in quotes. */
  private static final int WORD = 1;

  private static final int AFTER_DOT = 2;

  /** A name within a name or a string. */
  private static final int HIDDEN = 4;

  /** A name within the name before it. */
  private static final int PART = HIDDEN | WORD;

  private static final int FLAGS = 3;

  /** In the place of the names of a statement that are read when somebody asks for them. */
  static final NameList UNREAD = new NameList(new int[0], false);

  private final int[] entries;
  private final boolean complete;

  private NameList(int[] entries, boolean complete) {
    this.entries = entries;
    this.complete = complete;
  }

  /**
   * Reads the names of a statement.
   *
   * @param statement the statement
   * @param most how many are enough
   */
  static NameList of(Statement statement, int most) {
    byte[] utf8 = statement.script().utf8();
    Lexer lexer = new Lexer(utf8, statement.start(), statement.end());
    lexer.backslashesEscape(statement.backslashes());
    Collector collector = new Collector();
    for (TokenKind kind = lexer.next();
        kind != TokenKind.END && collector.size < most;
        kind = lexer.next()) {
      if (kind != TokenKind.META_COMMAND) {
        int hash =
            kind == TokenKind.WORD ? Collector.hash(utf8, lexer.start(), lexer.end(), true) : 0;
        collector.add(kind, utf8, lexer.start(), lexer.end(), hash);
      }
    }
    return collector.take();
  }

  /** The number of a name, as PostgreSQL keeps it. */
  public static int number(String name) {
    int hash = 0;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = hash * 31 + b;
    }
    return mixed(hash);
  }

  private static int mixed(int hash) {
    int mixed = hash * 0x9e3779b1;
    return (mixed ^ mixed >>> 15) >>> FLAGS;
  }

  /** How many there are. */
  public int size() {
    return entries.length;
  }

  /** The number of one, from 0. */
  public int number(int index) {
    return entries[index] >>> FLAGS;
  }

  /** Whether one is there, and the word of that number, without quotes and not after a dot. */
  public boolean isWord(int index, int number) {
    return index < entries.length && entries[index] == (number << FLAGS | WORD);
  }

  /** Whether there is one that stands directly after a dot. */
  public boolean isAfterDot(int index) {
    return index < entries.length && (entries[index] & AFTER_DOT) != 0;
  }

  /** Whether one is not written by itself, but within a longer name or a string. */
  public boolean isHidden(int index) {
    return (entries[index] & HIDDEN) != 0;
  }

  /**
   * The index of the name that qualifies one, of {@code s} in {@code s.t} and in {@code s.t_id_seq}
   * for its part {@code t}; -1 if none does, or more than one.
   */
  public int qualifier(int index) {
    int written = whole(index);
    if (!isAfterDot(written) || written == 0) {
      return -1;
    }
    int before = whole(written - 1);
    return isAfterDot(before) ? -1 : before;
  }

  /** The index of the first name after one that is no part of it. */
  public int afterParts(int index) {
    int next = index + 1;
    while (next < entries.length && (entries[next] & PART) == PART) {
      next++;
    }
    return next;
  }

  /** The index of the name that one is part of, or its own. */
  private int whole(int index) {
    int whole = index;
    while (whole > 0 && (entries[whole] & PART) == PART) {
      whole--;
    }
    return whole;
  }

  /** Whether all names are there: not if one is spelt with escapes, or so long that it was cut. */
  public boolean isComplete() {
    return complete;
  }

  /** Collects the names of one statement after the other. */
  static final class Collector {

    private int[] entries = new int[64];
    private int size;
    private boolean complete = true;
    private boolean afterDot;

    /**
     * Adds what a token names.
     *
     * @param hash the hash of the lower-case bytes of a word
     */
    void add(TokenKind kind, byte[] utf8, int start, int end, int hash) {
      if (kind == TokenKind.WORD) {
        addWord(utf8, start, end, hash, afterDot);
      } else if (kind == TokenKind.QUOTED_IDENTIFIER) {
        addQuoted(utf8, start, end, afterDot);
      } else if (kind == TokenKind.STRING && end - start <= LONGEST_STRING) {
        addString(utf8, start, end);
      }
      afterDot = kind == TokenKind.DOT;
    }

    /** The names since the last call. */
    NameList take() {
      return take(complete);
    }

    /** The names since the last call, of which somebody else says whether they are complete. */
    NameList take(boolean all) {
      NameList names = new NameList(Arrays.copyOf(entries, size), all);
      size = 0;
      complete = true;
      return names;
    }

    /**
     * Adds a token that is a word.
     *
     * @param hash the hash of its lower-case bytes
     */
    void addWord(byte[] utf8, int start, int end, int hash, boolean afterDot) {
      add(mixed(hash) << FLAGS | WORD | (afterDot ? AFTER_DOT : 0));
      addParts(utf8, start, end, true);
    }

    /** Adds a name in double quotes. */
    void addQuoted(byte[] utf8, int start, int end, boolean afterDot) {
      if (utf8[start] != '"') {
        complete = false;
        return;
      }
      for (int i = start + 1; i < end - 1; i++) {
        if (utf8[i] == '"') {
          complete = false;
          return;
        }
      }
      int hash = hash(utf8, start + 1, end - 1, false);
      add(mixed(hash) << FLAGS | (afterDot ? AFTER_DOT : 0));
      addParts(utf8, start + 1, end - 1, false);
    }

    /**
     * Adds the names of a string that can be that of an object: {@code 'public.t'::regclass}. With
     * spaces it is none; after a parenthesis are a routine's arguments.
     */
    private void addString(byte[] utf8, int start, int end) {
      int before = size;
      boolean quoted = false;
      boolean afterDot = false;
      int from = utf8[start] == '\'' ? start + 1 : start + 2;
      for (int i = from; i < end; i++) {
        switch (utf8[i]) {
          case ' ' -> {
            size = before;
            return;
          }
          case '.', '"', '\'', '(' -> {
            if (i > from) {
              int flags = afterDot ? HIDDEN | AFTER_DOT : HIDDEN;
              add(mixed(hash(utf8, from, i, !quoted)) << FLAGS | flags);
              addParts(utf8, from, i, !quoted);
              afterDot = false;
            }
            afterDot |= utf8[i] == '.';
            if (utf8[i] == '(') {
              return;
            }
            quoted ^= utf8[i] == '"';
            from = i + 1;
          }
          default -> {
            // Within a name.
          }
        }
      }
    }

    /**
     * A name like those that PostgreSQL makes, {@code t_id_seq} or the array type {@code _t}, also
     * mentions what it would be of.
     */
    private void addParts(byte[] utf8, int start, int end, boolean fold) {
      if (end - start > LONGEST) {
        complete = false;
      } else if (isGenerated(utf8, start, end)) {
        for (int i = start + 1; i < end; i++) {
          if (utf8[i] == '_') {
            add(mixed(hash(utf8, start, i, fold)) << FLAGS | PART);
          }
        }
      }
      if (end - start > 1 && utf8[start] == '_') {
        add(mixed(hash(utf8, start + 1, end, fold)) << FLAGS | PART);
      }
    }

    private static int hash(byte[] utf8, int from, int to, boolean fold) {
      int hash = 0;
      for (int i = from; i < to; i++) {
        hash = hash * 31 + (fold ? lowerCase(utf8[i]) : utf8[i]);
      }
      return hash;
    }

    /** Whether a name ends as those of indexes, sequences, constraints and statistics do. */
    private static boolean isGenerated(byte[] utf8, int start, int end) {
      int last = end - 1;
      while (last > start && utf8[last] >= '0' && utf8[last] <= '9') {
        last--;
      }
      // Most names are told by this alone.
      if (last - start < SHORTEST
          || utf8[last - 3] != '_'
              && utf8[last - 4] != '_'
              && utf8[Math.max(start, last - 5)] != '_') {
        return false;
      }
      return switch (utf8[last] | 0x20) {
        case 'y' ->
            ends(utf8, start, last, "_pkey")
                || ends(utf8, start, last, "_key")
                || ends(utf8, start, last, "_fkey");
        case 'q' -> ends(utf8, start, last, "_seq");
        case 'x' -> ends(utf8, start, last, "_idx");
        case 'k' -> ends(utf8, start, last, "_check");
        case 't' -> ends(utf8, start, last, "_stat");
        case 'l' -> ends(utf8, start, last, "_excl") || ends(utf8, start, last, "_not_null");
        default -> false;
      };
    }

    private static boolean ends(byte[] utf8, int start, int last, String ending) {
      int offset = last + 1 - ending.length();
      if (offset <= start) {
        return false;
      }
      for (int i = 0; i < ending.length(); i++) {
        if (lowerCase(utf8[offset + i]) != ending.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private static int lowerCase(int c) {
      return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    private void add(int entry) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * size);
      }
      entries[size++] = entry;
    }
  }
}
