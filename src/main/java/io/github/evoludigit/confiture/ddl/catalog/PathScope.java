package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.type.InputStyle;
import io.github.evoludigit.confiture.expression.type.Referent;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.Types;
import io.github.evoludigit.confiture.expression.type.WrittenCasts;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeValue;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What names mean along a search path to one text, and what the text refers to. PostgreSQL keeps
 * objects and not names: what a name meant when the text was analysed it means for good, whatever
 * the object is called since and whatever else has the name.
 */
public final class PathScope implements Scope {

  /** What a name is looked for as. */
  private enum NameSpace {
    RELATION,
    TYPE,
    ROUTINE,
    COLLATION,
    TEXT_SEARCH_CONFIGURATION,
    TEXT_SEARCH_DICTIONARY
  }

  /**
   * What a name was found to mean.
   *
   * @param space what it was looked for as
   * @param schema the schema that is written; empty if none is
   * @param name the name that is written
   * @param objects what has it: of routines all that share it, or the extension that brought them
   */
  private record Meaning(NameSpace space, String schema, String name, List<Entity> objects) {}

  private final Catalog catalog;
  private final SearchPath path;
  private final Conventions conventions;
  private List<Meaning> meanings = List.of();
  private List<RowShape> rows = List.of();
  private List<UserDefinedType.Shape> types = List.of();

  /** What the text refers to, in the order in which it was found. */
  private Collection<Entity> references = List.of();

  /** Whether what is found now is what the names mean for good. */
  private boolean kept;

  /** Whether what is wrong was said of the text that this one is a copy of. */
  private boolean copied;

  /**
   * The meaning of names to a text.
   *
   * @param catalog all objects
   * @param path the schemas in which names without one are looked for
   * @param conventions what the settings make of it
   */
  public PathScope(Catalog catalog, SearchPath path, Conventions conventions) {
    this.catalog = catalog;
    this.path = path;
    this.conventions = conventions;
  }

  /**
   * The settings that decide what a text means.
   *
   * @param nullEquals whether {@code x = NULL} is {@code x IS NULL}
   * @param inputStyle how constants are read
   */
  public record Conventions(boolean nullEquals, InputStyle inputStyle) {}

  @Override
  public String collation(String type) {
    return new CollatableTypes(catalog).collation(type);
  }

  @Override
  public boolean nullEquals() {
    return conventions.nullEquals;
  }

  @Override
  public WrittenCasts writtenCasts() {
    return catalog.session().writtenCasts();
  }

  @Override
  public InputStyle inputStyle() {
    return conventions.inputStyle;
  }

  public Catalog catalog() {
    return catalog;
  }

  /** The same path for another text. */
  public PathScope again() {
    PathScope scope = new PathScope(catalog, path, conventions);
    scope.copied = true;
    return scope;
  }

  /** The same with another search path. */
  public PathScope along(SearchPath other) {
    return new PathScope(catalog, other, conventions);
  }

  /** An analysis begins. */
  public void begin() {
    references = new LinkedHashSet<>();
    if (!kept) {
      meanings = List.of();
      rows = List.of();
      types = List.of();
    }
  }

  /** The analysis is over. */
  public void end() {
    references = List.copyOf(references);
  }

  /** Analyses a text once more, with what its names mean for good. */
  String again(AnalysedText text) {
    Collection<Entity> found = references;
    references = new LinkedHashSet<>();
    try {
      return text.analyse();
    } finally {
      references = found;
    }
  }

  /** What the last analysis has found is what the names mean for good. */
  public void keep() {
    kept = true;
    meanings = List.copyOf(meanings);
    rows = List.copyOf(rows);
    types = List.copyOf(types);
  }

  @Override
  public void refer(Referent referent) {
    if (referent instanceof Entity entity && references instanceof Set<Entity> found) {
      found.add(entity);
    }
  }

  /** What the text was found to refer to when it was analysed. */
  public Collection<Entity> references() {
    for (Entity entity : references) {
      if (entity.now() != entity) {
        references = references.stream().map(Entity::now).distinct().toList();
        break;
      }
    }
    return references;
  }

  /** A number that differs where one of the objects is renamed or has another type. */
  public long state() {
    long state = 17;
    for (Entity entity : references) {
      state = 31 * state + entity.now().state();
    }
    for (RowShape row : rows) {
      state = 31 * state + row.state();
    }
    for (UserDefinedType.Shape type : types) {
      state = 31 * state + type.state();
    }
    return state;
  }

  @Override
  public void refuse(Unreadable reason) {
    if (reason.token().end() == 0 && reason.complaint().isEmpty()) {
      catalog.refusals().refuse(reason);
    } else {
      catalog.refusals().add(reason);
    }
  }

  @Override
  public Optional<List<String>> primaryKey(Referent column) {
    return new TableKey(catalog).of(column);
  }

