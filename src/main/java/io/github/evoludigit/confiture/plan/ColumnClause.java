package io.github.evoludigit.confiture.plan;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.SchemaObject;

/** A column as CREATE TABLE and ADD COLUMN define it. */
final class ColumnClause {

  private static final String OF_IDENTITY = " of identity";

  private ColumnClause() {}

  /** Name, type and options. */
  static String of(SchemaObject column, PlanContext plan) {
    return bare(column) + value(column) + notNull(column, plan);
  }

  /** Without its default and NOT NULL. */
  static String bare(SchemaObject column) {
    StringBuilder sql = new StringBuilder(Sql.name(column.key().name()));
    sql.append(' ').append(Values.get(column, Attribute.TYPE));
    if (Values.has(column, Attribute.STORAGE)) {
      sql.append(" STORAGE ").append(Values.get(column, Attribute.STORAGE));
    }
    if (Values.has(column, Attribute.COMPRESSION)) {
      sql.append(" COMPRESSION ").append(Values.get(column, Attribute.COMPRESSION));
    }
    sql.append(Values.clause(column, "COLLATE", Attribute.COLLATION));
    sql.append(ForeignOptions.of(column));
    return sql.toString();
  }

  private static String value(SchemaObject column) {
    if (Values.has(column, Attribute.GENERATED)) {
      return " GENERATED ALWAYS AS "
          + Sql.parenthesized(Values.get(column, Attribute.GENERATED))
          + (Values.has(column, Attribute.GENERATED_KIND) ? " VIRTUAL" : " STORED");
    }
    if (Values.has(column, Attribute.IDENTITY)) {
      return " GENERATED " + identity(column);
    }
    return Values.clause(column, "DEFAULT", Attribute.DEFAULT);
  }

  private static String notNull(SchemaObject column, PlanContext plan) {
    if (!Values.has(column, Attribute.NOT_NULL)
        || Values.has(column, Attribute.NOT_NULL_IS_VALID)) {
      return "";
    }
    String name = plan.notNullName(column);
    return (name.isEmpty() ? "" : " CONSTRAINT " + name)
        + " NOT NULL"
        + (Values.has(column, Attribute.NOT_NULL_IS_INHERITED) ? " NO INHERIT" : "");
  }

  /** {@code ALWAYS AS IDENTITY (…)}. */
  static String identity(SchemaObject column) {
    StringBuilder options = new StringBuilder();
    String name = Values.get(column, Attribute.NAME_OF_IDENTITY);
    if (!name.isEmpty()) {
      String schema = column.key().names().get(0);
      options.append(" SEQUENCE NAME ").append(Sql.name(schema)).append('.').append(Sql.name(name));
    }
    options.append(sequenceOptions(column, OF_IDENTITY));
    return Values.get(column, Attribute.IDENTITY).toUpperCase(java.util.Locale.ROOT)
        + " AS IDENTITY"
        + (options.isEmpty() ? "" : " (" + options.toString().strip() + ')');
  }

  /** The options of a sequence, or of an identity if the attributes end so. */
  static String sequenceOptions(SchemaObject object, String suffix) {
    StringBuilder options = new StringBuilder();
    add(options, object, "INCREMENT BY", Attribute.INCREMENT, suffix);
    add(options, object, "MINVALUE", Attribute.MINIMUM, suffix);
    add(options, object, "MAXVALUE", Attribute.MAXIMUM, suffix);
    add(options, object, "START WITH", Attribute.START, suffix);
    add(options, object, "CACHE", Attribute.CACHE, suffix);
    if (object.attributes().containsKey(Attribute.CYCLE + suffix)) {
      options.append(" CYCLE");
    }
    return options.toString();
  }

  private static void add(
      StringBuilder options,
      SchemaObject object,
      String words,
      Attribute attribute,
      String suffix) {
    String value = object.attributes().get(attribute + suffix);
    if (value != null) {
      options.append(' ').append(words).append(' ').append(value);
    }
  }
}
