package io.github.evoludigit.confiture.ddl.body;

import io.github.evoludigit.confiture.expression.syntax.TypeReader;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.SystemRelations;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.expression.type.Variables;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variables of declared types, also of those of columns and rows (section 41.3.3). */
public final class DeclaredTypes {

  private final Scope scope;
  private final Types types;
  private final BodyNames names;

  /** The types of a body in which variables are known by their names. */
  DeclaredTypes(Scope scope, BodyNames names) {
    this.scope = scope;
    this.types = new Types(scope);
    this.names = names;
  }

  /**
   * Looks for a type that stands in a body.
   *
   * @param type its tokens; if it is copied, then from no variable
   * @throws Unreadable if it is not there
   */
  public static void find(List<Token> type, Scope scope) {
    new DeclaredTypes(scope, new BodyNames(Variables.Conflict.ERROR)).variable("", type);
  }

  /**
   * A variable.
   *
   * @param type the tokens of its type
   * @throws Unreadable if there is no such type
   */
  BodyVariable variable(String name, List<Token> type) {
    for (int i = 0; i < type.size(); i++) {
      if (type.get(i).text().equals("%") && type.get(i).kind() == TokenKind.OPERATOR) {
        return copied(name, type.subList(0, i), type.subList(i + 1, type.size()));
      }
    }
    TypeReader reader = new TypeReader(new TokenReader(type), scope);
    String spelling = reader.read();
    if (reader.objection().isPresent()) {
      throw reader.objection().get();
    }
    return ofType(name, spelling);
  }

  /** A variable of a type in canonical spelling. */
  BodyVariable ofType(String name, String type) {
    if (type.equals(Types.RECORD)) {
      return BodyVariable.record(name);
    }
    if (type.startsWith("any")) {
      return BodyVariable.unknown(name);
    }
    String base = types.ofDomain(Types.base(type));
    Optional<Scope.UserType> user = types.user(base);
    boolean row = user.filter(known -> !known.fields().isEmpty()).isPresent();
    if (row) {
      return BodyVariable.row(name, type, user.get().fields());
    }
    boolean outside = base.indexOf('.') > 0 && user.isEmpty() && !base.endsWith("[]");
    boolean composite = user.filter(DeclaredTypes::isComposite).isPresent();
    return outside || composite ? BodyVariable.unknown(name) : BodyVariable.value(name, type);
  }

  private static boolean isComposite(Scope.UserType type) {
    return type.sort() == Scope.UserType.Sort.COMPOSITE;
  }

  /** The type of a column or variable, or the row of a relation. */
  private BodyVariable copied(String name, List<Token> of, List<Token> what) {
    List<Token> parts = new ArrayList<>(of);
    parts.removeIf(token -> token.kind() == TokenKind.DOT);
    List<String> texts = parts.stream().map(Token::text).toList();
    boolean array = what.size() > 1;
    if (what.get(0).isWord("rowtype")) {
      return array ? BodyVariable.unknown(name) : row(name, parts);
    }
    Optional<BodyVariable> variable = names.variable(texts);
    if (variable.isPresent()) {
      return array ? BodyVariable.unknown(name) : variable.get().called(name);
    }
    if (names.find(texts).isPresent()) {
      return BodyVariable.unknown(name);
    }
    if (texts.size() < 2) {
      throw new Unreadable(
          SqlState.UNDEFINED_OBJECT,
          "variable \"" + texts.get(0) + "\" does not exist",
          parts.get(0),
          "");
    }
    Optional<Scope.Relation> relation = relation(parts.subList(0, parts.size() - 1));
    if (relation.isEmpty() || relation.get().columns().isEmpty()) {
      return BodyVariable.unknown(name);
    }
    Token last = parts.get(parts.size() - 1);
    for (Scope.Column column : relation.get().columns()) {
      if (column.name().equals(last.text())) {
        return ofType(name, column.type() + (array ? "[]" : ""));
      }
    }
    throw Unreadable.missing(Missing.column(last.text(), parts.get(parts.size() - 2).text()), last);
  }

  private BodyVariable row(String name, List<Token> parts) {
    Optional<Scope.Relation> relation = relation(parts);
    return relation
        .filter(known -> !known.columns().isEmpty())
        .map(
            known ->
                BodyVariable.row(
                    name, Types.qualified(known.schema(), known.name()), known.columns()))
        .orElseGet(() -> BodyVariable.unknown(name));
  }

  /** A relation; refused if there is none. */
  private Optional<Scope.Relation> relation(List<Token> parts) {
    if (parts.size() > 2) {
      return Optional.empty();
    }
    Token last = parts.get(parts.size() - 1);
    Optional<String> schema =
        parts.size() > 1 ? Optional.of(parts.get(0).text()) : Optional.empty();
    Optional<Scope.Relation> known =
        scope.relation(schema, last.text()).or(() -> SystemRelations.find(schema, last.text()));
    if (schema.isPresent() && known.isEmpty() && scope.isNewlyMissing(schema.get())) {
      throw Unreadable.missing(Missing.schema(schema.get()), parts.get(0));
    }
    boolean missing =
        known.isEmpty()
            && !scope.isOpen(Scope.Space.RELATION, schema)
            && !scope.hasClass(schema, last.text());
    if (missing) {
      throw Unreadable.missing(Missing.relation(schema, last.text()), parts.get(0));
    }
    return known;
  }
}
