package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.Locale;

/** CREATE CONVERSION. */
final class CreateConversion {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  CreateConversion(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE [DEFAULT] CONVERSION}. */
  Treatment read(boolean isDefault) {
    QualifiedName name = clauses.qualifiedName();
    Entity conversion =
        new Entity(ObjectKind.CONVERSION, namespace.home(name), name.name(), clauses.location());
    conversion.set("default", isDefault);
    in.expectWord("for");
    conversion.set("from", encoding(in.string()));
    in.expectWord("to");
    conversion.set("to", encoding(in.string()));
    in.expectWord("from");
    conversion.set("function", DefinitionOptions.function(clauses));
    in.expectEnd();
    catalog.add(conversion);
    return Treatment.MODEL;
  }

  private static String encoding(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return switch (plain) {
      case "unicode" -> "utf8";
      case "iso88591" -> "latin1";
      default -> plain;
    };
  }
}
