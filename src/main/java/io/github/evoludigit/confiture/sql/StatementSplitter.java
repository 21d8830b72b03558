package io.github.evoludigit.confiture.sql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a script into statements in one pass over its tokens. */
final class StatementSplitter {

  private static final long SEED = 0x9e3779b97f4a7c15L;
  private static final long FACTOR = 0xd6e8feb86659fd93L;

  /** The names of longer texts would take more room than these: they are read when asked for. */
  private static final int LARGE = 8_000_000;

  private final Script script;
  private final byte[] utf8;
  private final List<Statement> statements = new ArrayList<>();
  private int first = -1;
  private boolean backslashes;
  private int last;
  private long hash = SEED;
  private final NameList.Collector names = new NameList.Collector();

  private final boolean large;

  StatementSplitter(Script script) {
    this.script = script;
    this.utf8 = script.utf8();
    this.large = utf8.length > LARGE;
  }

  List<Statement> statements() {
    StatementScanner scanner = new StatementScanner(utf8, 0, utf8.length);
    TokenKind kind = scanner.next();
    while (kind != TokenKind.END) {
      if (kind == TokenKind.SEMICOLON && scanner.statementEnded()) {
        endStatement();
      } else if (kind != TokenKind.COPY_DATA && kind != TokenKind.META_COMMAND) {
        if (first < 0) {
          backslashes = scanner.backslashesEscape();
        }
        token(kind, scanner.start(), scanner.end());
      }
      kind = scanner.next();
    }
    endStatement();
    return statements;
  }

  private void token(TokenKind kind, int start, int end) {
    if (first < 0) {
      first = start;
    }
    last = end;
    // Not where the first byte is: x would be ~, and a dot a percent sign.
    long before = hash ^ (long) kind.ordinal() << 56;
    if (kind == TokenKind.WORD) {
      word(before, start, end);
    } else {
      hash = bytes(before, start, end) * FACTOR + end - start;
      if (!large) {
        names.add(kind, utf8, start, end, 0);
      }
    }
  }

  /** Adds a word, whose case means nothing. */
  private void word(long before, int start, int end) {
    final byte[] utf8 = this.utf8;
    long value = before;
    int name = 0;
    long eight = 0;
    for (int i = start; i < end; i++) {
      int c = utf8[i];
      if (c >= 'A' && c <= 'Z') {
        c += 'a' - 'A';
      }
      name = name * 31 + c;
      eight = eight << 8 | c & 0xff;
      if ((i - start & 7) == 7) {
        value = mixed(value, eight);
        eight = 0;
      }
    }
    hash = mixed(value, eight) * FACTOR + end - start;
    if (!large) {
      names.add(TokenKind.WORD, utf8, start, end, name);
    }
  }

  /** A hash with some bytes: eight at a time, for a multiplication takes longer than the rest. */
  private long bytes(long before, int start, int end) {
    final byte[] utf8 = this.utf8;
    long value = before;
    int i = start;
    for (; i <= end - 8; i += 8) {
      int low = utf8[i] & 0xff | (utf8[i + 1] & 0xff) << 8 | (utf8[i + 2] & 0xff) << 16;
      int high = utf8[i + 4] & 0xff | (utf8[i + 5] & 0xff) << 8 | (utf8[i + 6] & 0xff) << 16;
      low |= utf8[i + 3] << 24;
      high |= utf8[i + 7] << 24;
      value = mixed(value, (long) high << 32 | low & 0xffffffffL);
    }
    long rest = 0;
    for (; i < end; i++) {
      rest = rest << 8 | utf8[i] & 0xff;
    }
    return mixed(value, rest);
  }

  private static long mixed(long hash, long more) {
    long value = (hash ^ more) * FACTOR;
    return value ^ value >>> 32;
  }

  private void endStatement() {
    if (first >= 0) {
      // The same text is another value where a backslash escapes.
      long mixed = (backslashes ? ~hash : hash) ^ hash >>> 29;
      NameList own = large ? NameList.UNREAD : names.take();
      statements.add(new Statement(script, first, last, mixed, own, backslashes));
      first = -1;
      hash = SEED;
    }
  }
}
