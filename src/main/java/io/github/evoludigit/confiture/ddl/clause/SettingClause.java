package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.ColumnNames;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Session;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;

/** SET and RESET of a setting that an object keeps: a routine, a role, a database. */
public sealed interface SettingClause {

  /**
   * Changes the object.
   *
   * @param where what is added to the setting's name, a role's database for example; may be empty
   */
  void applyTo(Entity entity, String where, Execution execution);

  /**
   * {@code SET name TO values}.
   *
   * @param name the setting's name in lower case
   * @param token where it is
   * @param values the values; none for the default
   */
  record SetTo(String name, Token token, List<String> values) implements SettingClause {
    @Override
    public void applyTo(Entity entity, String where, Execution execution) {
      new ServerNames(execution.catalog()).parameter(name, token, values);
      entity.set(AttributeFamily.SETTING.of(name) + where, spelling(name, values));
    }
  }

  /** {@code SET name FROM CURRENT}. */
  record SetFromCurrent(String name) implements SettingClause {
    @Override
    public void applyTo(Entity entity, String where, Execution execution) {
      Session session = execution.session();
      String current =
          name.equals(Session.SEARCH_PATH)
              ? new ColumnNames(session.searchPath()).spelling()
              : session.setting(name, "");
      entity.set(AttributeFamily.SETTING.of(name) + where, current);
    }
  }

  /** {@code RESET name}. */
  record Reset(String name) implements SettingClause {
    @Override
    public void applyTo(Entity entity, String where, Execution execution) {
      entity.set(AttributeFamily.SETTING.of(name) + where, "");
    }
  }

  /** {@code RESET ALL}. */
  record ResetAll() implements SettingClause {
    @Override
    public void applyTo(Entity entity, String where, Execution execution) {
      entity
          .attributes
          .keySet()
          .removeIf(
              key ->
                  AttributeFamily.SETTING.contains(key)
                      && (where.isEmpty() ? !key.contains(" in database ") : key.endsWith(where)));
    }
  }

  /** After {@code SET}. */
  static SettingClause readSet(TokenReader in) {
    Token first = in.peek();
    int from = in.position();
    if (in.atName()) {
      String name = SettingReader.name(in);
      if (in.takeWords("from", "current")) {
        return new SetFromCurrent(name);
      }
      in.back(from);
    }
    SettingReader.Setting setting = new SettingReader(in).setOfObject();
    return new SetTo(setting.name(), first, setting.values());
  }

  /** After {@code RESET}. */
  static SettingClause readReset(TokenReader in) {
    String name = new SettingReader(in).resettable();
    return name.isEmpty() ? new ResetAll() : new Reset(name);
  }

  /** The values as they are compared; empty for its default. */
  static String spelling(String name, List<String> values) {
    List<String> spelt = new ArrayList<>();
    for (String value : values) {
      spelt.add(name.equals(Session.SEARCH_PATH) ? SqlName.quoted(value) : value);
    }
    return String.join(", ", spelt);
  }
}
