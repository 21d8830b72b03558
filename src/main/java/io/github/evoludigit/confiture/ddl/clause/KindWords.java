package io.github.evoludigit.confiture.ddl.clause;

import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.Map;
import java.util.Optional;

/** The words that name a kind of object in COMMENT, ALTER, DROP and GRANT. */
public final class KindWords {

  private KindWords() {}

  /** The words that begin a reference, the longest first, and the kinds they stand for. */
  private static final Map<String, ObjectKind> KINDS =
      Map.ofEntries(
          Map.entry("access method", ObjectKind.ACCESS_METHOD),
          Map.entry("aggregate", ObjectKind.AGGREGATE),
          Map.entry("cast", ObjectKind.CAST),
          Map.entry("collation", ObjectKind.COLLATION),
          Map.entry("column", ObjectKind.COLUMN),
          Map.entry("constraint", ObjectKind.CONSTRAINT),
          Map.entry("conversion", ObjectKind.CONVERSION),
          Map.entry("domain", ObjectKind.DOMAIN),
          Map.entry("event trigger", ObjectKind.EVENT_TRIGGER),
          Map.entry("extension", ObjectKind.EXTENSION),
          Map.entry("foreign data wrapper", ObjectKind.FOREIGN_DATA_WRAPPER),
          Map.entry("foreign table", ObjectKind.FOREIGN_TABLE),
          Map.entry("function", ObjectKind.FUNCTION),
          Map.entry("index", ObjectKind.INDEX),
          Map.entry("language", ObjectKind.LANGUAGE),
          Map.entry("procedural language", ObjectKind.LANGUAGE),
          Map.entry("materialized view", ObjectKind.MATERIALIZED_VIEW),
          Map.entry("operator class", ObjectKind.OPERATOR_CLASS),
          Map.entry("operator family", ObjectKind.OPERATOR_FAMILY),
          Map.entry("operator", ObjectKind.OPERATOR),
          Map.entry("policy", ObjectKind.POLICY),
          Map.entry("procedure", ObjectKind.PROCEDURE),
          Map.entry("publication", ObjectKind.PUBLICATION),
          Map.entry("routine", ObjectKind.FUNCTION),
          Map.entry("rule", ObjectKind.RULE),
          Map.entry("schema", ObjectKind.SCHEMA),
          Map.entry("sequence", ObjectKind.SEQUENCE),
          Map.entry("server", ObjectKind.SERVER),
          Map.entry("statistics", ObjectKind.STATISTICS),
          Map.entry("subscription", ObjectKind.SUBSCRIPTION),
          Map.entry("table", ObjectKind.TABLE),
          Map.entry("text search configuration", ObjectKind.TEXT_SEARCH_CONFIGURATION),
          Map.entry("text search dictionary", ObjectKind.TEXT_SEARCH_DICTIONARY),
          Map.entry("text search parser", ObjectKind.TEXT_SEARCH_PARSER),
          Map.entry("text search template", ObjectKind.TEXT_SEARCH_TEMPLATE),
          Map.entry("transform", ObjectKind.TRANSFORM),
          Map.entry("trigger", ObjectKind.TRIGGER),
          Map.entry("type", ObjectKind.TYPE),
          Map.entry("user mapping", ObjectKind.USER_MAPPING),
          Map.entry("view", ObjectKind.VIEW));

  /** Takes the words that name a kind, if they follow. */
  public static Optional<ObjectKind> kind(TokenReader in) {
    if (!in.at(TokenKind.WORD)) {
      return Optional.empty();
    }
    ObjectKind single = KINDS.get(in.peek().text());
    if (single != null && single != ObjectKind.OPERATOR) {
      // No other word is a kind alone and begins one of several.
      in.next();
      return Optional.of(single);
    }
    for (int words = 3; words > 0; words--) {
      StringBuilder name = new StringBuilder();
      for (int i = 0; i < words; i++) {
        Token token = in.peek(i);
        if (token.kind() != TokenKind.WORD) {
          break;
        }
        name.append(i == 0 ? "" : " ").append(token.text());
      }
      ObjectKind kind = KINDS.get(name.toString());
      if (kind != null && name.chars().filter(c -> c == ' ').count() == words - 1) {
        for (int i = 0; i < words; i++) {
          in.next();
        }
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * Takes the words that name a kind.
   *
   * @throws Unreadable at the first word that is none of those that can follow
   */
  public static ObjectKind requiredKind(TokenReader in) {
    Optional<ObjectKind> kind = kind(in);
    if (kind.isPresent()) {
      return kind.get();
    }
    String words = "";
    while (in.at(TokenKind.WORD) && begin(words + in.peek().text() + ' ')) {
      words += in.next().text() + ' ';
    }
    throw in.unreadable();
  }

  private static boolean begin(String words) {
    for (String known : KINDS.keySet()) {
      if (known.startsWith(words)) {
        return true;
      }
    }
    return false;
  }
}
