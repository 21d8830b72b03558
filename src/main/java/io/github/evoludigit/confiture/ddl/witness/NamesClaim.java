package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table or a composite type has these columns, in this order.
 *
 * @param kinds the kinds that the object can be of
 * @param object its name
 * @param columns the names of its columns
 * @param whole whether these are all; not of a table that takes columns over from others
 */
record NamesClaim(Set<ObjectKind> kinds, WrittenName object, List<String> columns, boolean whole)
    implements Claim {

  NamesClaim {
    kinds = Set.copyOf(kinds);
    columns = List.copyOf(columns);
  }

  @Override
  public String spelling() {
    return spelling(columns);
  }

  @Override
  public Optional<Fact> ours(Counterpart made) {
    return made.find(kinds, object).map(found -> new Fact(found.key(), spelling(members(found))));
  }

  private List<String> members(SchemaObject found) {
    return whole ? found.members() : found.members().stream().filter(columns::contains).toList();
  }

  private static String spelling(List<String> names) {
    return "columns "
        + names.stream().map(name -> new WrittenName(List.of(name)).toString()).toList();
  }
}
