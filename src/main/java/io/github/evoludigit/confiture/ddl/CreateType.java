package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.Scope.UserType.Sort;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.Map;
import java.util.Optional;

/** CREATE TYPE: an enumeration, a range, a composite, a base type or a shell. */
final class CreateType {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  CreateType(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE TYPE}. */
  Treatment read() {
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
          String field = in.name();
          type.putField(field, clauses.type(), clauses.fieldCollation());
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
}
