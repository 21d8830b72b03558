package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table has a primary key, a unique or a foreign key.
 *
 * @param table the table
 * @param name the constraint's name, if it is written
 * @param type {@code PRIMARY KEY}, {@code UNIQUE} or {@code FOREIGN KEY}
 * @param columns its columns
 * @param target what a foreign key refers to
 */
record KeyClaim(
    WrittenName table,
    Optional<String> name,
    String type,
    List<String> columns,
    Optional<Target> target)
    implements Claim {

  private static final Set<ObjectKind> TABLES = Set.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE);

  /**
   * What a foreign key refers to.
   *
   * @param table the other table
   * @param columns its columns; empty for those of its primary key
   */
  record Target(WrittenName table, List<String> columns) {
    Target {
      columns = List.copyOf(columns);
    }

    /** What the model says that a foreign key refers to: {@code public.t(id)}. */
    static Target of(String references) {
      List<String> names = new ArrayList<>();
      List<String> columns = new ArrayList<>();
      boolean inParentheses = false;
      for (Token token : Token.of(references)) {
        inParentheses |= token.kind() == TokenKind.OPEN_PAREN;
        if (token.isName()) {
          (inParentheses ? columns : names).add(token.text());
        }
      }
      return new Target(new WrittenName(names), columns);
    }

    Target asPreciseAs(Target other) {
      return new Target(
          table.asPreciseAs(other.table), other.columns.isEmpty() ? List.of() : columns);
    }

    @Override
    public String toString() {
      return table + (columns.isEmpty() ? "" : list(columns));
    }
  }

  KeyClaim {
    columns = List.copyOf(columns);
  }

  @Override
  public String spelling() {
    return type + ' ' + list(columns) + target.map(each -> " references " + each).orElse("");
  }

  @Override
  public Optional<Fact> ours(Counterpart made) {
    List<SchemaObject> own =
        made.of(Set.of(ObjectKind.CONSTRAINT)).stream().filter(this::isOfTable).toList();
    if (name.isPresent()) {
      Optional<SchemaObject> named =
          own.stream().filter(each -> each.key().name().equals(name.get())).findFirst();
      return named.map(this::fact).or(() -> absent(made));
    }
    List<Fact> same =
        own.stream()
            .filter(each -> each.attributes().getOrDefault("type", "").equals(type))
            .map(this::fact)
            .toList();
    return same.stream()
        .filter(fact -> fact.spelling().equals(spelling()))
        .findFirst()
        .or(() -> same.stream().findFirst())
        .or(() -> isPrimaryKeyToo(own) ? Optional.empty() : absent(made));
  }

  private boolean isOfTable(SchemaObject constraint) {
    List<String> names = constraint.key().names();
    return new WrittenName(names.subList(0, names.size() - 1)).asPreciseAs(table).equals(table);
  }

  /** PostgreSQL makes one of two keys over the same columns ({@code transformIndexConstraints}). */
  private boolean isPrimaryKeyToo(List<SchemaObject> own) {
    return type.equals("UNIQUE")
        && own.stream()
            .anyMatch(
                each ->
                    each.attributes().getOrDefault("type", "").equals("PRIMARY KEY")
                        && columns(each).equals(columns));
  }

  private Optional<Fact> absent(Counterpart made) {
    return made.find(TABLES, table)
        .map(
            object ->
                new Fact(
                    object.key(), name.map(each -> "no constraint " + each).orElse("no " + type)));
  }

  private Fact fact(SchemaObject constraint) {
    String references = constraint.attributes().getOrDefault("references", "");
    String suffix =
        references.isEmpty() || target.isEmpty()
            ? ""
            : " references " + Target.of(references).asPreciseAs(target.get());
    return new Fact(
        constraint.key(),
        constraint.attributes().getOrDefault("type", "")
            + ' '
            + list(columns(constraint))
            + suffix);
  }

  private static List<String> columns(SchemaObject constraint) {
    return Token.of(constraint.attributes().getOrDefault("columns", "")).stream()
        .filter(Token::isName)
        .map(Token::text)
        .toList();
  }

  private static String list(List<String> names) {
    StringBuilder list = new StringBuilder("(");
    for (String name : names) {
      list.append(list.length() == 1 ? "" : ", ").append(new WrittenName(List.of(name)));
    }
    return list.append(')').toString();
  }
}
