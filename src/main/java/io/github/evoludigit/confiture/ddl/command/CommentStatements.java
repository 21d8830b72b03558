package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Clauses;
import io.github.evoludigit.confiture.ddl.clause.ObjectReference;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterStatements;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;

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
      return new ClusterStatements(clauses).describe(Description.COMMENT);
    }
    if (clauses.in.takeWords("large", "object")) {
      return ofLargeObject();
    }
    return describe(Description.COMMENT);
  }

  private Treatment describe(String attribute) {
    ObjectKind kind = ObjectReference.requiredKind(clauses.in);
    if (kind == ObjectKind.USER_MAPPING) {
      throw clauses.in.unknown();
    }
    WrittenReference reference = WrittenReference.readPlain(clauses.in, kind);
    clauses.in.expectWord("is");
    String text = text();
    return new Description(reference, attribute, text).apply(clauses.execution());
  }

  /** The text after IS as a constant, with which the statement ends; empty for none. */
  private String text() {
    String text = clauses.in.takeWord("null") ? "" : clauses.in.string();
    clauses.in.expectEnd();
    return text.isEmpty() ? "" : Quotation.literal(text);
  }

  /** After {@code LARGE OBJECT}, which is no object of the schema. */
  private Treatment ofLargeObject() {
    clauses.in.number();
    clauses.in.expectWord("is");
    text();
    return Treatment.ROWS;
  }

  /** After {@code SECURITY}. */
  Treatment readLabel() {
    clauses.in.expectWord("label");
    String provider = "";
    if (clauses.in.takeWord("for")) {
      provider = clauses.in.peek().isString() ? clauses.in.string() : clauses.in.identifier();
    }
    clauses.in.expectWord("on");
    if (ClusterStatements.follow(clauses.in)) {
      return new ClusterStatements(clauses).describe(("security label " + provider).trim());
    }
    if (clauses.in.takeWords("large", "object")) {
      return ofLargeObject();
    }
    return describe(("security label " + provider).trim());
  }
}
