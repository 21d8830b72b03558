package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.MemberName;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.Syntax;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the clauses that many statements share. It knows no catalog: names stay names. */
public final class ClauseReader {

  /** What is longer is not looked into twice. */
  private static final int LONGEST = 2000;

  private final TokenReader in;

  /** Reads clauses where the tokens stand. */
  public ClauseReader(TokenReader in) {
    this.in = in;
  }

  /** {@code name}, {@code schema.name} or {@code database.schema.name}. */
  public WrittenName name() {
    Token first = in.nameToken();
    Token last = first;
    Optional<String> schema = Optional.empty();
    while (in.take(TokenKind.DOT)) {
      schema = Optional.of(last.text());
      last = in.labelToken();
    }
    return new WrittenName(new QualifiedName(schema, last.text()), first);
  }

  /** The name of a function, which words that name columns cannot be without a schema. */
  public WrittenName functionName() {
    if (in.peek(1).kind() == TokenKind.DOT) {
      return name();
    }
    if (!in.atFunctionName()) {
      throw in.unreadable();
    }
    Token name = in.next();
    return new WrittenName(new QualifiedName(Optional.empty(), name.text()), name);
  }

  /** The name of a relation with what may stand around it: {@code ONLY t} or {@code t *}. */
  public WrittenName relationName() {
    boolean only = in.takeWord("only");
    boolean parenthesis = only && in.take(TokenKind.OPEN_PAREN);
    WrittenName name = name();
    if (parenthesis) {
      in.expectClose();
    }
    in.takeOperator("*");
    return name;
  }

  /** {@code relation.column} or {@code schema.relation.column}. */
  public MemberName memberName() {
    List<String> names = new ArrayList<>(List.of(in.name()));
    while (in.take(TokenKind.DOT)) {
      names.add(in.label());
    }
    int last = names.size() - 1;
    if (last < 1) {
      throw in.unreadable();
    }
    Optional<String> schema = last > 1 ? Optional.of(names.get(last - 2)) : Optional.empty();
    return new MemberName(new QualifiedName(schema, names.get(last - 1)), names.get(last));
  }

  /** A type. */
  public WrittenType type() {
    return WrittenType.read(in);
  }

  /** A role. */
  public WrittenRole role() {
    return WrittenRole.read(in);
  }

  /** Roles with commas between them. */
  public List<WrittenRole> roles() {
    List<WrittenRole> roles = new ArrayList<>();
    do {
      roles.add(role());
    } while (in.takeComma());
    return List.copyOf(roles);
  }

  /** {@code IF EXISTS}; whether it is there. */
  public boolean ifExists() {
    return in.takeWords("if", "exists");
  }

  /** {@code IF NOT EXISTS}; whether it is there. */
  public boolean ifNotExists() {
    if (!in.takeWords("if", "not")) {
      return false;
    }
    in.expectWord("exists");
    return true;
  }

  /** {@code CASCADE} or {@code RESTRICT}; whether it is the first. */
  public boolean cascade() {
    boolean cascade = in.takeWord("cascade");
    if (!cascade) {
      in.takeWord("restrict");
    }
    return cascade;
  }

  /** An operator, with a schema perhaps. */
  public QualifiedName operatorName() {
    Optional<String> schema = Optional.empty();
    while (in.peek(1).kind() == TokenKind.DOT) {
      schema = Optional.of(in.name());
      in.next();
    }
    if (!in.at(TokenKind.OPERATOR)) {
      throw in.unreadable();
    }
    return new QualifiedName(schema, in.next().text());
  }

  /** {@code ALWAYS} or {@code BY DEFAULT}; whether it is the first. */
  public boolean always() {
    boolean always = in.takeWord("always");
    if (!always) {
      in.expectWords("by", "default");
    }
    return always;
  }

  /** The number after {@code SET STATISTICS}; empty for the default, which is also -1. */
  public String statisticsTarget() {
    String target = in.takeWord("default") ? "" : in.number();
    return target.equals("-1") ? "" : target;
  }

  /** {@code (a, b)}. */
  public List<Token> columns() {
    in.expectOpen();
    List<Token> columns = new ArrayList<>();
    do {
      columns.add(in.nameToken());
    } while (in.takeComma());
    in.expectClose();
    return List.copyOf(columns);
  }

  /** The words of tokens. */
  public static List<String> texts(List<Token> tokens) {
    List<String> texts = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      texts.add(token.text());
    }
    return texts;
  }

  private String value() {
    if (!in.takeOperator("=")) {
      return OptionValue.ofParameter(List.of());
    }
    List<Token> value = in.until();
    if (value.isEmpty()) {
      throw in.unreadable();
    }
    return OptionValue.ofParameter(value);
  }

  /** {@code WITH (a = b, c)}: the parameters by name. */
  public Map<String, String> parameters() {
    in.expectOpen();
    Map<String, String> parameters = new TreeMap<>();
    if (in.take(TokenKind.CLOSE_PAREN)) {
      return parameters;
    }
    do {
      String name = in.label();
      while (in.take(TokenKind.DOT)) {
        name = name + '.' + in.label();
      }
      parameters.put(name, value());
    } while (in.takeComma());
    in.expectClose();
    return parameters;
  }

  /**
   * A query of these tokens, without the {@code WITH [NO] DATA} that may follow it.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if there are none, or some are left when
   *     the query is complete
   */
  public List<Token> query(List<Token> tokens) {
    int end = tokens.size();
    if (end > 2 && tokens.get(end - 1).isWord("data")) {
      int with = tokens.get(end - 2).isWord("no") ? end - 3 : end - 2;
      end = tokens.get(with).isWord("with") ? with : end;
    }
    try {
      return completeQuery(tokens.subList(0, end));
    } catch (Unreadable unreadable) {
      expectData(tokens, unreadable.token());
      throw unreadable;
    }
  }

  /** What follows WITH behind a query is {@code [NO] DATA}, and is the end. */
  private static void expectData(List<Token> tokens, Token behind) {
    if (behind.isWord("with")) {
      TokenReader tail = new TokenReader(tokens.subList(tokens.indexOf(behind) + 1, tokens.size()));
      tail.takeWord("no");
      tail.expectWord("data");
      tail.expectEnd();
    }
  }

  /**
   * A query of these tokens.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if there are none, or some are left when
   *     the query is complete
   */
  public List<Token> completeQuery(List<Token> tokens) {
    if (tokens.isEmpty()) {
      throw in.unreadable();
    }
    List<Token> query = Token.copyOf(tokens);
    CanonicalForm.expectCompleteQuery(query);
    return query;
  }

  /** An expression in parentheses. */
  public List<Token> parenthesized() {
    int from = in.position();
    List<Token> tokens = in.parenthesized();
    if (tokens.size() <= LONGEST) {
      TokenReader inner = in.from(from);
      inner.expectOpen();
      Syntax.expression(inner);
      inner.expectClose();
    }
    return Token.copyOf(tokens);
  }

  /**
   * An expression of these tokens.
   *
   * @throws io.github.evoludigit.confiture.sql.Unreadable if there are none, or some are left when
   *     the expression is complete
   */
  public List<Token> expression(List<Token> tokens) {
    if (tokens.isEmpty()) {
      throw in.unreadable();
    }
    CanonicalForm.expectComplete(tokens);
    return Token.copyOf(tokens);
  }
}
