package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.CanonicalForm;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the key of an index or exclusion constraint (manual, CREATE INDEX). */
final class IndexElementReader {

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

  private final Clauses clauses;
  private final TokenReader in;
  private final Relation relation;
  private final String method;
  private final List<String> nameParts = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();

  IndexElementReader(Clauses clauses, Relation relation, String method) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.relation = relation;
    this.method = method;
  }

  /** What the elements are called in a generated name. */
  List<String> nameParts() {
    return nameParts;
  }

  /** Those of the elements that are columns. */
  List<String> columns() {
    return columns;
  }

  IndexElements read() {
    return read(false);
  }

  /** Each element followed by {@code WITH operator}. */
  IndexElements readWithOperators() {
    return read(true);
  }

  private IndexElements read(boolean operators) {
    in.expectOpen();
    List<IndexElements.Element> elements = new ArrayList<>();
    do {
      elements.add(element(operators));
    } while (in.takeComma());
    in.expectClose();
    return new IndexElements(elements);
  }

  private IndexElements.Element element(boolean operators) {
    Value value;
    String collation = "";
    if (in.at(TokenKind.OPEN_PAREN)) {
      List<Token> tokens = in.parenthesized();
      value = expression(tokens);
    } else if (in.peek(1).kind() == TokenKind.OPEN_PAREN || in.peek(1).kind() == TokenKind.DOT) {
      value = expression(call());
    } else {
      String column = in.name();
      nameParts.add(column);
      columns.add(column);
      value = new Names(List.of(column));
    }
    StringBuilder options = new StringBuilder();
    if (in.takeWord("collate")) {
      collation = clauses.collation();
      String own = value instanceof Names names ? collationOf(names.columns().get(0)) : "";
      if (!collation.equals(own.isEmpty() ? "\"default\"" : own) && !collation.equals("default")) {
        options.append(" collate ").append(collation);
      }
    }
    operatorClass().ifPresent(name -> options.append(' ').append(name));
    boolean descending = in.takeWord("desc");
    if (!descending) {
      in.takeWord("asc");
    }
    options.append(descending ? " desc" : "");
    if (in.takeWord("nulls")) {
      boolean first = in.takeWord("first");
      if (!first) {
        in.expectWord("last");
      }
      if (first != descending) {
        options.append(first ? " nulls first" : " nulls last");
      }
    }
    if (operators) {
      in.expectWord("with");
      options.append(" with ").append(operator());
    }
    return new IndexElements.Element(value, options.toString());
  }

  private String operator() {
    if (in.takeWord("operator")) {
      in.expectOpen();
      QualifiedName name = new ObjectReference(clauses).operatorName();
      in.expectClose();
      return name.schema().filter(schema -> !schema.equals("pg_catalog")).isPresent()
          ? name.schema().get() + '.' + name.name()
          : name.name();
    }
    return new ObjectReference(clauses).operatorName().name();
  }

  private String collationOf(String column) {
    Column own = relation.columns.get(column);
    return own == null ? "" : own.get(Column.COLLATION);
  }

  /** A function call without parentheses around it. */
  private List<Token> call() {
    int from = in.position();
    do {
      in.name();
    } while (in.take(TokenKind.DOT));
    in.parenthesized();
    return in.since(from);
  }

  private Value expression(List<Token> tokens) {
    if (tokens.size() == 1 && relation.columns.containsKey(tokens.get(0).text())) {
      nameParts.add(tokens.get(0).text());
      return new Names(List.of(tokens.get(0).text()));
    }
    nameParts.add(CanonicalForm.indexColumnName(tokens));
    return clauses.expression(tokens, Optional.of(relation), () -> "");
  }

  private Optional<String> operatorClass() {
    boolean follows =
        in.peek().isName() && !in.atAnyWord("asc", "desc", "nulls", "with", "include", "where");
    if (!follows) {
      return Optional.empty();
    }
    QualifiedName name = clauses.qualifiedName();
    String parameters =
        in.at(TokenKind.OPEN_PAREN) ? '(' + Clauses.spelling(clauses.parameters()) + ')' : "";
    boolean builtIn =
        name.schema().filter(schema -> !schema.equals("pg_catalog")).isEmpty()
            && isDefault(name.name());
    if (builtIn && parameters.isEmpty()) {
      return Optional.empty();
    }
    Optional<Entity> own =
        clauses.namespace.find(ObjectKind.OPERATOR_CLASS, name, " USING " + method);
    String spelling =
        own.map(known -> SqlName.quoted(known.schema) + '.' + SqlName.quoted(known.name))
            .orElseGet(() -> SqlName.quoted(name.name()));
    return Optional.of(builtIn ? parameters : spelling + parameters);
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
