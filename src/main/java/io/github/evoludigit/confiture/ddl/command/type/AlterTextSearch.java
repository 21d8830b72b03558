package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.clause.AlterTarget;
import io.github.evoludigit.confiture.ddl.clause.ClauseReader;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.DefinitionOptions;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenName;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ALTER TEXT SEARCH CONFIGURATION and DICTIONARY, except for what all objects share.
 *
 * @param target the configuration or dictionary
 * @param change what is done to it
 */
public record AlterTextSearch(AlterTarget target, Change change) implements Command {

  /** How the attribute of a token type begins. */
  static final String MAPPING = "mapping ";

  /** What is done. */
  sealed interface Change {

    /** Does it. */
    void applyTo(Entity entity, Namespace namespace);
  }

  /** Options of a dictionary. */
  record Options(DefinitionOptions options) implements Change {
    @Override
    public void applyTo(Entity entity, Namespace namespace) {
      options.changedTexts().forEach(entity::set);
    }
  }

  /** {@code ADD} and {@code ALTER MAPPING FOR types WITH dictionaries}. */
  record Mapping(List<String> types, List<WrittenName> dictionaries) implements Change {
    @Override
    public void applyTo(Entity entity, Namespace namespace) {
      List<String> spelt = new ArrayList<>();
      dictionaries.forEach(written -> spelt.add(spelling(written.name(), namespace)));
      types.forEach(type -> entity.set(MAPPING + type, String.join(", ", spelt)));
    }
  }

  /**
   * {@code ALTER MAPPING [FOR types] REPLACE old WITH other}.
   *
   * @param types the types; none for all
   */
  record Replace(List<String> types, WrittenName old, WrittenName other) implements Change {
    @Override
    public void applyTo(Entity entity, Namespace namespace) {
      String before = spelling(old.name(), namespace);
      String after = spelling(other.name(), namespace);
      for (String type : types.isEmpty() ? mapped(entity) : types) {
        List<String> dictionaries =
            new ArrayList<>(List.of(entity.get(MAPPING + type).split(", ")));
        dictionaries.replaceAll(each -> each.equals(before) ? after : each);
        entity.set(MAPPING + type, String.join(", ", dictionaries));
      }
    }

    private static List<String> mapped(Entity entity) {
      return entity.attributes.keySet().stream()
          .filter(key -> key.startsWith(MAPPING))
          .map(key -> key.substring(MAPPING.length()))
          .toList();
    }
  }

  /** {@code DROP MAPPING FOR types}. */
  record Drop(List<String> types) implements Change {
    @Override
    public void applyTo(Entity entity, Namespace namespace) {
      types.forEach(type -> entity.set(MAPPING + type, ""));
    }
  }

  /** A dictionary's name; those of pg_catalog are written without schema. */
  private static String spelling(QualifiedName name, Namespace namespace) {
    if (name.schema().filter("pg_catalog"::equals).isPresent()) {
      return SqlName.quoted(name.name());
    }
    return namespace
        .find(ObjectKind.TEXT_SEARCH_DICTIONARY, name, "")
        .map(known -> known.key().identity())
        .orElseGet(name::toString);
  }

  /** What follows the name, to the end ({@code AlterTSConfigurationStmt} in gram.y). */
  public static Command read(AlterTarget target, ObjectKind kind, TokenReader in) {
    Change change =
        kind == ObjectKind.TEXT_SEARCH_DICTIONARY
            ? new Options(DefinitionOptions.read(in))
            : mapping(in);
    in.expectEnd();
    return new AlterTextSearch(target, change);
  }

  private static Change mapping(TokenReader in) {
    ClauseReader clauses = new ClauseReader(in);
    if (in.takeWords("drop", "mapping")) {
      clauses.ifExists();
      in.expectWord("for");
      return new Drop(types(in));
    }
    boolean add = in.takeWord("add");
    if (!add) {
      in.expectWord("alter");
    }
    in.expectWord("mapping");
    List<String> types = List.of();
    if (add || in.atWord("for")) {
      in.expectWord("for");
      types = types(in);
    }
    if (!add && (types.isEmpty() || in.atWord("replace"))) {
      in.expectWord("replace");
      WrittenName old = clauses.name();
      in.expectWord("with");
      return new Replace(types, old, clauses.name());
    }
    in.expectWord("with");
    List<WrittenName> dictionaries = new ArrayList<>();
    do {
      dictionaries.add(clauses.name());
    } while (in.takeComma());
    return new Mapping(types, List.copyOf(dictionaries));
  }

  private static List<String> types(TokenReader in) {
    List<String> types = new ArrayList<>();
    do {
      types.add(in.name());
    } while (in.takeComma());
    return List.copyOf(types);
  }

  @Override
  public Treatment apply(Execution execution) {
    Optional<Entity> found = target.find(execution);
    found.ifPresent(entity -> change.applyTo(entity, execution.namespace()));
    return Treatment.MODEL;
  }
}
