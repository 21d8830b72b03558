package io.github.evoludigit.confiture.sql;

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads tokens and says where statements end, as psql does: a semicolon ends a statement unless it
 * stands in parentheses (the actions of {@code CREATE RULE}) or in the {@code BEGIN ATOMIC … END}
 * body of a function or procedure; the lines after {@code COPY … FROM stdin;} are its data.
 *
 * <p>A cursor without allocation, like {@link Lexer}. An unclosed parenthesis is noticed at the
 * semicolon, and the statement is ended there, so that the rest of the script is still understood.
 * Not thread-safe.
 */
public final class StatementScanner {

  /** How many leading words of a statement decide what its semicolons mean. */
  private static final int LEADING_WORDS = 4;

  /** The values of a setting that is off. */
  private static final String[] OFF = {"off", "false", "no"};

  /** How transactions end, and with them what SET LOCAL said. */
  private static final String[] ENDS = {"commit", "end", "rollback", "abort"};

  private final Lexer lexer;
  private LexicalFault fault;
  private int faultOffset;

  private boolean insideStatement;
  private boolean statementEnded;
  private int lastTokenEnd;

  private int words;
  private boolean create;
  private boolean routine;
  private boolean rule;
  private boolean copy;
  private boolean from;
  private boolean copyFromStdin;
  private boolean copyDataFollows;
  private boolean begin;
  private int bodyDepth;
  private int bodyStart;

  /** Whether the statement sets what a backslash in a plain string means. */
  private boolean setsStrings;

  /** Whether the word before was LOCAL. */
  private boolean local;

  /** Whether {@link #backslashesAfter} holds again when the transaction ends. */
  private boolean endsLocalStrings;

  private boolean backslashesAfter;

  private boolean set;
  private boolean backslashes;

  private int[] parentheses = new int[16];
  private int depth;

  /**
   * A scanner over a part of {@code text}.
   *
   * @param text the text in UTF-8
   * @param from where to begin
   * @param to where to end, exclusive
   */
  public StatementScanner(byte[] text, int from, int to) {
    this.lexer = new Lexer(text, from, to);
    this.lastTokenEnd = from;
  }

  /** Moves to the next token and says its kind, {@link TokenKind#END} at the end. */
  public TokenKind next() {
    if (statementEnded) {
      beginStatement();
    }
    fault = null;
    if (copyDataFollows) {
      copyDataFollows = false;
      TokenKind data = lexer.copyData();
      faultOfToken();
      return data;
    }
    TokenKind kind = lexer.next();
    if (lexer.isFaulty()) {
      faultOfToken();
    }
    switch (kind) {
      case WORD -> {
        insideStatement = true;
        if (words < LEADING_WORDS) {
          leadingWord();
        } else if (routine) {
          wordOfRoutine();
        }
        if (copy) {
          wordOfCopy();
        } else if (setsStrings) {
          valueOfStrings();
        }
      }
      case OPEN_PAREN -> {
        insideStatement = true;
        open();
      }
      case CLOSE_PAREN -> {
        insideStatement = true;
        close();
      }
      case SEMICOLON -> semicolon();
      case META_COMMAND -> {
        return kind;
      }
      case END -> {
        endOfText();
        return kind;
      }
      default -> {
        insideStatement = true;
        if (setsStrings && kind == TokenKind.STRING) {
          valueOfStrings();
        }
      }
    }
    if (kind != TokenKind.WORD) {
      begin = false;
    }
    lastTokenEnd = lexer.end();
    return kind;
  }

  /** Where the current token begins. */
  public int start() {
    return lexer.start();
  }

  /** Where the current token ends, exclusive. */
  public int end() {
    return lexer.end();
  }

  /** Whether the current token is {@code lowerCase}, in any case; see {@link Lexer#isWord}. */
  public boolean isWord(String lowerCase) {
    return lexer.isWord(lowerCase);
  }

  /** Whether the current token, a semicolon, ends a statement (an empty one perhaps). */
  public boolean statementEnded() {
    return statementEnded;
  }

  /** Whether tokens of a statement were read that is not ended yet. */
  public boolean insideStatement() {
    return insideStatement && !statementEnded;
  }

