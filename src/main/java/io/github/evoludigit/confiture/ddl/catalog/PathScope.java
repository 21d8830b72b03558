package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean along a search path to one text, and what the text refers to. PostgreSQL keeps
 * objects and not names: a text that is spelt later finds what its names meant then, under the
 * names it has now.
 */
public final class PathScope implements Scope {

  private final Catalog catalog;
  private final SearchPath path;
  private final int moment;
  private final Conventions conventions;

  /** What the text refers to, in the order in which it was found. */
  private Set<Entity> references = Set.of();

  private boolean analysed;

  /**
   * The meaning of names to a text.
   *
   * @param catalog all objects
   * @param path the schemas by the names they had
   * @param moment when the text was read
   * @param conventions what the settings made of it then
   */
  PathScope(Catalog catalog, SearchPath path, int moment, Conventions conventions) {
    this.catalog = catalog;
    this.path = path;
    this.moment = moment;
    this.conventions = conventions;
  }

  /**
   * The settings that decide what a text means.
   *
   * @param nullEquals whether {@code x = NULL} is {@code x IS NULL}
   * @param timeZone the time zone of dates that give none; empty for the server's
   */
  record Conventions(boolean nullEquals, String timeZone) {}

  @Override
  public boolean nullEquals() {
    return conventions.nullEquals;
  }

  @Override
  public String timeZone() {
    return conventions.timeZone;
  }

  Catalog catalog() {
    return catalog;
  }

  /** When the text was read. */
  public int moment() {
    return moment;
  }

  @Override
  public void refer(Referent referent) {
    if (referent instanceof Entity entity) {
      if (references.isEmpty()) {
        references = new LinkedHashSet<>(4);
      }
      references.add(entity);
    }
  }

  /** What the text was found to refer to when it was analysed. */
  public Set<Entity> references() {
    return Collections.unmodifiableSet(references);
  }

  /** What a text refers to, which may have to be analysed for that. */
  public Set<Entity> references(Value text) {
    if (!analysed) {
      text.spelling();
      analysed = true;
    }
    return references();
  }

  /** The same path at another moment. */
  PathScope at(int other) {
    return new PathScope(catalog, path, other, conventions);
  }

  @Override
  public void refuse(Unreadable reason) {
    catalog.refusals().add(reason);
  }

  @Override
  public List<String> searchPath() {
    List<String> schemas = path.schemas();
    return schemas.contains(SearchPath.TEMPORARY)
        ? schemas.stream().filter(schema -> !schema.equals(SearchPath.TEMPORARY)).toList()
        : schemas;
  }

  /** Whether anything has another name since then. */
  boolean isPast() {
    return catalog.history().lastRenaming() > moment;
  }

  @Override
  public Optional<Scope.Relation> relation(Optional<String> schema, String name) {
    for (String home : path.homes(schema)) {
      Optional<Entity> found = catalog.relationAt(home, name, moment);
      if (found.isPresent()
          && found.get() instanceof io.github.evoludigit.confiture.ddl.catalog.Relation relation) {
        if (!relation.known) {
          refer(relation);
          return Optional.empty();
        }
        return Optional.of(relation.describe(moment));
      }
      if (found.isPresent() && found.get() instanceof Sequence sequence) {
        return Optional.of(
            new Scope.Relation(
                sequence.schema,
                sequence.name,
                List.of(
                    new Scope.Column("last_value", "bigint"),
                    new Scope.Column("log_cnt", "bigint"),
                    new Scope.Column("is_called", "boolean")),
                name,
                sequence));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<UserType> type(Optional<String> schema, String name) {
    for (String home : path.homes(schema)) {
      Optional<UserType> found =
          describe(catalog.typeAt(home, name, moment), catalog.relationAt(home, name, moment));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<UserType> typeNow(String schema, String name) {
    return describe(catalog.type(schema, name), catalog.relation(schema, name));
  }

  private Optional<UserType> describe(Optional<UserDefinedType> type, Optional<Entity> relation) {
    return type.map(known -> known.describe(moment))
        .or(
            () ->
                relation
                    .filter(io.github.evoludigit.confiture.ddl.catalog.Relation.class::isInstance)
                    .map(io.github.evoludigit.confiture.ddl.catalog.Relation.class::cast)
                    .map(known -> known.describe(moment))
                    .map(
                        row ->
                            new UserType(
                                row.schema(),
                                row.name(),
                                UserType.Sort.COMPOSITE,
                                "",
                                row.columns(),
                                row.referent())));
  }

  @Override
  public String labelNow(String schema, String type, String label) {
    Optional<UserDefinedType> found = catalog.type(schema, type);
    for (int depth = 0; found.isPresent() && depth < 20; depth++) {
      UserDefinedType known = found.get();
      if (known.sort == UserType.Sort.ENUM) {
        return known.labelNow(label, moment);
      }
      List<Token> base = Token.of(known.base);
      found =
          base.size() == 3
              ? catalog.type(base.get(0).text(), base.get(2).text())
              : Optional.empty();
    }
    return label;
  }

  @Override
  public Optional<String> nameNow(Sort sort, Optional<String> schema, String name) {
    ObjectKind kind = ObjectKind.valueOf(sort.name());
    for (String home : path.homes(schema)) {
      Optional<Entity> found = catalog.objectAt(kind, home, name, moment);
      if (found.isPresent()) {
        refer(found.get());
        return found.map(entity -> QualifiedName.of(entity.schema, entity.name).toString());
      }
    }
    return Optional.empty();
  }

  /** The name that a function has now, by the full name it had. */
  public String routineNow(String function) {
    List<Token> names = Token.of(function);
    if (names.size() != 3) {
      return function;
    }
    for (io.github.evoludigit.confiture.ddl.catalog.Routine routine :
        catalog.routinesAt(names.get(0).text(), names.get(2).text(), moment)) {
      refer(routine);
      return QualifiedName.of(routine.schema, routine.name).toString();
    }
    return function;
  }

  @Override
  public List<Routine> routines(Optional<String> schema, String name) {
    for (String home : path.homes(schema)) {
      List<io.github.evoludigit.confiture.ddl.catalog.Routine> found =
          catalog.routinesAt(home, name, moment);
      if (!found.isEmpty()) {
        return found.stream()
            .map(io.github.evoludigit.confiture.ddl.catalog.Routine::describe)
            .toList();
      }
      List<Routine> brought = catalog.extensions().routines(home, name, moment);
      if (!brought.isEmpty()) {
        return brought;
      }
    }
    return List.of();
  }

  @Override
  public List<Operator> operators(String name) {
    return catalog.extensions().operators(name);
  }

  @Override
  public Optional<Cast> cast(String from, String to) {
    return catalog.cast(from, to);
  }
}
