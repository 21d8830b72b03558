package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spells the commands of a rule token by token, with relations under their full names. */
public final class RuleAction {

  private final Namespace namespace;

  /** Spells commands by the names that objects have now. */
  public RuleAction(Namespace namespace) {
    this.namespace = namespace;
  }

  /** A command token by token, its names with their schemas. */
  public String spelling(List<Token> tokens) {
    List<Token> spelt = new ArrayList<>();
    TokenReader in = new TokenReader(tokens);
    while (!in.atEnd()) {
      boolean insert = in.atWord("into");
      boolean relationFollows = in.atAnyWord("into", "update", "from", "join");
      spelt.add(in.next());
      if (relationFollows && in.atName()) {
        Optional<Relation> relation = relation(in, spelt);
        if (insert && relation.isPresent() && in.atWord("values")) {
          spelt.addAll(columns(in, relation.get()));
        }
      }
    }
    return CanonicalForm.ofTokens(spelt);
  }

  /** Takes the name of a relation and spells it with its schema. */
  private Optional<Relation> relation(TokenReader in, List<Token> spelt) {
    int start = in.position();
    String first = in.name();
    QualifiedName written =
        in.take(TokenKind.DOT)
            ? QualifiedName.of(first, in.label())
            : new QualifiedName(Optional.empty(), first);
    QualifiedName name = namespace.resolve(written);
    Optional<Relation> known = namespace.findRelation(name);
    if (known.isPresent()) {
      spelt.addAll(Token.of(name.toString()));
    } else {
      spelt.addAll(in.since(start));
    }
    return known;
  }

  /** The columns that {@code VALUES (…)} fills, which PostgreSQL writes out. */
  private static List<Token> columns(TokenReader in, Relation relation) {
    int start = in.position();
    in.next();
    in.expectOpen();
    int count = 0;
    do {
      in.until();
      count++;
    } while (in.takeComma());
    in.back(start);
    List<String> names = relation.columns.keySet().stream().limit(count).toList();
    return Token.of('(' + new ColumnNames(names).spelling() + ')');
  }
}