  /** What the current token brought to light. */
  public Optional<LexicalFault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Whether there is a {@link #fault()}. */
  boolean isFaulty() {
    return fault != null;
  }

  /** Where the {@link #fault()} is: the quote or parenthesis that was opened, say. */
  public int faultOffset() {
    return faultOffset;
  }

  private void beginStatement() {
    statementEnded = false;
    insideStatement = false;
    words = 0;
    create = false;
    routine = false;
    rule = false;
    copy = false;
    from = false;
    copyFromStdin = false;
    begin = false;
    bodyDepth = 0;
    depth = 0;
    set = false;
    setsStrings = false;
    local = false;
    lexer.backslashesEscape(backslashes);
  }

  private void leadingWord() {
    int index = words++;
    if (index == 0) {
      create = lexer.isWord("create");
      copy = lexer.isWord("copy");
      set = lexer.isWord("set") || lexer.isWord("reset");
      if (endsLocalStrings) {
        endOfTransaction();
      }
    } else if (set) {
      setsStrings = lexer.isWord("standard_conforming_strings");
      set = !setsStrings;
      if (setsStrings && local && !endsLocalStrings) {
        endsLocalStrings = true;
        backslashesAfter = backslashes;
      }
      local = lexer.isWord("local");
      backslashes &= !setsStrings;
    } else if (create) {
      if (lexer.isWord("function") || lexer.isWord("procedure")) {
        routine = true;
        words = LEADING_WORDS;
      } else if (lexer.isWord("rule")) {
        rule = true;
        words = LEADING_WORDS;
      } else if (!lexer.isWord("or") && !lexer.isWord("replace")) {
        words = LEADING_WORDS;
      }
    }
  }

  /** What SET LOCAL said of strings holds until the transaction ends. */
  private void endOfTransaction() {
    for (String end : ENDS) {
      if (lexer.isWord(end)) {
        endsLocalStrings = false;
        backslashes = backslashesAfter;
        lexer.backslashesEscape(backslashes);
      }
    }
  }

  /** Follows {@code SET standard_conforming_strings}, whose default is on (section 4.1.2.1). */
  private void valueOfStrings() {
    for (String off : OFF) {
      if (lexer.isWord(off) || lexer.isString(off)) {
        backslashes = true;
      }
    }
  }

  /**
   * Reads on as after a statement that said what a backslash in a plain string means.
   *
   * @param escape whether it escapes
   */
  void backslashesEscape(boolean escape) {
    backslashes = escape;
    lexer.backslashesEscape(escape);
  }

  /** Whether a backslash in a plain string escapes in the statement that begins next. */
  boolean backslashesEscape() {
    return backslashes;
  }

  private void wordOfCopy() {
    copyFromStdin |= from && depth == 0 && lexer.isWord("stdin");
    from = lexer.isWord("from");
  }

  /** Follows {@code BEGIN ATOMIC}, and {@code CASE}, which ends with {@code END} too. */
  private void wordOfRoutine() {
    if (depth > 0) {
      return;
    }
    if (bodyDepth == 0) {
      if (begin && lexer.isWord("atomic")) {
        bodyDepth = 1;
      }
      begin = lexer.isWord("begin");
      if (begin) {
        bodyStart = lexer.start();
      }
    } else if (lexer.isWord("case")) {
      bodyDepth++;
    } else if (lexer.isWord("end")) {
      bodyDepth--;
    }
  }

  private void open() {
    if (depth == parentheses.length) {
      parentheses = Arrays.copyOf(parentheses, 2 * depth);
    }
    parentheses[depth++] = lexer.start();
  }

  private void close() {
    if (depth > 0) {
      depth--;
    } else {
      fault(LexicalFault.UNOPENED_PARENTHESIS, lexer.start());
    }
  }

  private void semicolon() {
    if (depth > 0) {
      if (rule) {
        return;
      }
      fault(LexicalFault.UNCLOSED_PARENTHESIS, parentheses[depth - 1]);
      depth = 0;
    }
    if (bodyDepth == 0) {
      statementEnded = true;
      copyDataFollows = copyFromStdin;
    }
  }

  private void endOfText() {
    if (fault != null) {
      return;
    }
    if (depth > 0) {
      fault(LexicalFault.UNCLOSED_PARENTHESIS, parentheses[depth - 1]);
    } else if (bodyDepth > 0) {
      fault(LexicalFault.UNTERMINATED_BODY, bodyStart);
    } else if (insideStatement) {
      fault(LexicalFault.MISSING_SEMICOLON, lastTokenEnd);
    }
    insideStatement = false;
    depth = 0;
    bodyDepth = 0;
  }

  private void faultOfToken() {
    lexer.fault().ifPresent(found -> fault(found, lexer.start()));
  }

  private void fault(LexicalFault found, int offset) {
    fault = found;
    faultOffset = offset;
  }
}
