package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Spells the commands of a rule token by token, with relations under their full names. */
final class RuleAction {

  private final Clauses clauses;

  RuleAction(Clauses clauses) {
    this.clauses = clauses;
  }

  String spelling(List<Token> tokens) {
    List<Token> spelt = new ArrayList<>();
    TokenReader in = new TokenReader(tokens);
    while (!in.atEnd()) {
      boolean relationFollows = in.atAnyWord("into", "update", "from", "join");
      spelt.add(in.next());
      if (relationFollows && in.atName()) {
        relation(in, spelt);
      }
    }
    return clauses.spelling(spelt);
  }

  private void relation(TokenReader in, List<Token> spelt) {
    Token first = in.next();
    if (in.at(TokenKind.DOT)) {
      spelt.add(first);
      return;
    }
    QualifiedName name =
        clauses.database.resolve(new QualifiedName(Optional.empty(), first.text()));
    Optional<Relation> known = clauses.database.findRelation(name);
    if (known.isPresent()) {
      spelt.addAll(Token.of(name.toString()));
    } else {
      spelt.add(first);
    }
  }
}
