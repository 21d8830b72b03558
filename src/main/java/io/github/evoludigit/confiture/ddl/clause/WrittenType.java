package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.MemberName;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.PathScope;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.expression.syntax.TypeReader;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.TypeName;
import io.github.evoludigit.confiture.sql.KeyWords;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Optional;

/**
 * The name of a type where a statement has it, with modifiers and brackets.
 *
 * @param tokens the name
 * @param builtIn its spelling if it is one of those that SQL has a syntax for and that mean the
 *     same everywhere; otherwise empty
 */
public record WrittenType(List<Token> tokens, String builtIn) {

  /** Takes the name that follows. */
  public static WrittenType read(TokenReader in) {
    int from = in.position();
    Token first = in.peek();
    int member = memberWords(in);
    if (member > 0) {
      for (int i = 0; i < member; i++) {
        in.next();
      }
      return new WrittenType(in.since(from), "");
    }
    boolean name = first.isWord("double") && !in.peek(1).isWord("precision");
    String spelling = new TypeReader(in, Scope.empty()).read();
    // Without PRECISION, double is a name like others.
    boolean same = first.kind() == TokenKind.WORD && KeyWords.TYPE.contains(first.text()) && !name;
    return new WrittenType(in.since(from), same ? spelling : "");
  }

  /** How many tokens {@code [SETOF] table.column%TYPE} has; 0 if something else follows. */
  private static int memberWords(TokenReader in) {
    int set = in.atWord("setof") ? 1 : 0;
    int dots = 0;
    while (in.peek(set + 2 * dots).isName()
        && in.peek(set + 2 * dots + 1).kind() == TokenKind.DOT) {
      dots++;
    }
    int percent = set + 2 * dots + 1;
    return dots > 0 && in.peek(percent).text().equals("%") && in.peek(percent + 1).isWord("type")
        ? percent + 2
        : 0;
  }

  /** The first token, where an error about the type is. */
  Token token() {
    return tokens.get(0);
  }

  /** The name, if it is nothing but a name, perhaps with a schema. */
  public Optional<QualifiedName> plainName() {
    Token last = tokens.get(tokens.size() - 1);
    if (!builtIn.isEmpty() || !last.isName()) {
      return Optional.empty();
    }
    return switch (tokens.size()) {
      case 1 -> Optional.of(new QualifiedName(Optional.empty(), last.text()));
      case 3 ->
          tokens.get(1).kind() == TokenKind.DOT
              ? Optional.of(QualifiedName.of(tokens.get(0).text(), last.text()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /**
   * How PostgreSQL spells the type that the name means now.
   *
   * @throws Unreadable if it is the type of a column that is not there
   */
  public String resolve(Namespace namespace) {
    boolean sure = tokens.size() < 3 || !namespace.catalog().refusals().judging();
    if (!builtIn.isEmpty() && sure) {
      return builtIn;
    }
    TokenReader in = new TokenReader(tokens);
    if (memberWords(in) > 0) {
      return ofColumn(in, namespace);
    }
    PathScope scope = namespace.scope();
    TypeReader types = new TypeReader(in, scope);
    String spelling = types.read();
    if (types.objection().isPresent()) {
      scope.refuse(types.objection().get());
    }
    return spelling;
  }

  /** The type without modifiers, as in what tells a routine, cast or operator from others. */
  public String plain(Namespace namespace) {
    return TypeName.of(resolve(namespace)).withoutModifiers();
  }

  /** {@code table.column%TYPE}: the type that the column has now (manual, CREATE FUNCTION). */
  private static String ofColumn(TokenReader in, Namespace namespace) {
    String set = in.takeWord("setof") ? "SETOF " : "";
    MemberName name = new ClauseReader(in).memberName();
    return set
        + namespace
            .findRelation(name.owner())
            .map(relation -> relation.columns.get(name.name()))
            .map(column -> column.type)
            .orElseThrow(in::unreadable);
  }
}
