package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.Scope.UserType.Sort;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** CREATE TYPE and CREATE DOMAIN, and their actions in ALTER. */
final class TypeStatements {

  private static final String[] DOMAIN_CLAUSES = {
    "constraint", "not", "null", "check", "default", "collate", "no", "generated", "unique"
  };

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  TypeStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE TYPE}. */
  Treatment createType() {
    QualifiedName name = clauses.qualifiedName();
    if (in.takeWords("as", "enum")) {
      UserDefinedType type = type(name, Sort.ENUM);
      in.expectOpen();
      if (!in.at(TokenKind.CLOSE_PAREN)) {
        do {
          type.labels.add(in.string());
        } while (in.takeComma());
      }
      in.expectClose();
      return add(type);
    }
    if (in.takeWords("as", "range")) {
      UserDefinedType type = type(name, Sort.RANGE);
      Map<String, String> options = new DefinitionOptions(clauses).read();
      type.base = options.getOrDefault("subtype", "");
      options.computeIfPresent(
          "multirange_type_name", (option, value) -> multirange(value, name.name()));
      options.forEach(type::set);
      return add(type);
    }
    if (in.takeWord("as")) {
      UserDefinedType type = type(name, Sort.COMPOSITE);
      in.expectOpen();
      if (!in.at(TokenKind.CLOSE_PAREN)) {
        do {
          field(type);
        } while (in.takeComma());
      }
      in.expectClose();
      return add(type);
    }
    UserDefinedType type = type(name, Sort.BASE);
    if (!in.atEnd()) {
      new BaseTypeOptions(namespace).of(new DefinitionOptions(clauses).read()).forEach(type::set);
    }
    Optional<UserDefinedType> shell = namespace.findType(QualifiedName.of(type.schema, type.name));
    shell.ifPresent(catalog::remove);
    return add(type);
  }

  /** The name of the multirange type where it is not the usual one. */
  private static String multirange(String written, String range) {
    String name = written.substring(written.lastIndexOf(' ') + 1);
    return name.equals(SqlName.quoted(multirangeName(range))) ? "" : name;
  }

  private static String multirangeName(String range) {
    return range.contains("range")
        ? range.replaceFirst("range", "multirange")
        : range + "_multirange";
  }

  private UserDefinedType type(QualifiedName name, Sort sort) {
    return new UserDefinedType(
        ObjectKind.TYPE, namespace.home(name), name.name(), sort, clauses.location());
  }

  private Treatment add(UserDefinedType type) {
    in.expectEnd();
    catalog.add(type);
    PrivilegeStatements.begin(catalog, type);
    return Treatment.MODEL;
  }

  private void field(UserDefinedType type) {
    String name = in.label();
    String fieldType = clauses.type();
    type.fields.put(name, fieldType);
    type.set("field " + SqlName.quoted(name), fieldType + collation());
  }

  private String collation() {
    return in.takeWord("collate") ? " collate " + clauses.collation() : "";
  }

  /** What follows the type's name in ALTER TYPE, except for what all objects share. */
  Treatment alter(UserDefinedType type) {
    if (in.takeWords("add", "value")) {
      addValue(type);
    } else if (in.takeWords("rename", "value")) {
      String old = in.string();
      int index = type.labels.indexOf(old);
      in.expectWord("to");
      String label = in.string();
      if (index < 0) {
        throw in.unreadable();
      }
      type.labels.set(index, label);
      type.renamed(old, label, catalog.history().renaming());
    } else if (in.takeWords("rename", "attribute")) {
      String old = in.label();
      in.expectWord("to");
      String name = in.label();
      renameField(type, old, name);
      type.renamed(old, name, catalog.history().renaming());
      if (in.takeWord("cascade")) {
        typed(type).forEach(table -> table.renameColumn(old, name, catalog.history().moment()));
      }
      in.takeWord("restrict");
    } else if (in.atWord("set")) {
      in.next();
      new DefinitionOptions(clauses).read().forEach(type::set);
    } else {
      do {
        attribute(type);
      } while (in.takeComma());
    }
    in.expectEnd();
    return Treatment.MODEL;
  }

  private void addValue(UserDefinedType type) {
    boolean ifNotExists = clauses.ifNotExists();
    String label = in.string();
    int position = type.labels.size();
    if (in.takeWord("before")) {
      position = type.labels.indexOf(in.string());
    } else if (in.takeWord("after")) {
      position = type.labels.indexOf(in.string()) + 1;
    }
    if (position < 0) {
      throw in.unreadable();
    }
    if (!ifNotExists || !type.labels.contains(label)) {
      type.labels.add(position, label);
    }
  }

  private static void renameField(UserDefinedType type, String old, String name) {
    Map<String, String> fields = new LinkedHashMap<>(type.fields);
    type.fields.clear();
    fields.forEach((field, its) -> type.fields.put(field.equals(old) ? name : field, its));
    Value value = type.attributes.remove("field " + SqlName.quoted(old));
    if (value != null) {
      type.set("field " + SqlName.quoted(name), value);
    }
  }

  /** A field that is added, dropped or changed; with CASCADE in the tables of the type too. */
  private void attribute(UserDefinedType type) {
    Consumer<Relation> change;
    if (in.takeWords("add", "attribute")) {
      Location location = clauses.here();
      String name = in.peek().text();
      field(type);
      String collation = collationOf(type, name);
      change = table -> add(table, name, type.fields.get(name), collation, location);
    } else if (in.takeWords("drop", "attribute")) {
      clauses.ifExists();
      String name = in.label();
      dropField(type, name);
      change = table -> drop(table, name);
    } else {
      in.expectWords("alter", "attribute");
      String name = in.peek().text();
      in.label();
      in.takeWords("set", "data");
      in.expectWord("type");
      String fieldType = clauses.type();
      type.fields.put(name, fieldType);
      type.set("field " + SqlName.quoted(name), fieldType + collation());
      String collation = collationOf(type, name);
      change = table -> retype(table, name, fieldType, collation);
    }
    if (in.takeWord("cascade")) {
      typed(type).forEach(change);
    }
    in.takeWord("restrict");
  }

  /** Takes a field away. */
  static void dropField(UserDefinedType type, String field) {
    type.fields.remove(field);
    type.set("field " + SqlName.quoted(field), "");
  }

  /** The tables that are made of a type (manual, CREATE TABLE, OF). */
  private List<Relation> typed(UserDefinedType type) {
    String name = type.key().identity();
    List<Relation> tables = new ArrayList<>();
    for (Entity entity : catalog.entities()) {
      if (entity instanceof Relation table && table.get("of type").equals(name)) {
        tables.add(table);
      }
    }
    return tables;
  }

  /** The collation of a field; empty for that of its type. */
  static String collationOf(UserDefinedType type, String field) {
    String all = type.get("field " + SqlName.quoted(field));
    return all.substring(Math.min(all.length(), type.fields.get(field).length()))
        .replaceFirst("^ collate ", "");
  }

  private void add(
      Relation table, String name, String fieldType, String collation, Location location) {
    Column column = new Column(table, name, fieldType, location);
    column.set(Column.COLLATION, collation);
    column.since(catalog.history().moment());
    table.columns.put(name, column);
  }

  private void drop(Relation table, String name) {
    Column column = table.columns.get(name);
    if (column != null) {
      new Removal(catalog).cascade(table, column, false);
    }
  }

  private static void retype(Relation table, String name, String fieldType, String collation) {
    Column column = table.columns.get(name);
    if (column != null) {
      column.type(fieldType);
      column.set(Column.COLLATION, collation);
    }
  }

  /** After {@code CREATE DOMAIN}. */
  Treatment createDomain() {
    QualifiedName name = clauses.qualifiedName();
    in.takeWord("as");
    UserDefinedType domain =
        new UserDefinedType(
            ObjectKind.DOMAIN, namespace.home(name), name.name(), Sort.DOMAIN, clauses.location());
    domain.base = clauses.type();
    domain.set("type", domain.base);
    while (!in.atEnd()) {
      domainClause(domain);
    }
    catalog.add(domain);
    PrivilegeStatements.begin(catalog, domain);
    return Treatment.MODEL;
  }

  private void domainClause(UserDefinedType domain) {
    if (in.takeWord("collate")) {
      String collation = clauses.collation();
      boolean usual = collation.equals("default") || collation.equals("\"default\"");
      domain.set("collation", usual ? "" : collation);
      return;
    }
    if (in.takeWord("default")) {
      int from = in.position();
      if (!in.at(TokenKind.OPEN_PAREN)) {
        in.next();
      }
      in.until(DOMAIN_CLAUSES);
      domainDefault(domain, in.since(from));
      return;
    }
    constraint(domain);
  }

  private void domainDefault(UserDefinedType domain, List<Token> tokens) {
    domain.set("default", clauses.expression(tokens, Optional.empty(), () -> domain.base));
  }

  /** {@code [CONSTRAINT name] CHECK (…)}, {@code NOT NULL} or {@code NULL}. */
  private void constraint(UserDefinedType domain) {
    Location location = clauses.here();
    Optional<String> name = in.takeWord("constraint") ? Optional.of(in.label()) : Optional.empty();
    if (in.takeWords("not", "null")) {
      domain.set("not null", true);
      return;
    }
    if (in.takeWord("null")) {
      return;
    }
    in.expectWord("check");
    List<Token> tokens = in.parenthesized();
    String own =
        name.orElseGet(
            () -> GeneratedName.choose(domain.name, "", "check", domain.constraints::containsKey));
    Entity check = new Entity(ObjectKind.DOMAIN_CONSTRAINT, domain.schema, own, location);
    check.parent = Optional.of(domain);
    check.set(
        "expression",
        new DomainCheck(clauses.expression(tokens, Optional.empty(), () -> "boolean"), domain));
    if (in.takeWords("not", "valid")) {
      check.set("valid", "no");
    }
    domain.constraints.put(own, check);
  }

  /** A condition over {@code VALUE}, which has the domain's type. */
  private record DomainCheck(Expression expression, UserDefinedType domain) implements Value {
    @Override
    public String spelling() {
      Relation row = new Relation(ObjectKind.TABLE, "", "", domain.location);
      row.columns.put("value", new Column(row, "value", domain.base, domain.location));
      return new Expression(
              expression.tokens(), expression.scope(), Optional.of(row), expression.target())
          .spelling();
    }
  }

  /** What follows the domain's name in ALTER DOMAIN, except for what all objects share. */
  Treatment alterDomain(UserDefinedType domain) {
    if (in.takeWords("set", "default")) {
      domainDefault(domain, in.rest());
    } else if (in.takeWords("drop", "default")) {
      domain.set("default", "");
    } else if (in.takeWords("set", "not", "null")) {
      domain.set("not null", true);
    } else if (in.takeWords("drop", "not", "null")) {
      domain.set("not null", "");
    } else if (in.takeWord("add")) {
      constraint(domain);
    } else if (in.takeWords("drop", "constraint")) {
      boolean ifExists = clauses.ifExists();
      String name = in.label();
      clauses.cascadeOrRestrict();
      if (domain.constraints.remove(name) == null && !ifExists) {
        throw in.unreadable();
      }
    } else if (in.takeWords("validate", "constraint")) {
      known(domain, in.label()).set("valid", "");
    } else if (in.takeWords("rename", "constraint")) {
      Entity check = known(domain, in.label());
      in.expectWord("to");
      domain.constraints.remove(check.name);
      check.name = in.label();
      domain.constraints.put(check.name, check);
    } else {
      throw in.unreadable();
    }
    in.expectEnd();
    return Treatment.MODEL;
  }

  private Entity known(UserDefinedType domain, String name) {
    return Optional.ofNullable(domain.constraints.get(name)).orElseThrow(in::unreadable);
  }

  /** The labels of an enumeration as one text. */
  static String labels(UserDefinedType type) {
    List<String> labels = new ArrayList<>();
    type.labels.forEach(label -> labels.add(Quotation.literal(label)));
    return String.join(", ", labels);
  }
}
