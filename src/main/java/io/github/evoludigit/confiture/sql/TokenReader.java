package io.github.evoludigit.confiture.sql;

import java.util.List;
import java.util.Set;

/**
 * A place in a list of tokens. Everything that reads from it takes each token once and in order, so
 * a reading that ends at the last token has accounted for all of them.
 */
public final class TokenReader {

  /** Deeper nesting is left to the token form: recursion must not exhaust the stack. */
  private static final int DEEPEST = 400;

  private final List<Token> tokens;

  /**
   * The tokens, beginning at an index: each is looked at many times, and a list is asked slowly.
   */
  private final Token[] all;

  private final int first;
  private final int size;
  private int position;
  private int depth;

  /** The first token at which no reading that was tried could go on. */
  private int furthest;

  /** Reads tokens from the first one on. */
  public TokenReader(List<Token> tokens) {
    this.tokens = tokens;
    this.size = tokens.size();
    if (tokens instanceof TokenList list) {
      this.all = list.all;
      this.first = list.from;
    } else {
      this.all = tokens.toArray(new Token[0]);
      this.first = 0;
    }
  }

  /** A token that is still to be read; the end when there is none. */
  public Token peek() {
    return position < size ? all[first + position] : Token.END;
  }

  /** A token that is still to be read; the end when there is none. */
  public Token peek(int ahead) {
    int index = position + ahead;
    return index < size ? all[first + index] : Token.END;
  }

  /** Reads a token. */
  public Token next() {
    Token token = peek();
    position++;
    return token;
  }

  /** How many tokens were read. */
  public int position() {
    return position;
  }

  /** Goes back to where it stood. */
  public void back(int earlier) {
    furthest = Math.max(furthest, position);
    position = earlier;
  }

  /** Another reader of the same tokens, which begins at an earlier place. */
  public TokenReader from(int earlier) {
    TokenReader other = new TokenReader(tokens);
    other.position = earlier;
    return other;
  }

  /** Whether all is read. */
  public boolean atEnd() {
    return position >= size;
  }

  /** Whether a token of that kind follows. */
  public boolean at(TokenKind kind) {
    return peek().kind() == kind;
  }

  /** Whether that word follows. */
  public boolean atWord(String word) {
    return isWord(0, word);
  }

