package io.github.evoludigit.confiture.ddl.command.table;

import io.github.evoludigit.confiture.ddl.catalog.Column;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.IndexElements;
import io.github.evoludigit.confiture.ddl.catalog.Names;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.Collations;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.ParameterClause;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element of an index's key, without what is PostgreSQL's default.
 *
 * @param written as it is written
 * @param method the access method
 */
record IndexElement(
    IndexKey.Element written, Relation relation, String method, Execution execution) {

  /** Operator classes that are no type's default although they are named {@code …_ops}. */
  private static final Set<String> OTHER_CLASSES =
      Set.of(
          "text_pattern_ops",
          "varchar_pattern_ops",
          "bpchar_pattern_ops",
          "name_pattern_ops",
          "record_image_ops",
          "jsonb_path_ops",
          "kd_point_ops");

  private static final Set<String> DEFAULT_CLASSES =
      Set.of(
          ("text_ops varchar_ops bpchar_ops char_ops name_ops int2_ops int4_ops int8_ops float4_ops"
                  + " float8_ops numeric_ops money_ops date_ops time_ops timetz_ops timestamp_ops"
                  + " timestamptz_ops interval_ops bool_ops bytea_ops bit_ops varbit_ops uuid_ops"
                  + " oid_ops oidvector_ops array_ops enum_ops range_ops multirange_ops record_ops"
                  + " jsonb_ops tsvector_ops tsquery_ops macaddr_ops macaddr8_ops inet_ops cidr_ops"
                  + " pg_lsn_ops tid_ops xid_ops cid_ops point_ops box_ops circle_ops poly_ops"
                  + " quad_point_ops")
              .split(" "));

  IndexElements.Element made() {
    Optional<String> column = written.columnOf(relation);
    Value value =
        column.isPresent()
            ? new Names(List.of(column.get()))
            : execution.expression(
                written.expression(), Optional.of(relation), () -> "", Purpose.INDEX);
    StringBuilder options = new StringBuilder();
    written.collation().ifPresent(name -> options.append(collation(name, column)));
    operatorClass().ifPresent(name -> options.append(' ').append(name));
    boolean descending = written.descending();
    options.append(descending ? " desc" : "");
    written
        .nullsFirst()
        .filter(first -> first != descending)
        .ifPresent(first -> options.append(first ? " nulls first" : " nulls last"));
    written.operator().ifPresent(name -> options.append(" with ").append(operator(name)));
    return new IndexElements.Element(value, options.toString());
  }

  private String collation(WrittenName name, Optional<String> column) {
    String collation = Collations.spelling(name.name(), execution.namespace());
    String own = column.map(this::collationOf).orElse("");
    boolean usual =
        collation.equals(own.isEmpty() ? "\"default\"" : own) || collation.equals("default");
    return usual ? "" : " collate " + collation;
  }

  private String collationOf(String column) {
    Column own = relation.columns.get(column);
    return own == null ? "" : own.get(Attribute.COLLATION);
  }

  private static String operator(QualifiedName name) {
    return name.schema().filter(schema -> !schema.equals("pg_catalog")).isPresent()
        ? name.schema().get() + '.' + name.name()
        : name.name();
  }

  private Optional<String> operatorClass() {
    if (written.operatorClass().isEmpty()) {
      return Optional.empty();
    }
    new ServerNames(execution.catalog())
        .operatorClass(
            written.operatorClass().get(), method, execution.namespace().searchPath().schemas());
    QualifiedName name = written.operatorClass().get().name();
    String parameters = written.parameters().map(IndexElement::spelling).orElse("");
    boolean builtIn =
        name.schema().filter(schema -> !schema.equals("pg_catalog")).isEmpty()
            && isDefault(name.name());
    if (builtIn && parameters.isEmpty()) {
      return Optional.empty();
    }
    Optional<Entity> own =
        execution.namespace().find(ObjectKind.OPERATOR_CLASS, name, " USING " + method);
    String spelling =
        own.map(known -> SqlName.quoted(known.schema) + '.' + SqlName.quoted(known.name))
            .orElseGet(() -> SqlName.quoted(name.name()));
    return Optional.of(builtIn ? parameters : spelling + parameters);
  }

  private static String spelling(Map<String, String> parameters) {
    return '(' + ParameterClause.spelling(parameters) + ')';
  }

  private boolean isDefault(String name) {
    if (method.equals("brin")) {
      return name.endsWith("_minmax_ops") || name.equals("inet_inclusion_ops");
    }
    if (name.equals("inet_ops") && method.equals("gist") || OTHER_CLASSES.contains(name)) {
      return false;
    }
    return DEFAULT_CLASSES.contains(name);
  }
}
