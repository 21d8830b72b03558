package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text search parsers, templates, dictionaries and configurations (manual, chapter 12). */
public final class TextSearchStatements {

  private static final String MAPPING = "mapping ";

  private static final List<String> ASCII_WORDS =
      List.of("asciiword", "asciihword", "hword_asciipart");

  private static final List<String> WORDS = List.of("word", "hword", "hword_part");

  private static final List<String> OTHER_TOKENS =
      List.of(
          "email",
          "file",
          "float",
          "host",
          "hword_numpart",
          "int",
          "numhword",
          "numword",
          "sfloat",
          "uint",
          "url",
          "url_path",
          "version");

  private final Clauses clauses;
  private final TokenReader in;
  private final Catalog catalog;
  private final Namespace namespace;

  /** What follows the first words of the statement. */
  public TextSearchStatements(Clauses clauses) {
    this.clauses = clauses;
    this.in = clauses.in;
    this.catalog = clauses.catalog;
    this.namespace = clauses.namespace;
  }

  /** After {@code CREATE TEXT SEARCH kind}. */
  public Treatment create(ObjectKind kind) {
    WrittenName written = clauses.reader().name();
    QualifiedName name = written.name();
    Entity entity = new Entity(kind, namespace.home(name), name.name(), clauses.location());
    DefinitionOptions reader = new DefinitionOptions(clauses);
    Map<String, String> options =
        switch (kind) {
          case TEXT_SEARCH_DICTIONARY -> dictionary(reader);
          case TEXT_SEARCH_CONFIGURATION -> configuration(reader);
          default -> reader.read();
        };
    in.expectEnd();
    new TextSearchCheck(clauses, kind, written.token()).of(options);
    if (kind == ObjectKind.TEXT_SEARCH_CONFIGURATION && options.containsKey("copy")) {
      copy(options.remove("copy"), entity);
    }
    options.forEach((option, value) -> entity.set(option, named(option, value)));
    catalog.add(entity);
    return Treatment.MODEL;
  }

  /** A dictionary's template is a name, its other options are texts. */
  private static Map<String, String> dictionary(DefinitionOptions reader) {
    Map<String, String> options = reader.readTexts();
    options.computeIfPresent("template", (option, value) -> Quotation.string(value));
    return options;
  }

  /** A configuration is made of names. */
  private static Map<String, String> configuration(DefinitionOptions reader) {
    Map<String, String> options = reader.readTexts();
    options.replaceAll((option, value) -> Quotation.string(value));
    return options;
  }

  private void copy(String written, Entity entity) {
    String plain = written.replace(" ", "").replace("\"", "");
    int dot = plain.indexOf('.');
    QualifiedName name =
        dot < 0
            ? new QualifiedName(Optional.empty(), plain)
            : QualifiedName.of(plain.substring(0, dot), plain.substring(dot + 1));
    Optional<Entity> source = namespace.find(ObjectKind.TEXT_SEARCH_CONFIGURATION, name, "");
    if (source.isPresent()) {
      source.get().attributes.forEach(entity::set);
      entity.attributes.remove(Attribute.COMMENT.spelling());
    } else {
      copyBuiltIn(name, entity);
    }
  }

  /** The configurations of {@code pg_catalog} are all of one pattern (section 12.6). */
  private void copyBuiltIn(QualifiedName name, Entity entity) {
    if (name.schema().filter(schema -> !schema.equals("pg_catalog")).isPresent()) {
      throw in.unreadable();
    }
    String language = name.name();
    String words = language.equals("simple") ? "simple" : language + "_stem";
    boolean otherScript = language.equals("russian") || language.equals("hindi");
    String asciiWords = otherScript ? "english_stem" : words;
    entity.set(Attribute.PARSER, "default");
    ASCII_WORDS.forEach(type -> entity.set(MAPPING + type, asciiWords));
    WORDS.forEach(type -> entity.set(MAPPING + type, words));
    OTHER_TOKENS.forEach(type -> entity.set(MAPPING + type, "simple"));
  }

  /** Parsers and templates are named with their schema; PostgreSQL's own without. */
  private String named(String option, String value) {
    if (!option.equals("parser") && !option.equals("template")) {
      return value;
    }
    ObjectKind kind =
        option.equals("parser") ? ObjectKind.TEXT_SEARCH_PARSER : ObjectKind.TEXT_SEARCH_TEMPLATE;
    String plain = value.replace(" ", "").replace("\"", "");
    String name = plain.startsWith("pg_catalog.") ? plain.substring(11) : plain;
    return namespace
        .find(kind, new QualifiedName(Optional.empty(), name), "")
        .map(known -> known.key().identity())
        .orElse(name);
  }

  /** What follows the configuration's or dictionary's name in ALTER. */
  public Treatment alter(Entity entity) {
    if (entity.kind == ObjectKind.TEXT_SEARCH_DICTIONARY) {
      var changed = new DefinitionOptions(clauses).changedTexts();
      in.expectEnd();
      changed.forEach(entity::set);
      return Treatment.MODEL;
    }
    if (in.takeWords("add", "mapping", "for")) {
      map(entity, tokenTypes());
    } else if (in.takeWords("drop", "mapping")) {
      clauses.ifExists();
      in.expectWord("for");
      List<String> types = tokenTypes();
      in.expectEnd();
      types.forEach(type -> entity.set(MAPPING + type, ""));
    } else {
      in.expectWords("alter", "mapping");
      if (in.takeWord("for")) {
        List<String> types = tokenTypes();
        if (in.takeWord("replace")) {
          replace(entity, types);
        } else {
          map(entity, types);
        }
      } else {
        in.expectWord("replace");
        replace(entity, mapped(entity));
      }
    }
    in.expectEnd();
    return Treatment.MODEL;
  }

  private static List<String> mapped(Entity entity) {
    return entity.attributes.keySet().stream()
        .filter(key -> key.startsWith(MAPPING))
        .map(key -> key.substring(MAPPING.length()))
        .toList();
  }

  private List<String> tokenTypes() {
    List<String> types = new ArrayList<>();
    do {
      types.add(in.name());
    } while (in.takeComma());
    return types;
  }

  private void map(Entity entity, List<String> types) {
    in.expectWord("with");
    List<String> dictionaries = new ArrayList<>();
    do {
      dictionaries.add(dictionary());
    } while (in.takeComma());
    in.expectEnd();
    types.forEach(type -> entity.set(MAPPING + type, String.join(", ", dictionaries)));
  }

  private void replace(Entity entity, List<String> types) {
    String old = dictionary();
    in.expectWord("with");
    String replacement = dictionary();
    in.expectEnd();
    for (String type : types) {
      List<String> dictionaries = new ArrayList<>(List.of(entity.get(MAPPING + type).split(", ")));
      dictionaries.replaceAll(each -> each.equals(old) ? replacement : each);
      entity.set(MAPPING + type, String.join(", ", dictionaries));
    }
  }

  private String dictionary() {
    QualifiedName name = clauses.qualifiedName();
    if (name.schema().filter("pg_catalog"::equals).isPresent()) {
      return SqlName.quoted(name.name());
    }
    return namespace
        .find(ObjectKind.TEXT_SEARCH_DICTIONARY, name, "")
        .map(known -> known.key().identity())
        .orElseGet(name::toString);
  }
}
