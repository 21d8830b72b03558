package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.ExtensionContents;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ExtensionList;
import io.github.evoludigit.confiture.server.ExtensionObjects;
import io.github.evoludigit.confiture.server.ProvidedColumn;
import io.github.evoludigit.confiture.server.ProvidedType;
import io.github.evoludigit.confiture.sql.Missing;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** An extension that comes into the database, with what it needs and what it brings. */
final class ExtensionInstallation {

  private final Execution execution;
  private final Namespace namespace;
  private final Catalog catalog;

  ExtensionInstallation(Execution execution) {
    this.execution = execution;
    this.namespace = execution.namespace();
    this.catalog = execution.catalog();
  }

  /** What an extension needs must be there. */
  void expectRequired(Entity extension, Token name) {
    for (String required :
        ExtensionList.find(extension.name).map(ExtensionList::requires).orElse(List.of())) {
      if (catalog.find(ObjectKey.of(ObjectKind.EXTENSION, required)).isEmpty()) {
        execution.refuse(
            new Unreadable(
                    SqlState.UNDEFINED_OBJECT,
                    "required extension \"" + required + "\" is not installed",
                    name,
                    "Add CASCADE.")
                .about(Missing.of("extension", required)));
      }
    }
  }

  /** What an extension needs and is not there comes with it (manual, CREATE EXTENSION, CASCADE). */
  void addRequired(String name, Optional<String> schema) {
    for (String required :
        ExtensionList.find(name).map(ExtensionList::requires).orElse(List.of())) {
      Entity extension = new Entity(ObjectKind.EXTENSION, "", required, execution.location());
      if (catalog.find(extension.key()).isEmpty()) {
        addRequired(required, schema);
        add(extension, schema);
      }
    }
  }

  /**
   * Adds an extension with what it brings. Its version and its comment may be those that its
   * control file says, which are not known here.
   */
  void add(Entity extension, Optional<String> written) {
    Optional<ExtensionList> list = ExtensionList.find(extension.name);
    Optional<String> fixed = list.flatMap(ExtensionList::schema);
    list.ifPresent(known -> known.schemas().forEach(schema -> makeSchema(known, schema)));
    String schema = fixed.or(() -> written).orElseGet(() -> namespace.searchPath().first());
    extension.set(
        Attribute.COMMENT, list.map(ExtensionList::comment).map(this::constant).orElse(""));
    extension.set(Attribute.SCHEMA, schema.equals("public") ? "" : schema);
    catalog.add(extension);
    list.ifPresent(known -> bring(extension, known));
  }

  private String constant(String text) {
    return text.isEmpty() ? "" : Quotation.literal(text);
  }

  private void bring(Entity extension, ExtensionList list) {
    ExtensionObjects objects = catalog.extensions().objects(extension).orElseThrow();
    List<String> schemas = new ArrayList<>(list.schemas());
    schemas.add(ExtensionContents.homeOf(extension));
    for (String schema : new LinkedHashSet<>(schemas)) {
      for (ProvidedType type : objects.types(schema)) {
        implicit(type(type));
      }
      for (String dictionary : objects.names("dictionary", schema)) {
        implicit(
            new Entity(
                ObjectKind.TEXT_SEARCH_DICTIONARY, schema, dictionary, execution.location()));
      }
    }
    for (String language : list.languages()) {
      Entity brought = new LanguageOfExtension(language, extension);
      catalog.add(brought);
      catalog.begin(brought);
    }
  }

  private void implicit(Entity brought) {
    brought.implicit = true;
    catalog.add(brought);
  }

  private UserDefinedType type(ProvidedType provided) {
    Scope.UserType.Sort sort =
        switch (provided.sort()) {
          case COMPOSITE -> Scope.UserType.Sort.COMPOSITE;
          case DOMAIN -> Scope.UserType.Sort.DOMAIN;
          case ENUM -> Scope.UserType.Sort.ENUM;
          case RANGE -> Scope.UserType.Sort.RANGE;
          case MULTIRANGE -> Scope.UserType.Sort.MULTIRANGE;
          case BASE, PSEUDO -> Scope.UserType.Sort.BASE;
        };
    boolean domain = sort == Scope.UserType.Sort.DOMAIN;
    UserDefinedType type =
        new UserDefinedType(
            domain ? ObjectKind.DOMAIN : ObjectKind.TYPE,
            provided.schema(),
            provided.name(),
            sort,
            execution.location());
    type.base = provided.base();
    type.labels.addAll(provided.labels());
    for (ProvidedColumn field : provided.fields()) {
      type.putField(field.name(), field.type(), "");
    }
    return type;
  }

  /** A language that is there as long as its extension is. */
  private static final class LanguageOfExtension extends Entity {

    private final Entity extension;

    LanguageOfExtension(String name, Entity extension) {
      super(ObjectKind.LANGUAGE, "", name, extension.location);
      this.extension = extension;
    }

    @Override
    public Optional<Entity> container() {
      return Optional.of(extension);
    }
  }

  /** A schema that an extension must be in, or makes, is made where it is not there. */
  private void makeSchema(ExtensionList list, String name) {
    Entity schema = new Entity(ObjectKind.SCHEMA, "", name, execution.location());
    if (!name.equals("pg_catalog") && catalog.find(schema.key()).isEmpty()) {
      schema.set(Attribute.COMMENT, constant(list.schemaComment(name)));
      catalog.add(schema);
      catalog.begin(schema);
    }
  }
}
