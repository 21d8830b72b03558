package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table, foreign table, view or materialized view with what is named within it. */
public final class Relation extends Entity {

  public final Map<String, Column> columns = new ShortMap<>();
  public final Map<String, Constraint> constraints = new ShortMap<>();

  /** Triggers, rules and policies. */
  public final Map<ObjectKind, Map<String, Entity>> parts = new TreeMap<>();

  /** Its indexes but those of constraints. */
  public final List<Index> indexes = new ArrayList<>(0);

  /** The sequences that belong to its columns. */
  public final List<Sequence> sequences = new ArrayList<>(0);

  /** The statistics objects over it. */
  public final List<StatisticsObject> statistics = new ArrayList<>(0);

  /** The tables it inherits from; of a partition, the partitioned table. */
  public final List<Relation> parents = new ArrayList<>(0);

  /** Its heirs and partitions. */
  public final List<Relation> children = new ArrayList<>(0);

  /** The foreign keys that point here. */
  public final List<Constraint> referencedBy = new ArrayList<>(0);

  /** Its rows, where data is compared and there is any. */
  public Optional<Rows> rows = Optional.empty();

  private final Optional<Entity> itself = Optional.of(this);

  /** Its columns when a text asked last: most texts see the same. */
  private RowShape shape;

  /** Whether it has a toast table. */
  public boolean toasted;

  /** Whether it is a partition. */
  public boolean partition;

  /** Whether it has partitions instead of rows of its own. */
  public boolean partitioned;

  /** Whether all columns are known; not for a view whose query is not understood. */
  public boolean known = true;

  /** A relation without columns. */
  public Relation(ObjectKind kind, String schema, String name, Location location) {
    super(kind, schema, name, location);
  }

  @Override
  Optional<Entity> asParent() {
    return itself;
  }

  /** Its columns by the names they have. */
  public RowShape shape() {
    if (shape == null || !shape.isCurrent()) {
      shape = new RowShape(this);
    }
    return shape;
  }

  /** The expression of another relation as one of this, whose columns have the same names. */
  public Expression own(Expression expression) {
    return expression.of(this);
  }

  /** Its triggers, rules or policies by name. */
  public Map<String, Entity> parts(ObjectKind sort) {
    return parts.computeIfAbsent(sort, none -> new LinkedHashMap<>());
  }

  /** A trigger, rule or policy that is to be one of its parts. */
  public Entity newPart(ObjectKind sort, String name, Location location) {
    Entity part = new Entity(sort, schema, name, location);
    part.partOf(this);
    return part;
  }

  /** Adds a part, or puts it in the place of the one of its name, of which it keeps the state. */
  public void replacePart(Entity part) {
    Entity old = parts(part.kind).put(part.name, part);
    if (old != null) {
      part.set(Attribute.COMMENT, old.get(Attribute.COMMENT));
      part.set(Attribute.ENABLED, old.get(Attribute.ENABLED));
    }
  }

  /** Whether it may have a part of that name from a partitioned table that it is a part of. */
  public boolean mayHaveOfWhole(ObjectKind sort, String part) {
    if (sort != ObjectKind.TRIGGER || !partition) {
      return false;
    }
    for (Relation whole : parents) {
      if (whole.parts(sort).containsKey(part) || whole.mayHaveOfWhole(sort, part)) {
        return true;
      }
    }
    return false;
  }

  public Optional<Constraint> primaryKey() {
    for (Constraint constraint : constraints.values()) {
      if (constraint.sort == Constraint.Sort.PRIMARY_KEY) {
        return Optional.of(constraint);
      }
    }
    return Optional.empty();
  }

  /** The column whose NOT NULL has that name. */
  public Optional<Column> notNullColumn(String constraint) {
    for (Column column : columns.values()) {
      if (column.has(Attribute.NOT_NULL) && column.notNullName(this).equals(constraint)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** Makes one of its indexes the one by which its rows are ordered; empty for none. */
  public void clusterOn(String index) {
    indexes.forEach(each -> each.set(Attribute.CLUSTERED, each.name.equals(index)));
    constraints
        .values()
        .forEach(each -> each.set(Attribute.CLUSTERED, each.hasIndex() && each.name.equals(index)));
  }

  /** Gives a column another name, in everything that belongs to the relation too. */
  public void renameColumn(String column, String newName) {
    shape = null;
    List<Column> all = new ArrayList<>(columns.values());
    columns.clear();
    for (Column each : all) {
      if (each.name.equals(column)) {
        each.keepNotNullName(this);
        each.name = newName;
      }
      columns.put(each.name, each);
      each.columnRenamed(column, newName);
    }
    columnRenamed(column, newName);
    constraints.values().forEach(constraint -> constraint.columnRenamed(column, newName));
    indexes.forEach(index -> index.columnRenamed(column, newName));
    statistics.forEach(each -> each.columnRenamed(column, newName));
    for (Constraint reference : referencedBy) {
      if (reference.attributes.get(Attribute.REFERENCES.spelling())
          instanceof ForeignReference target) {
        reference.set(Attribute.REFERENCES, target.withColumn(column, newName));
      }
    }
    parts.values().forEach(sort -> sort.values().forEach(p -> p.columnRenamed(column, newName)));
    for (Relation child : children) {
      if (child.columns.containsKey(column)) {
        child.renameColumn(column, newName);
      }
    }
  }

  @Override
  public List<String> members() {
    return List.copyOf(columns.keySet());
  }
}
