package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Locale;

/** CREATE CONVERSION. */
public final class CreateConversion {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public CreateConversion(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE [DEFAULT] CONVERSION}. */
  public Treatment read(boolean isDefault) {
    QualifiedName name = clauses.qualifiedName();
    Entity conversion =
        new Entity(ObjectKind.CONVERSION, namespace.home(name), name.name(), clauses.location());
    conversion.set(Attribute.DEFAULT, isDefault);
    in.expectWord("for");
    conversion.set(Attribute.FROM, encoding("source"));
    in.expectWord("to");
    conversion.set(Attribute.TO, encoding("destination"));
    in.expectWord("from");
    conversion.set(Attribute.FUNCTION, DefinitionOptions.function(clauses));
    in.expectEnd();
    catalog.add(conversion);
    return Treatment.MODEL;
  }

  private String encoding(String use) {
    Token written = in.peek();
    String name = in.string();
    new ServerNames(catalog).encoding(name, use, written);
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return switch (plain) {
      case "unicode" -> "utf8";
      case "iso88591" -> "latin1";
      default -> plain;
    };
  }
}
