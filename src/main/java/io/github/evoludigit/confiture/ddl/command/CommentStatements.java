package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.catalog.Constraint;
import io.github.evoludigit.confiture.ddl.catalog.Entity;
import io.github.evoludigit.confiture.ddl.catalog.MemberName;
import io.github.evoludigit.confiture.ddl.catalog.Relation;
import io.github.evoludigit.confiture.ddl.catalog.UserDefinedType;
import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterStatements;
import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.Optional;

/** COMMENT ON and SECURITY LABEL. */
final class CommentStatements {

  private final Clauses clauses;

  CommentStatements(Clauses clauses) {
    this.clauses = clauses;
  }

  /** After {@code COMMENT}. */
  Treatment read() {
    clauses.in.expectWord("on");
    if (ClusterStatements.follow(clauses.in)) {
      return new ClusterStatements(clauses).describe("comment");
    }
    if (clauses.in.atWords("large", "object")) {
      clauses.in.rest();
      return Treatment.ROWS;
    }
    ObjectKind kind = ObjectReference.kind(clauses.in).orElseThrow(() -> clauses.in.unreadable());
    if (kind == ObjectKind.COLUMN && commentOnField()) {
      return Treatment.MODEL;
    }
    if (kind == ObjectKind.CONSTRAINT && commentOnNotNull()) {
      return Treatment.MODEL;
    }
    Entity object = new ObjectReference(clauses).find(kind);
    clauses.in.expectWord("is");
    Optional<String> text =
        clauses.in.takeWord("null") ? Optional.empty() : Optional.of(clauses.in.string());
    clauses.in.expectEnd();
    boolean ofIndex = kind == ObjectKind.INDEX && object instanceof Constraint;
    object.set(
        ofIndex ? "comment of its index" : "comment",
        text.filter(t -> !t.isEmpty()).map(Quotation::literal).orElse(""));
    return Treatment.MODEL;
  }

  /** A field of a composite type is commented on like a column; the type keeps what is said. */
  private boolean commentOnField() {
    int start = clauses.in.position();
    MemberName name = clauses.memberName();
    Optional<UserDefinedType> type = clauses.namespace.findType(name.owner());
    if (type.filter(known -> known.fields.containsKey(name.name())).isEmpty()) {
      clauses.in.back(start);
      return false;
    }
    clauses.in.expectWord("is");
    String text = clauses.in.takeWord("null") ? "" : clauses.in.string();
    clauses.in.expectEnd();
    type.get()
        .set(
            AttributeFamily.COMMENT_OF_FIELD.of(SqlName.quoted(name.name())),
            text.isEmpty() ? "" : Quotation.literal(text));
    return true;
  }

  /** NOT NULL is a part of its column here; the table keeps what is said of it by its name. */
  private boolean commentOnNotNull() {
    int start = clauses.in.position();
    String name = clauses.in.name();
    clauses.in.expectWord("on");
    Optional<Relation> relation =
        clauses.in.atWord("domain")
            ? Optional.empty()
            : clauses.namespace.findRelation(clauses.relationName());
    if (relation.isEmpty()
        || relation.get().constraints.containsKey(name)
        || relation.get().notNullColumn(name).isEmpty()) {
      clauses.in.back(start);
      return false;
    }
    clauses.in.expectWord("is");
    String text = clauses.in.takeWord("null") ? "" : clauses.in.string();
    clauses.in.expectEnd();
    relation
        .get()
        .set(
            AttributeFamily.COMMENT_OF_CONSTRAINT.of(SqlName.quoted(name)),
            text.isEmpty() ? "" : Quotation.literal(text));
    return true;
  }

  /** After {@code SECURITY}. */
  Treatment readLabel() {
    clauses.in.expectWord("label");
    String provider = "";
    if (clauses.in.takeWord("for")) {
      provider = clauses.in.peek().isString() ? clauses.in.string() : clauses.in.name();
    }
    clauses.in.expectWord("on");
    if (ClusterStatements.follow(clauses.in)) {
      return new ClusterStatements(clauses).describe(("security label " + provider).trim());
    }
    if (clauses.in.atWords("large", "object")) {
      clauses.in.rest();
      return Treatment.ROWS;
    }
    ObjectKind kind = ObjectReference.kind(clauses.in).orElseThrow(() -> clauses.in.unreadable());
    Entity object = new ObjectReference(clauses).find(kind);
    clauses.in.expectWord("is");
    String label = clauses.in.takeWord("null") ? "" : Quotation.literal(clauses.in.string());
    clauses.in.expectEnd();
    object.set(("security label " + provider).trim(), label);
    return Treatment.MODEL;
  }
}