  @Override
  public boolean judges() {
    return !kept && !copied && catalog.refusals().judging();
  }

  /** A function in SQL is what its body is, whatever it is said to be: PostgreSQL puts it in. */
  @Override
  public boolean isMutable(Referent routine) {
    return routine instanceof io.github.evoludigit.confiture.ddl.catalog.Routine made
        && !made.is(Attribute.LANGUAGE, AttributeValue.SQL)
        && !made.is(Attribute.VOLATILITY, AttributeValue.IMMUTABLE);
  }

  @Override
  public boolean lacksParameter(Referent routine, String name) {
    return routine instanceof io.github.evoludigit.confiture.ddl.catalog.Routine made
        && made.parameters.stream().noneMatch(parameter -> parameter.name().equals(name));
  }

  @Override
  public boolean hasCollation(Optional<String> schema, String name) {
    return new CollationNames(catalog).contain(path.homes(schema), schema, name);
  }

  @Override
  public boolean hasClass(Optional<String> schema, String name) {
    return new ClassNames(catalog).contain(path.homes(schema), name);
  }

  @Override
  public boolean isOpen(Scope.Space space, Optional<String> schema) {
    if (catalog.refusals().areIncomplete()) {
      return true;
    }
    for (String home : path.homes(schema)) {
      if (catalog.extensions().isOpen(home, space)
          || schema.isPresent() && new Admission(catalog).isMissing(home)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean isNewlyMissing(String schema) {
    return new Admission(catalog).isMissing(schema)
        && !catalog.refusals().areIncomplete()
        && !catalog.extensions().areUnknown()
        && catalog.refusals().isNewlyMissing("schema " + schema);
  }

  @Override
  public List<String> searchPath() {
    List<String> schemas = path.schemas();
    return schemas.contains(SearchPath.TEMPORARY)
        ? schemas.stream().filter(schema -> !schema.equals(SearchPath.TEMPORARY)).toList()
        : schemas;
  }

  /** What a name means: what it was found to mean, or what has it now. */
  private List<Entity> find(NameSpace space, Optional<String> schema, String name) {
    String written = schema.orElse("");
    for (Meaning meaning : meanings) {
      if (meaning.space == space && meaning.name.equals(name) && meaning.schema.equals(written)) {
        return now(meaning.objects);
      }
    }
    if (kept) {
      return List.of();
    }
    List<Entity> found = List.of();
    for (String home : path.homes(schema)) {
      List<Entity> here = find(space, home, name);
      found = found.isEmpty() ? here : VisibleRoutines.both(found, here);
      // Overloads of one name are in several schemas (section 10.3); all else hides what follows.
      if (!found.isEmpty() && space != NameSpace.ROUTINE) {
        break;
      }
    }
    if (!found.isEmpty()) {
      if (meanings.isEmpty()) {
        meanings = new ArrayList<>(2);
      }
      meanings.add(new Meaning(space, written, name, found));
    }
    return found;
  }

  private static List<Entity> now(List<Entity> objects) {
    List<Entity> now = new ArrayList<>(objects.size());
    for (Entity object : objects) {
      now.add(object.now());
    }
    return now;
  }

  private List<Entity> find(NameSpace space, String schema, String name) {
    return switch (space) {
      case RELATION -> {
        Optional<Entity> own = catalog.relation(schema, name);
        boolean there =
            own.isPresent() && (own.get().kind.isRelation() || own.get() instanceof Sequence);
        yield listed(there ? own : catalog.extensions().bringing("relation", schema, name));
      }
      case TYPE -> {
        Optional<UserDefinedType> own = catalog.type(schema, name);
        Optional<Entity> row = own.isPresent() ? Optional.empty() : catalog.relation(schema, name);
        yield row.isPresent() && row.get().kind.isRelation() ? listed(row) : listed(own);
      }
      case ROUTINE -> new VisibleRoutines(catalog, path).in(schema, name);
      case COLLATION, TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY ->
          listed(catalog.find(ObjectKind.valueOf(space.name()), schema, name));
    };
  }

  private static List<Entity> listed(Optional<? extends Entity> one) {
    return one.isPresent() ? List.of(one.get()) : List.of();
  }

  @Override
  public Optional<Scope.Relation> relation(Optional<String> schema, String name) {
    for (Entity found : find(NameSpace.RELATION, schema, name)) {
      if (found instanceof Sequence sequence) {
        return Optional.of(sequence.describe(name));
      }
      if (found instanceof io.github.evoludigit.confiture.ddl.catalog.Relation relation) {
        if (relation.known) {
          return Optional.of(describe(relation));
        }
        refer(relation);
      } else if (found.kind == ObjectKind.EXTENSION) {
        return path.homes(schema).stream()
            .flatMap(home -> catalog.extensions().relation(found, home, name).stream())
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** What the text needs to know of a relation: the columns it had by the names they had. */
  public Scope.Relation describe(io.github.evoludigit.confiture.ddl.catalog.Relation relation) {
    return row(relation).describe();
  }

  /** The same of a relation whose columns an expression names: of a very wide one, only these. */
  public Scope.Relation describe(
      io.github.evoludigit.confiture.ddl.catalog.Relation relation, List<Token> expression) {
    return row(relation).describe(expression);
  }

  private RowShape row(io.github.evoludigit.confiture.ddl.catalog.Relation relation) {
    for (RowShape row : rows) {
      if (row.relation() == relation) {
        return row;
      }
    }
    RowShape row = relation.shape();
    if (!kept) {
      if (rows.isEmpty()) {
        rows = new ArrayList<>(1);
      }
      rows.add(row);
    }
    return row;
  }

  private UserDefinedType.Shape shape(UserDefinedType type) {
    for (UserDefinedType.Shape shape : types) {
      if (shape.type() == type) {
        return shape;
      }
    }
    UserDefinedType.Shape shape = type.shape();
    if (!kept && !shape.parts().isEmpty()) {
      if (types.isEmpty()) {
        types = new ArrayList<>(1);
      }
      types.add(shape);
    }
    return shape;
  }

  @Override
  public Optional<UserType> type(Optional<String> schema, String name) {
    return describeType(find(NameSpace.TYPE, schema, name));
  }

  @Override
  public Optional<UserType> typeNow(String schema, String name) {
    return describeType(find(NameSpace.TYPE, schema, name));
  }

  private Optional<UserType> describeType(List<Entity> found) {
    for (Entity entity : found) {
      if (entity instanceof UserDefinedType type) {
        return Optional.of(shape(type).describe());
      }
      if (entity instanceof io.github.evoludigit.confiture.ddl.catalog.Relation relation) {
        Scope.Relation row = describe(relation);
        return Optional.of(
            new UserType(
                row.schema(),
                row.name(),
                UserType.Sort.COMPOSITE,
                "",
                row.columns(),
                row.referent()));
      }
    }
    return Optional.empty();
  }

  @Override
  public String labelNow(String schema, String type, String label) {
    for (UserDefinedType known : catalog.lineage(Types.qualified(schema, type))) {
      if (known.sort == UserType.Sort.ENUM) {
        return shape(known).now(label);
      }
    }
    return label;
  }

  /** Whether a type is a domain of the schema's. */
  boolean isDomain(String type) {
    List<UserDefinedType> lineage = catalog.lineage(type);
    return !lineage.isEmpty() && lineage.get(0).sort == UserType.Sort.DOMAIN;
  }

  @Override
  public boolean hasLabel(String schema, String type, String label) {
    Optional<UserDefinedType> found = catalog.type(schema, type);
    return found.isEmpty()
        || found.get().sort != UserType.Sort.ENUM
        || found.get().labels.contains(label);
  }

  @Override
  public Optional<String> nameNow(Sort sort, Optional<String> schema, String name) {
    for (Entity found : find(NameSpace.valueOf(sort.name()), schema, name)) {
      refer(found);
      return Optional.of(QualifiedName.of(found.schema, found.name).toString());
    }
    return Optional.empty();
  }

  /** The name that a function has now, by the full name it had. */
  public String routineNow(String function) {
    List<Token> names = Token.of(function);
    if (names.size() != 3) {
      return function;
    }
    String schema = names.get(0).text();
    for (Entity found : find(NameSpace.ROUTINE, Optional.of(schema), names.get(2).text())) {
      refer(found);
      return found instanceof io.github.evoludigit.confiture.ddl.catalog.Routine
          ? QualifiedName.of(found.schema, found.name).toString()
          : QualifiedName.of(ExtensionContents.homeOf(found), names.get(2).text()).toString();
    }
    return function;
  }

  @Override
  public List<Routine> routines(Optional<String> schema, String name) {
    List<Entity> found = find(NameSpace.ROUTINE, schema, name);
    return found.isEmpty()
        ? List.of()
        : new VisibleRoutines(catalog, path).described(found, schema, name);
  }

  @Override
  public boolean hasTextSearch(Sort sort, Optional<String> schema, String name) {
    return new TextSearchNames(catalog).contain(sort, path.homes(schema), schema, name);
  }

  @Override
  public boolean isProcedure(Referent referent) {
    return referent instanceof Entity entity && entity.kind == ObjectKind.PROCEDURE;
  }

  @Override
  public boolean hasOperatorClassOf(String type) {
    return new OperatorNames(catalog).hasClassOf(type);
  }

  @Override
  public List<Operator> operators(String name) {
    return new OperatorNames(catalog).operators(name);
  }

  @Override
  public Optional<Cast> cast(String from, String to) {
    return catalog.cast(from, to);
  }
}
