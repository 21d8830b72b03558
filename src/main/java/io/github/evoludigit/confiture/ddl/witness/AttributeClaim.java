package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import java.util.Optional;

/**
 * An attribute of an object has a value: the type under a domain or of a field.
 *
 * @param kind the kind of the object
 * @param name its name
 * @param attribute the attribute
 * @param value its value
 */
record AttributeClaim(ObjectKind kind, WrittenName name, String attribute, String value)
    implements Claim {

  @Override
  public String spelling() {
    return attribute + ' ' + value;
  }

  @Override
  public Optional<Fact> ours(Counterpart made) {
    return made.find(kind, name)
        .map(
            object ->
                new Fact(
                    object.key(),
                    attribute
                        + ' '
                        + WrittenType.asPreciseAs(
                            value, object.attributes().getOrDefault(attribute, "none"))));
  }
}
