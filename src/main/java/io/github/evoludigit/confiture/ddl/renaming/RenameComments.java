package io.github.evoludigit.confiture.ddl.renaming;

import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The comments {@code -- confiture:renamed from old_name} of a script. One that begins its line is
 * about what follows it, one behind something about that: a statement, or a column or constraint in
 * the parentheses of its table.
 */
public final class RenameComments {

  private static final byte[] MARK = "confiture:renamed".getBytes(StandardCharsets.US_ASCII);
  private static final String FROM = "from";

  private final List<Statement> statements;
  private final byte[] utf8;
  private final Schema schema;
  private final List<WrittenRename> renames = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private RenameComments(List<Statement> statements, byte[] utf8, Schema schema) {
    this.statements = statements;
    this.utf8 = utf8;
    this.schema = schema;
  }

  /**
   * Reads those at some statements.
   *
   * @param statements all statements of the script
   * @param some those that are about what differs: no other definition can be one of a rename
   * @param schema what they make
   */
  public static RenameComments of(List<Statement> statements, List<Statement> some, Schema schema) {
    if (some.isEmpty()) {
      return new RenameComments(List.of(), new byte[0], schema);
    }
    byte[] utf8 = statements.get(0).script().utf8();
    RenameComments comments = new RenameComments(statements, utf8, schema);
    int read = 0;
    for (Statement statement : some) {
      int index = comments.lastBefore(statement.start());
      int from = index == 0 ? 0 : statements.get(index - 1).end();
      int to = index + 1 < statements.size() ? statements.get(index + 1).start() : utf8.length;
      read = comments.read(Math.max(read, from), to);
    }
    return comments;
  }

  /** Reads the comments of a part of the text, and says where it ends. */
  private int read(int from, int to) {
    for (int i = from; i <= to - MARK.length; i++) {
      if (utf8[i] == MARK[0] && isAt(i)) {
        read(i);
      }
    }
    return Math.max(from, to);
  }

  /** The renames that they say. */
  public List<WrittenRename> renames() {
    return renames;
  }

  /** A warning for each that says none. */
  public List<Problem> problems() {
    return problems;
  }

  private boolean isAt(int offset) {
    for (int i = 0; i < MARK.length; i++) {
      if (utf8[offset + i] != MARK[i]) {
        return false;
      }
    }
    return true;
  }

  private void read(int mark) {
    int begin = mark;
    while (begin > 0 && (utf8[begin - 1] == ' ' || utf8[begin - 1] == '\t')) {
      begin--;
    }
    boolean line = begin >= 2 && utf8[begin - 1] == '-' && utf8[begin - 2] == '-';
    boolean block = begin >= 2 && utf8[begin - 1] == '*' && utf8[begin - 2] == '/';
    if (!line && !block) {
      return;
    }
    Optional<Anchor> anchor = anchor(begin - 2, mark);
    if (anchor.isEmpty()) {
      return; // It stands in a string, or in data.
    }
    Location place = anchor.get().statement().script().locate(begin - 2);
    Optional<ObjectKey> definition = anchor.get().definition(schema);
    String old = old(mark + MARK.length, block);
    Optional<WrittenRename> rename =
        definition
            .filter(key -> RenameStatement.names(key.kind()) > 0 && !old.isEmpty())
            .flatMap(key -> WrittenRename.comment(old, key, place));
    if (rename.isPresent()) {
      renames.add(rename.get());
    } else {
      String why =
          definition.isEmpty() || !old.isEmpty()
              ? "it is at the definition of nothing that can be renamed"
              : "no old name follows it";
      problems.add(
          new Problem(
              place,
              SaidRenames.UNMATCHED,
              "a rename that matches nothing: " + why,
              "write -- confiture:renamed from old_name before the definition, or at the end of"
                  + " its first line"));
    }
  }

  /** What follows {@code renamed from} on the line; empty if nothing does. */
  private String old(int from, boolean block) {
    int end = from;
    while (end < utf8.length && utf8[end] != '\n') {
      end++;
    }
    String line = new String(utf8, from, end - from, StandardCharsets.UTF_8).trim();
    int closed = block ? line.indexOf("*/") : -1;
    String words = (closed < 0 ? line : line.substring(0, closed)).trim();
    return words.startsWith(FROM + ' ') ? words.substring(FROM.length()).trim() : "";
  }

  /** What a comment stands at; empty if it is no comment. */
  private Optional<Anchor> anchor(int begin, int mark) {
    int index = lastBefore(begin);
    if (index >= 0) {
      Statement statement = statements.get(index);
      List<Token> tokens = statement.tokens();
      if (mark < statement.end()) {
        for (Token token : tokens) {
          if (token.start() <= mark && mark < token.end()) {
            return Optional.empty();
          }
        }
        return Optional.of(within(statement, tokens, begin));
      }
      if (begin < statement.textEnd() && !statement.copyData().isEmpty()) {
        return Optional.empty();
      }
      boolean behind =
          isOneLine(statement.textEnd(), begin)
              && (index + 1 == statements.size()
                  || !isOneLine(begin, statements.get(index + 1).start()));
      if (begin < statement.textEnd() || behind) {
        return Optional.of(new Anchor(statement, tokens, tokens.size() - 1));
      }
    }
    if (index + 1 == statements.size()) {
      return Optional.of(new Anchor(statements.get(index), List.of(), -1));
    }
    Statement next = statements.get(index + 1);
    return Optional.of(new Anchor(next, next.tokens(), 0));
  }

  /** The statement that begins last before a place; -1 if there is none. */
  private int lastBefore(int offset) {
    int low = -1;
    int high = statements.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (statements.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private boolean isOneLine(int from, int to) {
    for (int i = from; i < to; i++) {
      if (utf8[i] == '\n') {
        return false;
      }
    }
    return true;
  }

  /** The token that a comment in a statement is about. */
  private Anchor within(Statement statement, List<Token> tokens, int begin) {
    int next = 0;
    while (next < tokens.size() && tokens.get(next).start() < begin) {
      next++;
    }
    int before = next - 1;
    while (before >= 0 && tokens.get(before).kind() == TokenKind.COMMA) {
      before--;
    }
    boolean behind = before >= 0 && isOneLine(tokens.get(before).end(), begin);
    if (behind && next < tokens.size() && isOneLine(begin, tokens.get(next).start())) {
      // Something is on both sides: after a comma or parenthesis it is about what follows.
      TokenKind kind = tokens.get(next - 1).kind();
      behind = kind != TokenKind.COMMA && kind != TokenKind.OPEN_PAREN;
    }
    return new Anchor(statement, tokens, behind || next == tokens.size() ? before : next);
  }
}
