package io.github.evoludigit.confiture.ddl;

import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a foreign key points to.
 *
 * @param written the referenced table as it is written, resolved along the search path
 * @param relation the table, if it is known
 * @param columns its columns; empty for those of its primary key
 */
record ForeignReference(QualifiedName written, Optional<Relation> relation, List<String> columns)
    implements Value {

  @Override
  public String spelling() {
    String table = relation.map(known -> known.key().identity()).orElseGet(written::toString);
    List<String> targets =
        columns.isEmpty()
            ? relation.flatMap(Relation::primaryKey).map(key -> key.columns).orElse(List.of())
            : columns;
    return targets.isEmpty()
        ? table
        : table + targets.stream().map(SqlName::quoted).collect(Collectors.joining(", ", "(", ")"));
  }

  /** The same after a column of the referenced table was renamed. */
  ForeignReference targetRenamed(String column, String newName) {
    return new ForeignReference(
        written, relation, new Names(columns).renamed(column, newName).columns());
  }

  @Override
  public ForeignReference renamed(String column, String newName) {
    return this;
  }
}
