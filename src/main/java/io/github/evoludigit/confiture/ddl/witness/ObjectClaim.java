package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.SchemaObject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A statement makes an object of a kind and name.
 *
 * @param kind the kind
 * @param name the name
 */
record ObjectClaim(ObjectKind kind, WrittenName name) implements Claim {

  /** What stands in another object's definition, or comes with it. */
  private static final Set<ObjectKind> PARTS =
      EnumSet.of(
          ObjectKind.COLUMN,
          ObjectKind.CONSTRAINT,
          ObjectKind.DOMAIN_CONSTRAINT,
          ObjectKind.STATEMENT,
          ObjectKind.DATA);

  @Override
  public String spelling() {
    return kind.label() + ' ' + name;
  }

  @Override
  public Optional<Fact> ours(Counterpart made) {
    Optional<Fact> found = made.find(kind, name).map(object -> new Fact(object.key(), spelling()));
    return found.or(() -> other(made).map(object -> new Fact(object.key(), spelling(object))));
  }

  /** What was made instead. */
  private static Optional<SchemaObject> other(Counterpart made) {
    return made.of(EnumSet.complementOf(EnumSet.copyOf(PARTS))).stream().findFirst();
  }

  private static String spelling(SchemaObject object) {
    return object.key().kind().label() + ' ' + new WrittenName(object.key().names());
  }
}
