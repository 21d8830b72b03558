package io.github.evoludigit.confiture.ddl.order;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A statement that changes rows, as far as its order among others needs it: which relations must be
 * there, and whose rows it adds.
 */
final class RowStatement {

  /** What such statements begin with. */
  private static final Set<String> FIRST =
      Set.of("insert", "update", "delete", "merge", "copy", "with");

  /** What a relation's name follows. */
  private static final Set<String> BEFORE_NAME =
      Set.of("into", "from", "join", "update", "using", "copy");

  /** What ends a list of relations. */
  private static final Set<String> AFTER_LIST =
      Set.of(
          "select",
          "where",
          "group",
          "order",
          "having",
          "window",
          "limit",
          "offset",
          "fetch",
          "for",
          "union",
          "except",
          "intersect",
          "set",
          "values",
          "returning");

  private final List<Token> tokens;

  private RowStatement(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * The statement, if it is one that changes rows, or the body of a function in SQL.
   *
   * @param bodies whether bodies count
   */
  static Optional<RowStatement> of(Statement statement, boolean bodies) {
    if (statement.firstNames().size() == 0) {
      return Optional.empty();
    }
    List<Token> tokens = statement.tokens();
    if (tokens.get(0).kind() != TokenKind.WORD) {
      return Optional.empty();
    }
    if (FIRST.contains(tokens.get(0).text())) {
      return Optional.of(new RowStatement(tokens));
    }
    return bodies && tokens.get(0).isWord("create") ? body(tokens) : Optional.empty();
  }

  /** The body in {@code CREATE FUNCTION … LANGUAGE sql AS 'body'}, each token where the body is. */
  private static Optional<RowStatement> body(List<Token> tokens) {
    boolean sql = false;
    Optional<Token> body = Optional.empty();
    for (int i = 2; i < tokens.size() - 1; i++) {
      sql |= tokens.get(i).isWord("language") && tokens.get(i + 1).text().equals("sql");
      if (tokens.get(i).isWord("as") && tokens.get(i + 1).isString()) {
        body = Optional.of(tokens.get(i + 1));
      }
    }
    if (!sql || body.isEmpty()) {
      return Optional.empty();
    }
    Token whole = body.get();
    List<Token> moved = new ArrayList<>();
    for (Token token : Token.of(whole.text())) {
      moved.add(new Token(token.kind(), token.text(), whole.start(), whole.end()));
    }
    return moved.isEmpty() ? Optional.empty() : Optional.of(new RowStatement(moved));
  }

  /** A statement that is refused anyway: of what else it reads. */
  static RowStatement ofAny(Statement statement) {
    return new RowStatement(statement.tokens());
  }

  /** Why it cannot run: relations that are not there. */
  List<Unreadable> missing(Namespace namespace) {
    List<Unreadable> missing = new ArrayList<>();
    Set<String> own = ownNames();
    BitSet lists = new BitSet();
    int depth = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      Token token = tokens.get(i);
      if (token.kind() == TokenKind.OPEN_PAREN) {
        lists.clear(++depth);
      } else if (token.kind() == TokenKind.CLOSE_PAREN) {
        depth = Math.max(0, depth - 1);
      } else if (token.kind() == TokenKind.WORD && AFTER_LIST.contains(token.text())) {
        lists.clear(depth);
      } else if (token.isWord("from")) {
        lists.set(depth);
      }
      boolean listed = token.kind() == TokenKind.COMMA && lists.get(depth);
      int first = listed ? nameAt(i + 1, false) : nameAfter(i);
      if (first > 0) {
        QualifiedName name = name(first);
        boolean known = name.schema().isEmpty() && own.contains(name.name());
        if (!known && namespace.findClass(name).isEmpty()) {
          missing.add(
              Unreadable.missing(Missing.relation(name.schema(), name.name()), tokens.get(first)));
        }
      }
    }
    return missing;
  }

  /** The relation that gets rows. */
  Optional<Relation> target(Namespace namespace) {
    boolean adds = tokens.get(0).isWord("copy");
    for (int i = 0; i < tokens.size() - 1; i++) {
      boolean into = i > 0 && tokens.get(i).isWord("into") && tokens.get(i - 1).isWord("insert");
      if (into || adds && i == 0) {
        int first = nameAfter(i);
        return first < 0
            ? Optional.empty()
            : namespace
                .findClass(name(first))
                .filter(Relation.class::isInstance)
                .map(Entity::now)
                .map(Relation.class::cast);
      }
    }
    return Optional.empty();
  }

  /** Where a relation's name begins after a token; negative if none does. */
  private int nameAfter(int index) {
    Token token = tokens.get(index);
    if (token.kind() != TokenKind.WORD
        || !BEFORE_NAME.contains(token.text())
        || index > 0 && tokens.get(index - 1).isWord("distinct")) {
      return -1;
    }
    return nameAt(index + 1, token.isWord("into") || token.isWord("copy"));
  }

  /**
   * Where the name of a relation begins at a token; negative if there is none.
   *
   * @param parentheses whether a list of columns may follow it; otherwise it is a call
   */
  private int nameAt(int start, boolean parentheses) {
    int first = start;
    if (tokens.get(first).isWord("only") || tokens.get(first).isWord("lateral")) {
      first++;
    }
    if (first >= tokens.size() || !tokens.get(first).isName()) {
      return -1;
    }
    int after = first + 1;
    if (after + 1 < tokens.size() && tokens.get(after).kind() == TokenKind.DOT) {
      after += 2;
    }
    boolean call =
        !parentheses && after < tokens.size() && tokens.get(after).kind() == TokenKind.OPEN_PAREN;
    return call ? -1 : first;
  }

  private QualifiedName name(int first) {
    boolean qualified = first + 2 < tokens.size() && tokens.get(first + 1).kind() == TokenKind.DOT;
    return qualified
        ? QualifiedName.of(tokens.get(first).text(), tokens.get(first + 2).text())
        : new QualifiedName(Optional.empty(), tokens.get(first).text());
  }

  /** What may be a name that the statement gives itself: {@code WITH name AS}, an alias. */
  private Set<String> ownNames() {
    Set<String> own = new HashSet<>(Set.of("stdin", "select", "set"));
    for (int i = 1; i < tokens.size() - 1; i++) {
      Token before = tokens.get(i - 1);
      boolean begins =
          before.isWord("with") || before.isWord("recursive") || before.kind() == TokenKind.COMMA;
      if (tokens.get(i).isName() && (begins || tokens.get(i + 1).isWord("as"))) {
        own.add(tokens.get(i).text());
      }
      if (tokens.get(i).isWord("as") && tokens.get(i + 1).isName()) {
        own.add(tokens.get(i + 1).text());
      }
    }
    return own;
  }
}