  /** Whether the words that follow are these. */
  public boolean atWords(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!isWord(i, words[i])) {
        if (i > 0) {
          furthest = Math.max(furthest, position + i);
        }
        return false;
      }
    }
    return true;
  }

  /** Whether one of these words follows. */
  public boolean atAnyWord(String... words) {
    for (String word : words) {
      if (isWord(0, word)) {
        return true;
      }
    }
    return false;
  }

  private Token get(int index) {
    return all[first + index];
  }

  private boolean isWord(int ahead, String word) {
    Token token = peek(ahead);
    return token.kind() == TokenKind.WORD && token.text().equals(word);
  }

  /** Whether that operator follows. */
  public boolean atOperator(String operator) {
    return at(TokenKind.OPERATOR) && peek().text().equals(operator);
  }

  /** Reads a token of that kind if it follows; whether it did. */
  public boolean take(TokenKind kind) {
    boolean there = at(kind);
    if (there) {
      position++;
    }
    return there;
  }

  /** Reads the word if it follows; whether it did. */
  public boolean takeWord(String word) {
    boolean there = isWord(0, word);
    if (there) {
      position++;
    }
    return there;
  }

  /** Reads the words if all follow; whether they did. */
  public boolean takeWords(String... words) {
    boolean there = atWords(words);
    if (there) {
      position += words.length;
    }
    return there;
  }

  /** Reads the operator if it follows; whether it did. */
  public boolean takeOperator(String operator) {
    boolean there = atOperator(operator);
    if (there) {
      position++;
    }
    return there;
  }

  /** Reads a token of that kind, which has to follow. */
  public void expect(TokenKind kind) {
    if (!take(kind)) {
      throw unreadable();
    }
  }

  /** Reads the word, which has to follow. */
  public void expectWord(String word) {
    if (!takeWord(word)) {
      throw unreadable();
    }
  }

  /** Reads an opening parenthesis, which has to follow. */
  public void expectOpen() {
    expect(TokenKind.OPEN_PAREN);
  }

  /** Reads a closing parenthesis, which has to follow. */
  public void expectClose() {
    expect(TokenKind.CLOSE_PAREN);
  }

  /** Reads a comma if it follows; whether it did. */
  public boolean takeComma() {
    return take(TokenKind.COMMA);
  }

  /** An identifier or any word, as after {@code AS} or a dot. */
  public String label() {
    return labelToken().text();
  }

  /** An identifier or any word, with its place. */
  public Token labelToken() {
    if (!peek().isName()) {
      throw unreadable();
    }
    return next();
  }

  /** Whether the name of a column, relation or most other objects follows ({@code ColId}). */
  public boolean atName() {
    return atIdentifier() && !atWordOf(KeyWords.FUNCTION_OR_TYPE);
  }

  /** The name of a column, relation or most other objects ({@code ColId}). */
  public String name() {
    return nameToken().text();
  }

  /** The name of a column, relation or most other objects, with its place. */
  public Token nameToken() {
    if (!atName()) {
      throw unreadable();
    }
    return next();
  }

  /** Whether the name of a function or type follows ({@code type_function_name}). */
  public boolean atFunctionName() {
    return atIdentifier() && !atWordOf(KeyWords.COLUMN_NAME);
  }

  /** Whether a name of any sort follows: an identifier or a word that is not reserved. */
  public boolean atIdentifier() {
    return peek().isName() && !atWordOf(KeyWords.RESERVED);
  }

  /** A name of any sort, as that of a role or language ({@code NonReservedWord}). */
  public String identifier() {
    return identifierToken().text();
  }

  /** A name of any sort, with its place. */
  public Token identifierToken() {
    if (!atIdentifier()) {
      throw unreadable();
    }
    return next();
  }

  private boolean atWordOf(Set<String> words) {
    return at(TokenKind.WORD) && words.contains(peek().text());
  }

  /** The reading ends here, or where another that was tried came further. */
  public Unreadable unreadable() {
    return unreadable(Math.max(position, furthest));
  }

  /** The reading ends at the token before: it was taken, and is none of those that are known. */
  public Unreadable unknown() {
    return unreadable(Math.max(position - 1, furthest));
  }

  /** The next token, or what follows the last. */
  public Token here() {
    return token(position);
  }

  private Token token(int index) {
    return index < size ? all[first + index] : TokenList.after(tokens);
  }

  private Unreadable unreadable(int index) {
    Token token = token(index);
    return new Unreadable(token.kind() == TokenKind.END ? "the end" : token.text(), token);
  }

  /** Checks that no token is left. */
  public void expectEnd() {
    if (!atEnd()) {
      throw unreadable();
    }
  }

  /** The tokens from {@code from} up to the next one, exclusive. */
  public List<Token> since(int from) {
    return tokens.subList(Math.min(from, size), Math.min(position, size));
  }

  /** All tokens that are left; none are left then. */
  public List<Token> rest() {
    List<Token> rest = tokens.subList(Math.min(position, size), size);
    position = size;
    return rest;
  }

  /**
   * Takes the tokens before the next one, outside of parentheses and brackets, that is a comma, a
   * closing parenthesis or one of these words. It is no such word where a name or an operand must
   * follow, and none within {@code CASE … END}.
   */
  public List<Token> until(String... words) {
    int from = position;
    int open = 0;
    while (!atEnd()) {
      Token token = peek();
      switch (token.kind()) {
        case OPEN_PAREN, OPEN_BRACKET -> open++;
        case CLOSE_PAREN, CLOSE_BRACKET -> open--;
        default -> {
          // Within or between.
        }
      }
      boolean named = isNameAfter(position);
      if (!named && token.isWord("case")) {
        open++;
      } else if (!named && token.isWord("end")) {
        open--;
      }
      boolean first = position == from && from > 0 && get(from - 1).isWord("default");
      boolean word = !named && !first && !isOperandAfter(position) && atAnyWord(words);
      if (open < 0 || open == 0 && (token.kind() == TokenKind.COMMA || word)) {
        break;
      }
      position++;
    }
    return since(from);
  }

  /**
   * Whether only a name, or all of them, can be at an index: after a dot, and as a type after
   * {@code ::}.
   */
  private boolean isNameAfter(int index) {
    if (index == 0) {
      return false;
    }
    TokenKind before = get(index - 1).kind();
    return before == TokenKind.DOT || before == TokenKind.CAST;
  }

  /** Whether an expression is not yet at its end at an index, since its next operand is there. */
  private boolean isOperandAfter(int index) {
    if (index == 0) {
      return false;
    }
    Token before = get(index - 1);
    return before.kind() == TokenKind.OPERATOR && !isNameAfter(index - 1)
        || before.kind() == TokenKind.WORD
            && KeyWords.BEFORE_OPERAND.contains(before.text())
            && !isNameAfter(index - 1);
  }

  /** Takes a pair of parentheses; what is between them. */
  public List<Token> parenthesized() {
    expectOpen();
    int from = position;
    int open = 1;
    while (open > 0) {
      if (atEnd()) {
        throw unreadable();
      }
      switch (next().kind()) {
        case OPEN_PAREN -> open++;
        case CLOSE_PAREN -> open--;
        default -> {
          // Within.
        }
      }
    }
    return tokens.subList(from, position - 1);
  }

  /** Reads the words, which have to follow. */
  public void expectWords(String... words) {
    if (!takeWords(words)) {
      throw unreadable();
    }
  }

  /** A string constant. */
  public String string() {
    if (!peek().isString()) {
      throw unreadable();
    }
    return next().text();
  }

  /** A number with its sign. */
  public String number() {
    String sign = takeOperator("-") ? "-" : "";
    if (sign.isEmpty()) {
      takeOperator("+");
    }
    if (!at(TokenKind.NUMBER)) {
      throw unreadable();
    }
    return sign + next().text();
  }

  /** What is read now is within another of its sort. */
  public void deeper() {
    if (++depth > DEEPEST) {
      // A server's stack is larger: it is no mistake.
      throw Unreadable.outside("nested too deeply", peek());
    }
  }

  /** What was within another is read. */
  public void shallower() {
    depth--;
  }
}
