package io.github.evoludigit.confiture.ddl.command;

import io.github.evoludigit.confiture.ddl.clause.Command;
import io.github.evoludigit.confiture.ddl.clause.KindWords;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.ddl.clause.WrittenReference;
import io.github.evoludigit.confiture.ddl.command.privilege.ClusterReader;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Quotation;
import io.github.evoludigit.confiture.sql.TokenReader;

/** Reads COMMENT ON and SECURITY LABEL. */
final class CommentReader {

  private final TokenReader in;

  CommentReader(TokenReader in) {
    this.in = in;
  }

  /** After {@code COMMENT}. */
  Command read() {
    return describe(Description.COMMENT);
  }

  /** After {@code SECURITY}. */
  Command readLabel() {
    in.expectWord("label");
    String provider = "";
    if (in.takeWord("for")) {
      provider = in.peek().isString() ? in.string() : in.identifier();
    }
    return describe(("security label " + provider).trim());
  }

  private Command describe(String attribute) {
    in.expectWord("on");
    if (ClusterReader.follow(in)) {
      return new ClusterReader(in).describe(attribute);
    }
    if (in.takeWords("large", "object")) {
      return ofLargeObject();
    }
    ObjectKind kind = KindWords.requiredKind(in);
    if (kind == ObjectKind.USER_MAPPING) {
      throw in.unknown();
    }
    WrittenReference reference = WrittenReference.readPlain(in, kind);
    in.expectWord("is");
    return new Description(reference, attribute, text());
  }

  /** The text after IS as a constant, with which the statement ends; empty for none. */
  private String text() {
    String text = in.takeWord("null") ? "" : in.string();
    in.expectEnd();
    return text.isEmpty() ? "" : Quotation.literal(text);
  }

  /** After {@code LARGE OBJECT}, which is no object of the schema. */
  private Command ofLargeObject() {
    in.number();
    in.expectWord("is");
    text();
    return new NoChange(Treatment.ROWS);
  }
}
