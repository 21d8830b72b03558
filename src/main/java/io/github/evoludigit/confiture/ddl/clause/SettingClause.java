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
    entity.set("setting " + name + where, value(name));
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

  /** The values of a setting; empty for its default. */
  public String value(String name) {
    if (clauses.in.takeWord("default")) {
      return "";
    }
    List<String> values = new ArrayList<>();
    do {
      Token token = clauses.in.next();
      String sign = token.kind() == TokenKind.OPERATOR ? token.text() : "";
      String text = sign.isEmpty() ? token.text() : sign + clauses.in.next().text();
      values.add(name.equals("search_path") ? SqlName.quoted(text) : text);
    } while (clauses.in.takeComma());
    return String.join(", ", values);
  }
}
