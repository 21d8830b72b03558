package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * CREATE TEXT SEARCH: a parser, template, dictionary or configuration (manual, chapter 12).
 *
 * @param kind which of these
 * @param name its name
 * @param options its options
 */
public record CreateTextSearch(ObjectKind kind, WrittenName name, DefinitionOptions options)
    implements Command {

  /** The parser that every database has. */
  private static final String USUAL_PARSER = "default";

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

  /** After {@code CREATE TEXT SEARCH}. */
  public static Command read(TokenReader in) {
    ObjectKind kind =
        switch (in.label()) {
          case "parser" -> ObjectKind.TEXT_SEARCH_PARSER;
          case "template" -> ObjectKind.TEXT_SEARCH_TEMPLATE;
          case "dictionary" -> ObjectKind.TEXT_SEARCH_DICTIONARY;
          case "configuration" -> ObjectKind.TEXT_SEARCH_CONFIGURATION;
          default -> throw in.unknown();
        };
    WrittenName name = new ClauseReader(in).name();
    DefinitionOptions options = DefinitionOptions.read(in);
    in.expectEnd();
    return new CreateTextSearch(kind, name, options);
  }

  @Override
  public Treatment apply(Execution execution) {
    Namespace namespace = execution.namespace();
    Entity entity =
        new Entity(kind, namespace.home(name.name()), name.name().name(), execution.location());
    Map<String, String> values = values(namespace);
    new TextSearchCheck(execution, kind, name.token()).of(values);
    if (kind == ObjectKind.TEXT_SEARCH_CONFIGURATION && values.containsKey("copy")) {
      copy(values.remove("copy"), entity, namespace);
    }
    values.forEach((option, value) -> entity.set(option, named(option, value, namespace)));
    options.holdRoutines(entity, namespace, "");
    execution.catalog().add(entity);
    return Treatment.MODEL;
  }

  private Map<String, String> values(Namespace namespace) {
    switch (kind) {
      case TEXT_SEARCH_DICTIONARY -> {
        // Its template is a name, its other options are texts.
        Map<String, String> values = options.texts();
        values.computeIfPresent("template", (option, value) -> Quotation.string(value));
        return values;
      }
      case TEXT_SEARCH_CONFIGURATION -> {
        Map<String, String> values = options.texts();
        values.replaceAll((option, value) -> Quotation.string(value));
        return values;
      }
      default -> {
        return options.resolve(namespace);
      }
    }
  }

  private void copy(String written, Entity entity, Namespace namespace) {
    String plain = written.replace(" ", "").replace("\"", "");
    int dot = plain.indexOf('.');
    QualifiedName source =
        dot < 0
            ? new QualifiedName(Optional.empty(), plain)
            : QualifiedName.of(plain.substring(0, dot), plain.substring(dot + 1));
    Optional<Entity> known = namespace.find(ObjectKind.TEXT_SEARCH_CONFIGURATION, source, "");
    if (known.isPresent()) {
      known.get().attributes.forEach(entity::set);
      entity.attributes.remove(Attribute.COMMENT.spelling());
    } else {
      copyBuiltIn(source, entity);
    }
  }

  /** The configurations of {@code pg_catalog} are all of one pattern (section 12.6). */
  private void copyBuiltIn(QualifiedName source, Entity entity) {
    if (source.schema().filter(schema -> !schema.equals("pg_catalog")).isPresent()) {
      throw Unreadable.outside("a configuration that is not known", name.token());
    }
    String language = source.name();
    String words = language.equals("simple") ? "simple" : language + "_stem";
    boolean otherScript = language.equals("russian") || language.equals("hindi");
    String asciiWords = otherScript ? "english_stem" : words;
    entity.set(Attribute.PARSER, USUAL_PARSER);
    ASCII_WORDS.forEach(type -> entity.set(AlterTextSearch.MAPPING + type, asciiWords));
    WORDS.forEach(type -> entity.set(AlterTextSearch.MAPPING + type, words));
    OTHER_TOKENS.forEach(type -> entity.set(AlterTextSearch.MAPPING + type, "simple"));
  }

  /** Parsers and templates are named with their schema; PostgreSQL's own without. */
  private static Value named(String option, String value, Namespace namespace) {
    if (!option.equals("parser") && !option.equals("template")) {
      return Value.of(value);
    }
    ObjectKind kind =
        option.equals("parser") ? ObjectKind.TEXT_SEARCH_PARSER : ObjectKind.TEXT_SEARCH_TEMPLATE;
    String plain = value.replace(" ", "").replace("\"", "");
    String own = plain.startsWith("pg_catalog.") ? plain.substring(11) : plain;
    return namespace
        .find(kind, new QualifiedName(Optional.empty(), own), "")
        .map(Entity::reference)
        .orElseGet(() -> Value.of(own));
  }
}
