package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;

/** What a statement names and is not there, in PostgreSQL's words. */
public final class MissingObject {

  private MissingObject() {}

  /** A relation that a statement names. */
  public static Unreadable relation(WrittenName name) {
    return new Unreadable(
            SqlState.UNDEFINED_TABLE, written("relation", name.name()), name.token(), "")
        .about(name.name().schema(), name.name().name());
  }

  static Unreadable type(WrittenName name) {
    return object("type", name);
  }

  /** An object of a kind that has no code of its own. */
  static Unreadable object(String kind, WrittenName name) {
    return new Unreadable(SqlState.UNDEFINED_OBJECT, written(kind, name.name()), name.token(), "")
        .about(name.name().schema(), name.name().name());
  }

  /** An object that a statement names and that is not there. */
  public static Unreadable object(ObjectKind kind, Token name) {
    return new Unreadable(
        SqlState.UNDEFINED_OBJECT,
        kind.label() + " \"" + name.text() + "\" does not exist",
        name,
        "");
  }

  /** A column that a statement about its table names. */
  public static Unreadable column(Token name, Entity relation) {
    return new Unreadable(
        SqlState.UNDEFINED_COLUMN,
        "column \"" + name.text() + "\" of relation \"" + relation.name + "\" does not exist",
        name,
        "");
  }

  /** A constraint, trigger or rule that a statement about its table names. */
  public static Unreadable part(ObjectKind kind, Token name, Entity relation) {
    return new Unreadable(
        SqlState.UNDEFINED_OBJECT,
        kind.label()
            + " \""
            + name.text()
            + "\" of relation \""
            + relation.name
            + "\" does not exist",
        name,
        "");
  }

  private static String written(String kind, QualifiedName name) {
    String schema = name.schema().map(home -> home + '.').orElse("");
    return kind + " \"" + schema + name.name() + "\" does not exist";
  }
}
