package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;

/** What a statement names and is not there, in PostgreSQL's words. */
public final class MissingObject {

  private MissingObject() {}

  /** A relation that a statement names. */
  public static Unreadable relation(WrittenName name) {
    return Unreadable.missing(
        Missing.relation(name.name().schema(), name.name().name()), name.token());
  }

  static Unreadable type(WrittenName name) {
    return object("type", name);
  }

  /** An object of a kind that has no code of its own. */
  static Unreadable object(String kind, WrittenName name) {
    return Unreadable.missing(
        Missing.of(kind, name.name().schema(), name.name().name()), name.token());
  }

  /** An object that a statement names and that is not there. */
  public static Unreadable object(ObjectKind kind, Token name) {
    return Unreadable.missing(Missing.of(kind.label(), name.text()), name);
  }

  /** A column that a statement about its table names, which the server does not. */
  public static Unreadable column(Token name) {
    return Unreadable.missing(Missing.column(name.text()), name);
  }

  /** A column that a statement about its table names. */
  public static Unreadable column(Token name, Entity relation) {
    return Unreadable.missing(Missing.column(name.text(), relation.name), name);
  }

  /** A constraint, trigger or rule that a statement about its table names. */
  public static Unreadable part(ObjectKind kind, Token name, Entity relation) {
    return Unreadable.missing(Missing.of(kind.label(), name.text()).of(relation.name), name);
  }
}
