package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Names;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SET and RESET of a setting that an object keeps: a routine, a role, a database. */
public record SettingClause(Clauses clauses) {

  /**
   * After {@code SET}.
   *
   * @param where what is added to the setting's name, a role's database for example; may be empty
   */
  public void set(Entity entity, String where) {
    TokenReader in = clauses.in;
    if (in.takeWords("time", "zone")) {
      entity.set("setting timezone" + where, Clauses.parameterValue(List.of(in.next())));
      return;
    }
    Token first = in.peek();
    String name = name();
    if (in.takeWords("from", "current")) {
      String current =
          name.equals("search_path")
              ? new Names(clauses.session.searchPath()).spelling()
              : clauses.session.setting(name, "");
      entity.set("setting " + name + where, current);
      return;
    }
    if (!in.takeOperator("=")) {
      in.expectWord("to");
    }
    List<String> values = values();
    new ServerNames(clauses.catalog).parameter(name, first, values);
    entity.set("setting " + name + where, spelling(name, values));
  }

  /** After {@code RESET}. */
  public void reset(Entity entity, String where) {
    if (clauses.in.takeWord("all")) {
      entity
          .attributes
          .keySet()
          .removeIf(
              key ->
                  AttributeFamily.SETTING.contains(key)
                      && (where.isEmpty() ? !key.contains(" in database ") : key.endsWith(where)));
    } else {
      entity.set("setting " + name() + where, "");
    }
  }

  /** The name of a setting. */
  public String name() {
    StringBuilder name = new StringBuilder(clauses.in.name());
    while (clauses.in.take(TokenKind.DOT)) {
      name.append('.').append(clauses.in.label());
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  /** The values of a setting; none for its default. */
  public List<String> values() {
    if (clauses.in.takeWord("default")) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    do {
      Token token = clauses.in.next();
      String sign = token.kind() == TokenKind.OPERATOR ? token.text() : "";
      values.add(sign.isEmpty() ? token.text() : sign + clauses.in.next().text());
    } while (clauses.in.takeComma());
    return values;
  }

  /** The values as they are compared; empty for its default. */
  public static String spelling(String name, List<String> values) {
    List<String> spelt = new ArrayList<>();
    for (String value : values) {
      spelt.add(name.equals("search_path") ? SqlName.quoted(value) : value);
    }
    return String.join(", ", spelt);
  }
}
