package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.Scope;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives an object another name or schema; what is of a type, or counts by a sequence, follows. */
final class Renaming {

  private final Database database;

  Renaming(Database database) {
    this.database = database;
  }

  /** Changes what the object is called. */
  void of(Entity entity, Runnable change) {
    if (entity instanceof UserDefinedType type) {
      String old = type.key().identity();
      database.rekey(type, change);
      users(old, type.key().identity());
    } else if (entity instanceof Sequence sequence) {
      Map<Column, Expression> defaults = counting(sequence);
      database.rekey(sequence, change);
      defaults.forEach(
          (column, expression) ->
              column.set(Column.DEFAULT, counted(expression, sequence).asDefault()));
    } else {
      database.rekey(entity, change);
    }
  }

  /** The columns, domains and fields that are of a type. */
  private void users(String old, String name) {
    for (Entity entity : database.entities()) {
      if (entity instanceof Relation relation) {
        for (Column column : relation.columns.values()) {
          renamed(column.type, old, name).ifPresent(column::type);
        }
      } else if (entity instanceof UserDefinedType type) {
        renamed(type.base, old, name)
            .ifPresent(
                base -> {
                  type.base = base;
                  type.set(type.kind == ObjectKind.DOMAIN ? "type" : "subtype", base);
                });
        type.fields.replaceAll(
            (field, fieldType) -> {
              Optional<String> now = renamed(fieldType, old, name);
              String attribute = "field " + SqlName.quoted(field);
              now.ifPresent(
                  its -> type.set(attribute, type.get(attribute).replaceFirst("^\\S+", its)));
              return now.orElse(fieldType);
            });
      }
    }
  }

  private static Optional<String> renamed(String type, String old, String name) {
    return type.equals(old) || type.equals(old + "[]")
        ? Optional.of(name + type.substring(old.length()))
        : Optional.empty();
  }

  /** The columns whose defaults count by a sequence. */
  Map<Column, Expression> counting(Sequence sequence) {
    Map<Column, Expression> counting = new HashMap<>();
    for (Entity entity : database.entities()) {
      if (entity instanceof Relation relation) {
        for (Column column : relation.columns.values()) {
          if (column.attributes.get(Column.DEFAULT) instanceof Expression.Default value
              && position(value.expression(), sequence) >= 0) {
            counting.put(column, value.expression());
          }
        }
      }
    }
    return counting;
  }

  /** Where {@code nextval('name')} names the sequence; negative if it does not. */
  private static int position(Expression expression, Sequence sequence) {
    List<Token> tokens = expression.tokens();
    for (int i = 2; i < tokens.size(); i++) {
      if (tokens.get(i).isString()
          && tokens.get(i - 1).kind() == TokenKind.OPEN_PAREN
          && tokens.get(i - 2).isWord("nextval")
          && names(Token.of(tokens.get(i).text()), expression.scope(), sequence)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean names(List<Token> name, Scope scope, Sequence sequence) {
    if (name.isEmpty()) {
      return false;
    }
    Optional<String> schema = name.size() > 2 ? Optional.of(name.get(0).text()) : Optional.empty();
    return scope
        .relation(schema, name.get(name.size() - 1).text())
        .filter(found -> found.schema().equals(sequence.schema))
        .filter(found -> found.name().equals(sequence.name))
        .isPresent();
  }

  private static Expression counted(Expression expression, Sequence sequence) {
    List<Token> tokens = new ArrayList<>(expression.tokens());
    for (int i = 2; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isString() && tokens.get(i - 2).isWord("nextval")) {
        String name = QualifiedName.of(sequence.schema, sequence.name).toString();
        tokens.set(i, new Token(token.kind(), name, token.start(), token.end()));
      }
    }
    return new Expression(tokens, expression.scope(), expression.relation(), expression.target());
  }
}
