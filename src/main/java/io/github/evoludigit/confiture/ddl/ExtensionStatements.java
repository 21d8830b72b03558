package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.Scope;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import java.util.List;

/** CREATE EXTENSION, and what extensions are made of: languages and access methods. */
final class ExtensionStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  ExtensionStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  Treatment createExtension() {
    boolean ifNotExists = clauses.ifNotExists();
    Entity extension = new Entity(ObjectKind.EXTENSION, "", in.name(), clauses.location());
    in.takeWord("with");
    String schema = namespace.searchPath().first();
    while (!in.atEnd() && !in.takeWord("cascade")) {
      if (in.takeWord("schema")) {
        schema = in.name();
      } else if (in.takeWord("version")) {
        String version = in.peek().isString() ? in.string() : in.name();
        extension.set("version", version);
      } else {
        throw in.unreadable();
      }
    }
    in.expectEnd();
    extension.set("comment", KnownExtensions.comment(extension.name));
    extension.set("schema", schema.equals("public") ? "" : schema);
    if (SchemaStatements.isNew(catalog, extension, ifNotExists)) {
      catalog.add(extension);
      for (String type : KnownExtensions.types(extension.name)) {
        Entity brought =
            new UserDefinedType(
                ObjectKind.TYPE, schema, type, Scope.UserType.Sort.BASE, clauses.location());
        brought.implicit = true;
        catalog.add(brought);
      }
      for (String dictionary : KnownExtensions.dictionaries(extension.name)) {
        Entity brought =
            new Entity(ObjectKind.TEXT_SEARCH_DICTIONARY, schema, dictionary, clauses.location());
        brought.implicit = true;
        catalog.add(brought);
      }
    }
    return Treatment.MODEL;
  }

  /** {@code CREATE LANGUAGE name [HANDLER f] [INLINE f] [VALIDATOR f]}. */
  Treatment createLanguage(boolean trusted) {
    Entity language = new Entity(ObjectKind.LANGUAGE, "", in.name(), clauses.location());
    language.set("trusted", trusted);
    while (!in.atEnd()) {
      String part = in.name();
      if (!List.of("handler", "inline", "validator").contains(part)) {
        throw in.unreadable();
      }
      language.set(part, DefinitionOptions.function(clauses));
    }
    if (SchemaStatements.isNew(catalog, language, true)) {
      catalog.add(language);
      PrivilegeStatements.begin(catalog, language);
    }
    return Treatment.MODEL;
  }

  Treatment createAccessMethod() {
    Entity method = new Entity(ObjectKind.ACCESS_METHOD, "", in.name(), clauses.location());
    in.expectWord("type");
    method.set("type", in.label());
    in.expectWord("handler");
    method.set("handler", DefinitionOptions.function(clauses));
    in.expectEnd();
    catalog.add(method);
    return Treatment.MODEL;
  }
}
