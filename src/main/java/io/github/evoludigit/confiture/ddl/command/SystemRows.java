package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Catalog;
import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.ExtensionContents;
import io.github.evoludigit.confiture.ddl.catalog.Namespace;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.expression.evaluation.BuiltInObjects;
import io.github.evoludigit.confiture.expression.evaluation.Evaluation;
import io.github.evoludigit.confiture.expression.evaluation.ObjectId;
import io.github.evoludigit.confiture.expression.evaluation.SystemContents;
import io.github.evoludigit.confiture.expression.evaluation.Undecided;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The system catalogs as a server would have them now (manual, chapters 35, 52 and 53), as far as
 * scripts ask them what is there already.
 */
final class SystemRows implements SystemContents {

  private final Namespace namespace;
  private final Catalog catalog;
  private final CatalogRows objects;

  SystemRows(Namespace namespace) {
    this.namespace = namespace;
    this.catalog = namespace.catalog();
    this.objects = new CatalogRows(namespace);
  }

  @Override
  public List<String> path() {
    return namespace.searchPath().schemas();
  }

  @Override
  public Object find(String sort, String name) {
    QualifiedName wanted = qualified(name);
    Optional<? extends Entity> found =
        switch (sort) {
          case "class" -> namespace.findClass(wanted);
          case "type" -> namespace.findType(wanted);
          case "proc" -> namespace.findRoutines(wanted).stream().findFirst();
          case "namespace" -> schema(wanted.name());
          default -> throw new Undecided(name);
        };
    Optional<Constraint> index =
        sort.equals("class") && found.isEmpty()
            ? namespace.findConstraint(wanted)
            : Optional.empty();
    if (found.isEmpty() && index.isEmpty()) {
      checkKnown(Set.of(wanted.name()));
      boolean builtIn =
          sort.equals("type") && BuiltInObjects.isType(wanted.name())
              || sort.equals("proc") && BuiltInObjects.isFunction(wanted.name())
              || wanted.schema().filter(home -> home.startsWith("pg_")).isPresent()
              || wanted.name().startsWith("pg_");
      if (builtIn) {
        throw new Undecided(name);
      }
      return Evaluation.NULL;
    }
    return index.isPresent() ? objects.classId(index.get()) : objects.id(sort, found.get());
  }

  private Optional<Entity> schema(String name) {
    return catalog.entities().stream()
        .filter(entity -> entity.kind == ObjectKind.SCHEMA && entity.name.equals(name))
        .findFirst();
  }

  private static QualifiedName qualified(String text) {
    List<Token> tokens = Token.of(text);
    if (tokens.size() == 1 && tokens.get(0).isName()) {
      return new QualifiedName(Optional.empty(), tokens.get(0).text());
    }
    if (tokens.size() == 3 && tokens.get(0).isName() && tokens.get(2).isName()) {
      return QualifiedName.of(tokens.get(0).text(), tokens.get(2).text());
    }
    throw new Undecided(text);
  }

  /** What was not understood can have made what is asked for. */
  private void checkKnown(Set<String> constants) {
    for (Entity entity : catalog.entities()) {
      String text =
          entity.kind == ObjectKind.STATEMENT
              ? entity.get(Attribute.DEFINITION)
              : entity.get(AttributeFamily.STATEMENT.of("1"));
      if (!text.isEmpty() && mentions(text, constants)) {
        throw new Undecided("what a definition makes");
      }
    }
  }

  private static boolean mentions(String text, Set<String> constants) {
    for (Token token : Token.of(text)) {
      List<String> words =
          token.isString() ? List.of(token.text().split("[^\\w$]+")) : List.of(token.text());
      if (words.stream().anyMatch(constants::contains)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Map<String, Object>> rows(String schema, String relation, Set<String> constants) {
    checkKnown(constants);
    List<Map<String, Object>> rows = new ArrayList<>();
    boolean information = schema.equals("information_schema");
    for (Entity entity : List.copyOf(catalog.entities())) {
      List<SystemRow> some =
          information ? InformationRows.of(relation, entity) : objects.of(relation, entity);
      rows.addAll(some);
    }
    if (relation.equals("pg_type")) {
      for (String type : constants) {
        if (BuiltInObjects.isType(type)) {
          rows.add(builtIn("typ", type));
        }
      }
    }
    if (relation.equals("pg_proc") || relation.equals("routines")) {
      addBroughtRoutines(relation, constants, rows);
    }
    return rows;
  }

  private static SystemRow builtIn(String prefix, String name) {
    return new SystemRow()
        .with("oid", new ObjectId("type", "pg_catalog." + name, name))
        .with(prefix + "name", name)
        .with(prefix + "namespace", CatalogRows.namespaceId("pg_catalog"));
  }

  private void addBroughtRoutines(
      String relation, Set<String> constants, List<Map<String, Object>> rows) {
    for (String name : constants) {
      Optional<String> home =
          BuiltInObjects.isFunction(name)
              ? Optional.of("pg_catalog")
              : catalog.entities().stream()
                  .filter(entity -> entity.kind == ObjectKind.EXTENSION)
                  .map(ExtensionContents::homeOf)
                  .filter(at -> catalog.extensions().bringing("function", at, name).isPresent())
                  .findFirst();
      home.ifPresent(
          at ->
              rows.add(
                  relation.equals("pg_proc")
                      ? new SystemRow()
                          .with("proname", name)
                          .with("pronamespace", CatalogRows.namespaceId(at))
                      : new SystemRow().with("routine_schema", at).with("routine_name", name)));
    }
  }
}
