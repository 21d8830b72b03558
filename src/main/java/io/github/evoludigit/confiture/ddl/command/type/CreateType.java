package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Admission;
import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.expression.type.Scope.UserType.Sort;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Map;
import java.util.Optional;

/** CREATE TYPE: an enumeration, a range, a composite, a base type or a shell. */
public final class CreateType {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public CreateType(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE TYPE}. */
  public Treatment read() {
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
      new RangeOptions(clauses).of(options, type).forEach(type::set);
      return add(type);
    }
    if (in.takeWord("as")) {
      UserDefinedType type = type(name, Sort.COMPOSITE);
      in.expectOpen();
      if (!in.at(TokenKind.CLOSE_PAREN)) {
        do {
          String field = in.name();
          String fieldType = clauses.type();
          type.putField(field, fieldType, clauses.fieldCollation(fieldType));
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
    new Admission(catalog).judge(type);
    shell.ifPresent(catalog::remove);
    return add(type);
  }

  private UserDefinedType type(QualifiedName name, Sort sort) {
    return new UserDefinedType(
        ObjectKind.TYPE, namespace.home(name), name.name(), sort, clauses.location());
  }

  private Treatment add(UserDefinedType type) {
    in.expectEnd();
    catalog.add(type);
    catalog.begin(type);
    return Treatment.MODEL;
  }
}
