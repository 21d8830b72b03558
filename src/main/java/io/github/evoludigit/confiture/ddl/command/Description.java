package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.Execution;
import io.github.evoludigit.confiture.ddl.clause.OtherKind;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.schema.Attribute;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Unreadable;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.Optional;

/**
 * COMMENT ON and SECURITY LABEL.
 *
 * @param reference the object
 * @param attribute what the text becomes
 * @param text the text as a constant; empty for none
 */
record Description(WrittenReference reference, String attribute, String text) implements Command {

  /** What COMMENT ON makes. */
  static final String COMMENT = Attribute.COMMENT.spelling();

  @Override
  public Treatment apply(Execution execution) {
    if (!isOfField(execution) && !isOfNotNull(execution)) {
      Entity object = reference.get(execution);
      Optional<Unreadable> wrong = OtherKind.of(reference, object);
      if (wrong.isPresent()) {
        throw wrong.get();
      }
      boolean ofIndex = isOfIndex() && object instanceof Constraint;
      object.set(ofIndex ? Attribute.COMMENT_OF_ITS_INDEX.spelling() : attribute, text);
    }
    return Treatment.MODEL;
  }

  private boolean isOfIndex() {
    return attribute.equals(COMMENT)
        && reference instanceof WrittenReference.OfClass relation
        && relation.kind() == ObjectKind.INDEX;
  }

  /** A field of a composite type is commented on like a column; the type keeps what is said. */
  private boolean isOfField(Execution execution) {
    if (!attribute.equals(COMMENT) || !(reference instanceof WrittenReference.OfColumn column)) {
      return false;
    }
    Optional<UserDefinedType> type = execution.namespace().findType(column.name().owner());
    boolean field =
        type.filter(known -> known.fields.containsKey(column.name().name())).isPresent();
    if (field) {
      type.get()
          .set(AttributeFamily.COMMENT_OF_FIELD.of(SqlName.quoted(column.name().name())), text);
    }
    return field;
  }

  /** NOT NULL is a part of its column here; the table keeps what is said of it by its name. */
  private boolean isOfNotNull(Execution execution) {
    if (!attribute.equals(COMMENT)
        || !(reference instanceof WrittenReference.OfPart part)
        || part.kind() != ObjectKind.CONSTRAINT) {
      return false;
    }
    String name = part.token().text();
    Optional<Relation> relation = execution.namespace().findRelation(part.owner().name());
    boolean notNull =
        relation.isPresent()
            && !relation.get().constraints.containsKey(name)
            && relation.get().notNullColumn(name).isPresent();
    if (notNull) {
      relation.get().set(AttributeFamily.COMMENT_OF_CONSTRAINT.of(SqlName.quoted(name)), text);
    }
    return notNull;
  }
}
