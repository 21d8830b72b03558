package io.github.evoludigit.confiture.ddl.command.server;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.ExtensionContents;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ServerNames;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenFunction;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKey;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.server.ExtensionList;
import io.github.evoludigit.confiture.server.ExtensionObjects;
import io.github.evoludigit.confiture.server.ProvidedColumn;
import io.github.evoludigit.confiture.server.ProvidedType;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.SqlState;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** CREATE EXTENSION, and what extensions are made of: languages and access methods. */
public final class ExtensionStatements {

  private final Clauses clauses;
  private final TokenReader in;
  private final Namespace namespace;
  private final Catalog catalog;

  /** What follows the first words of the statement. */
  public ExtensionStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.namespace = clauses.namespace;
    this.catalog = clauses.catalog;
  }

  /** After {@code CREATE EXTENSION}. */
  public Treatment createExtension() {
    boolean ifNotExists = clauses.ifNotExists();
    Token written = in.peek();
    String name = in.name();
    new ServerNames(catalog).extension(name, written);
    Optional<Token> home = Optional.empty();
    Optional<String> schema = Optional.empty();
    String version = "";
    boolean cascade = false;
    in.takeWord("with");
    while (!in.atEnd()) {
      if (in.takeWord("schema")) {
        home = Optional.of(in.nameToken());
        schema = Optional.of(home.get().text());
      } else if (in.takeWord("version")) {
        version = in.peek().isString() ? in.string() : in.identifier();
      } else if (in.takeWord("cascade")) {
        cascade = true;
      } else {
        throw in.unreadable();
      }
    }
    Entity extension = new Entity(ObjectKind.EXTENSION, "", name, clauses.location());
    extension.set(Attribute.VERSION, version);
    if (cascade) {
      require(name, schema);
    }
    home.ifPresent(named -> clauses.require(ObjectKind.SCHEMA, named));
    if (catalog.isNew(extension, ifNotExists)) {
      requireAll(extension, written);
      add(extension, schema);
    }
    return Treatment.MODEL;
  }

  /** What an extension needs must be there. */
  private void requireAll(Entity extension, Token name) {
    for (String required :
        ExtensionList.find(extension.name).map(ExtensionList::requires).orElse(List.of())) {
      if (catalog.find(ObjectKey.of(ObjectKind.EXTENSION, required)).isEmpty()) {
        clauses.refuse(
            new Unreadable(
                SqlState.UNDEFINED_OBJECT,
                "required extension \"" + required + "\" is not installed",
                name,
                "Add CASCADE."));
      }
    }
  }

  /** What an extension needs and is not there comes with it (manual, CREATE EXTENSION, CASCADE). */
  private void require(String name, Optional<String> schema) {
    for (String required :
        ExtensionList.find(name).map(ExtensionList::requires).orElse(List.of())) {
      Entity extension = new Entity(ObjectKind.EXTENSION, "", required, clauses.location());
      if (catalog.find(extension.key()).isEmpty()) {
        require(required, schema);
        add(extension, schema);
      }
    }
  }

  /**
   * Adds an extension with what it brings. Its version and its comment may be those that its
   * control file says, which are not known here.
   */
  private void add(Entity extension, Optional<String> written) {
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
            new Entity(ObjectKind.TEXT_SEARCH_DICTIONARY, schema, dictionary, clauses.location()));
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
            clauses.location());
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
    Entity schema = new Entity(ObjectKind.SCHEMA, "", name, clauses.location());
    if (!name.equals("pg_catalog") && catalog.find(schema.key()).isEmpty()) {
      schema.set(Attribute.COMMENT, constant(list.schemaComment(name)));
      catalog.add(schema);
      catalog.begin(schema);
    }
  }

  /**
   * {@code CREATE LANGUAGE name [HANDLER f] [INLINE f] [VALIDATOR f]}. Without a handler it is
   * CREATE EXTENSION (manual, CREATE LANGUAGE).
   *
   * @param trusted whether it is
   * @param orReplace whether there may be one
   */
  public Treatment createLanguage(boolean trusted, boolean orReplace) {
    String name = in.peek().isString() ? in.string() : in.name();
    if (in.atEnd()) {
      Entity extension = new Entity(ObjectKind.EXTENSION, "", name, clauses.location());
      if (catalog.isNew(extension, orReplace)) {
        add(extension, Optional.empty());
      }
      return Treatment.MODEL;
    }
    Entity language = new Entity(ObjectKind.LANGUAGE, "", name, clauses.location());
    language.set(Attribute.TRUSTED, trusted);
    while (!in.atEnd()) {
      String part = in.name();
      if (!List.of("handler", "inline", "validator").contains(part)) {
        throw in.unreadable();
      }
      language.set(part, WrittenFunction.read(in).spelling(clauses.namespace));
    }
    if (catalog.isNew(language, true)) {
      catalog.add(language);
      catalog.begin(language);
    }
    return Treatment.MODEL;
  }

  /** After {@code CREATE ACCESS METHOD}. */
  public Treatment createAccessMethod() {
    Entity method = new Entity(ObjectKind.ACCESS_METHOD, "", in.name(), clauses.location());
    in.expectWord("type");
    method.set(Attribute.TYPE, in.label());
    in.expectWord("handler");
    method.set(Attribute.HANDLER, WrittenFunction.read(in).spelling(clauses.namespace));
    in.expectEnd();
    catalog.add(method);
    return Treatment.MODEL;
  }
}
