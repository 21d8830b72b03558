package io.github.evoludigit.confiture.ddl.command.type;

import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.QualifiedName;
import io.github.evoludigit.confiture.ddl.catalog.Value;
import java.util.Collection;
import java.util.Set;

/**
 * What the family of an operator class is called now, unless it is called like the class, as it is
 * where no family is named (CREATE OPERATOR CLASS).
 *
 * @param family the family
 * @param operators the class
 */
record FamilyName(Entity family, Entity operators) implements Value {

  @Override
  public String spelling() {
    return family.name.equals(operators.name)
        ? ""
        : QualifiedName.of(family.schema, family.name).toString();
  }

  @Override
  public Collection<Entity> references() {
    return Set.of(family);
  }
}
