package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An expression as written, with what its names mean there. It is spelt when all statements are
 * read, as PostgreSQL reads it again after the type of a column has changed.
 *
 * @param tokens the expression
 * @param scope what its names mean
 * @param relation the relation whose columns it can name, if any
 * @param target the type its value is brought to; empty if none
 */
record Expression(
    List<Token> tokens, PathScope scope, Optional<Relation> relation, Supplier<String> target)
    implements Value {

  /** The same as a default, of which NULL is the same as none. */
  Value asDefault() {
    return new Default(this);
  }

  /** A column's default. */
  record Default(Expression expression) implements Value {
    @Override
    public String spelling() {
      String spelling = expression.spelling();
      return spelling.equals("NULL") ? "" : spelling;
    }

    @Override
    public boolean canName(Entity entity) {
      return expression.canName(entity);
    }
  }

  @Override
  public String spelling() {
    return new CanonicalForm(scope)
        .expression(
            tokens, relation.map(owner -> owner.describe(tokens, scope.moment())), target.get());
  }

  @Override
  public boolean canName(Entity entity) {
    String name = entity.nameAt(scope.moment()).name();
    return entity.kind == ObjectKind.EXTENSION
        || tokens.stream().anyMatch(token -> token.text().contains(name));
  }

  /** Whether it names a column. */
  boolean names(Column column) {
    String written = column.nameAt(scope.moment()).name();
    return tokens.stream().anyMatch(token -> token.isName() && token.text().equals(written));
  }

  /** The columns of the relation that the expression names, in order. */
  Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    relation.ifPresent(
        owner -> {
          for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isName() && owner.columns.containsKey(tokens.get(i).text())) {
              String column = tokens.get(i).text();
              if (isColumn(i, column)) {
                columns.add(column);
              }
            }
          }
        });
    return columns;
  }

  private boolean isColumn(int index, String column) {
    Token token = tokens.get(index);
    return token.isName()
        && token.text().equals(column)
        && !isField(index)
        && (index + 1 == tokens.size() || !followsName(tokens.get(index + 1).kind()));
  }

  /** Whether a name is that of a field: {@code (row).name}. */
  private boolean isField(int index) {
    return index > 1
        && tokens.get(index - 1).kind() == TokenKind.DOT
        && tokens.get(index - 2).kind() == TokenKind.CLOSE_PAREN;
  }

  /** Whether a name before a token of this kind is that of a function or qualifier. */
  private static boolean followsName(TokenKind kind) {
    return kind == TokenKind.OPEN_PAREN || kind == TokenKind.DOT || kind == TokenKind.STRING;
  }
}
