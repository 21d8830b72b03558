package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The query of a view names these relations.
 *
 * @param view the view
 * @param relations the relations, in order
 */
record RelationsClaim(WrittenName view, List<WrittenName> relations) implements Claim {

  private static final Set<ObjectKind> VIEWS =
      Set.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

  RelationsClaim {
    relations = List.copyOf(relations);
  }

  @Override
  public String spelling() {
    return spelling(relations);
  }

  @Override
  public Optional<Fact> ours(Counterpart made) {
    return made.find(VIEWS, view)
        .filter(object -> object.attributes().containsKey("query"))
        .map(
            object -> {
              List<Token> query = Token.of(object.attributes().get("query"));
              return new Fact(
                  object.key(),
                  spelling(relations.stream().filter(each -> names(query, each)).toList()));
            });
  }

  private static String spelling(List<WrittenName> relations) {
    return "uses " + relations;
  }

  /** Whether a query names the relation, with its schema or more. */
  private static boolean names(List<Token> query, WrittenName relation) {
    List<String> parts = relation.parts();
    int length = 2 * parts.size() - 1;
    for (int from = 0; from + length <= query.size(); from++) {
      boolean equal = true;
      for (int i = 0; i < length && equal; i++) {
        Token token = query.get(from + i);
        equal =
            i % 2 == 1
                ? token.kind() == TokenKind.DOT
                : token.isName() && token.text().equals(parts.get(i / 2));
      }
      if (equal) {
        return true;
      }
    }
    return false;
  }
}
