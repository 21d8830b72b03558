package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.text.SqlName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a foreign key points to.
 *
 * @param written the referenced table as it is written, resolved along the search path
 * @param relation the table, if it is known
 * @param columns its columns; empty for those of its primary key
 */
public record ForeignReference(
    QualifiedName written, Optional<Relation> relation, List<String> columns) implements Value {

  @Override
  public String spelling() {
    String table = relation.isPresent() ? relation.get().key().identity() : written.toString();
    List<String> targets = columns.isEmpty() ? columnsOfKey() : columns;
    return targets.isEmpty() ? table : table + '(' + SqlName.list(targets) + ')';
  }

  private List<String> columnsOfKey() {
    Optional<Constraint> key =
        relation.isPresent() ? relation.get().primaryKey() : Optional.empty();
    return key.isPresent() ? key.get().columns : List.of();
  }

  @Override
  public Collection<Entity> references() {
    Set<Entity> references = new LinkedHashSet<>();
    if (relation.isPresent()) {
      references.add(relation.get());
      for (String column : columns) {
        Column referenced = relation.get().columns.get(column);
        if (referenced != null) {
          references.add(referenced);
        }
      }
    }
    return references;
  }

  /** Whether it is this key that makes the referenced columns unique. */
  public boolean needs(Constraint key) {
    return columns.isEmpty() ? key.sort == Constraint.Sort.PRIMARY_KEY : isOver(key.columns);
  }

  /** Whether the referenced columns are these, in any order. */
  public boolean isOver(List<String> others) {
    return Set.copyOf(columns).equals(Set.copyOf(others));
  }

  /** The same after a column of the referenced table was renamed. */
  ForeignReference withColumn(String column, String newName) {
    return new ForeignReference(
        written, relation, new ColumnNames(columns).renamed(column, newName).columns());
  }
}
