package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.ddl.expression.Scope;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What names mean along a search path where a statement stands. PostgreSQL keeps objects and not
 * names: a text that is spelt later finds what its names meant then, under the names it has now.
 *
 * @param database all objects
 * @param searchPath the schemas by the names they had
 * @param moment when the text was read
 */
record PathScope(Database database, List<String> searchPath, int moment) implements Scope {

  /** The same path at another moment. */
  PathScope at(int other) {
    return new PathScope(database, searchPath, other);
  }

  /** Whether anything has another name since then. */
  boolean isPast() {
    return database.lastRenaming() > moment;
  }

  private List<String> homes(Optional<String> schema) {
    if (schema.isPresent()) {
      return List.of(schema.get());
    }
    List<String> homes = new ArrayList<>(searchPath);
    homes.add(Database.TEMPORARY);
    return homes;
  }

  @Override
  public Optional<Scope.Relation> relation(Optional<String> schema, String name) {
    for (String home : homes(schema)) {
      Optional<Entity> found = database.classAt(QualifiedName.of(home, name), moment);
      found.ifPresent(database::meet);
      if (found.isPresent()
          && found.get() instanceof io.github.evoludigit.confiture.ddl.Relation relation) {
        return relation.known ? Optional.of(relation.describe(moment)) : Optional.empty();
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
                name));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<UserType> type(Optional<String> schema, String name) {
    for (String home : homes(schema)) {
      QualifiedName written = QualifiedName.of(home, name);
      Optional<UserType> found =
          describe(database.typeAt(written, moment), database.classAt(written, moment));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<UserType> typeNow(String schema, String name) {
    QualifiedName now = QualifiedName.of(schema, name);
    return describe(database.findType(now), database.findClass(now));
  }

  private Optional<UserType> describe(Optional<UserDefinedType> type, Optional<Entity> relation) {
    type.ifPresent(database::meet);
    if (type.isEmpty()) {
      relation.ifPresent(database::meet);
    }
    return type.map(known -> known.describe(moment))
        .or(
            () ->
                relation
                    .filter(io.github.evoludigit.confiture.ddl.Relation.class::isInstance)
                    .map(io.github.evoludigit.confiture.ddl.Relation.class::cast)
                    .map(known -> known.describe(moment))
                    .map(
                        row ->
                            new UserType(
                                row.schema(),
                                row.name(),
                                UserType.Sort.COMPOSITE,
                                "",
                                row.columns())));
  }

  @Override
  public String labelNow(String schema, String type, String label) {
    Optional<UserDefinedType> found = database.findType(QualifiedName.of(schema, type));
    for (int depth = 0; found.isPresent() && depth < 20; depth++) {
      UserDefinedType known = found.get();
      if (known.sort == UserType.Sort.ENUM) {
        return known.labelNow(label, moment);
      }
      List<Token> base = Token.of(known.base);
      found =
          base.size() == 3
              ? database.findType(QualifiedName.of(base.get(0).text(), base.get(2).text()))
              : Optional.empty();
    }
    return label;
  }

  @Override
  public Optional<String> nameNow(Sort sort, Optional<String> schema, String name) {
    ObjectKind kind = ObjectKind.valueOf(sort.name());
    for (String home : homes(schema)) {
      Optional<Entity> found = database.objectAt(kind, QualifiedName.of(home, name), moment);
      found.ifPresent(database::meet);
      if (found.isPresent()) {
        return found.map(entity -> QualifiedName.of(entity.schema, entity.name).toString());
      }
    }
    return Optional.empty();
  }

  /** The name that a function has now, by the full name it had. */
  String routineNow(String function) {
    List<Token> names = Token.of(function);
    if (names.size() != 3) {
      return function;
    }
    return database
        .routinesAt(QualifiedName.of(names.get(0).text(), names.get(2).text()), moment)
        .stream()
        .findFirst()
        .map(routine -> QualifiedName.of(routine.schema, routine.name).toString())
        .orElse(function);
  }

  @Override
  public List<Routine> routines(Optional<String> schema, String name) {
    for (String home : homes(schema)) {
      List<io.github.evoludigit.confiture.ddl.Routine> found =
          database.routinesAt(QualifiedName.of(home, name), moment);
      if (!found.isEmpty()) {
        return found.stream().map(each -> database.describe(each, each.describe())).toList();
      }
      List<Routine> brought = database.brought(home, name, moment);
      if (!brought.isEmpty()) {
        return brought;
      }
    }
    return List.of();
  }

  @Override
  public List<Operator> operators(String name) {
    return database.operators(name);
  }

  @Override
  public Optional<Cast> cast(String from, String to) {
    return database.cast(from, to);
  }
}
