package io.github.evoludigit.confiture.ddl.witness;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.text.SqlName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A type as JSqlParser has it, spelt as PostgreSQL's {@code format_type} would: told apart from our
 * own reading of types on purpose (manual, chapter 8).
 */
final class WrittenType {

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("int4", "integer"),
          Map.entry("serial", "integer"),
          Map.entry("serial4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("bigserial", "bigint"),
          Map.entry("serial8", "bigint"),
          Map.entry("int2", "smallint"),
          Map.entry("smallserial", "smallint"),
          Map.entry("serial2", "smallint"),
          Map.entry("bool", "boolean"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("varchar", "character varying"),
          Map.entry("char varying", "character varying"),
          Map.entry("char", "character"),
          Map.entry("varbit", "bit varying"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("time", "time without time zone"),
          Map.entry("timetz", "time with time zone"));

  private static final Set<String> SERIAL =
      Set.of("serial", "serial2", "serial4", "serial8", "bigserial", "smallserial");

  /** Types with a spelling or a modifier of their own kind. */
  private static final Set<String> UNSURE =
      Set.of("interval", "bpchar", "float", "national", "nchar", "nvarchar");

  private final List<Token> tokens;
  private final StringBuilder words = new StringBuilder();
  private String modifier = "";
  private boolean schema;
  private boolean array;
  private boolean sure = true;

  private WrittenType(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Whether the type makes a column with a sequence, which is never null. */
  static boolean isSerial(String text) {
    return SERIAL.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * The type as PostgreSQL prints it; of a user's type with its schema only if that is written.
   *
   * @param text a type as it is written
   * @return empty if it is not sure what it is
   */
  static Optional<String> spelling(String text) {
    WrittenType type = new WrittenType(Token.of(text));
    type.read();
    String spelling = type.spelling();
    return type.sure ? Optional.of(spelling) : Optional.empty();
  }

  /** A type of the model, without its schema if the other spelling has none. */
  static String asPreciseAs(String other, String ours) {
    if (!isQualified(Token.of(ours)) || isQualified(Token.of(other))) {
      return ours;
    }
    String schema = SqlName.quoted(Token.of(ours).get(0).text());
    return ours.substring(schema.length() + 1);
  }

  private static boolean isQualified(List<Token> tokens) {
    return tokens.size() > 2 && tokens.get(1).kind() == TokenKind.DOT;
  }

  private void read() {
    int depth = 0;
    StringBuilder inParentheses = new StringBuilder();
    for (Token token : tokens) {
      TokenKind kind = token.kind();
      depth += kind == TokenKind.OPEN_PAREN ? 1 : 0;
      if (depth > 0) {
        inParentheses.append(token.text());
      } else if (kind == TokenKind.OPEN_BRACKET) {
        array = true;
      } else if (kind == TokenKind.DOT) {
        schema = true;
        words.append('.');
      } else if (token.isName()) {
        word(token);
      }
      depth -= kind == TokenKind.CLOSE_PAREN ? 1 : 0;
    }
    modifier = inParentheses.toString();
  }

  private void word(Token token) {
    if (token.isWord("array")) {
      array = true;
      return;
    }
    boolean follows = words.isEmpty() || words.charAt(words.length() - 1) == '.';
    words.append(follows ? "" : " ");
    words.append(token.kind() == TokenKind.WORD ? token.text() : SqlName.quoted(token.text()));
    // A quoted name is never a key word: "char" is another type than char.
    sure &= token.kind() == TokenKind.WORD || !SYNONYMS.containsKey(token.text());
  }

  private String spelling() {
    String name = words.toString();
    if (schema && name.startsWith("pg_catalog.") || UNSURE.contains(firstWord(name))) {
      sure = false;
    }
    String known = SYNONYMS.getOrDefault(name, name);
    String spelling =
        switch (known) {
          case "character", "bit" -> known + (modifier.isEmpty() ? "(1)" : modifier);
          case "numeric" -> known + (modifier.isEmpty() ? "" : numericModifier());
          case "timestamp without time zone",
              "timestamp with time zone",
              "time without time zone",
              "time with time zone" ->
              known.replaceFirst(" ", modifier + ' ');
          default -> known + modifier;
        };
    return array ? spelling + "[]" : spelling;
  }

  private String numericModifier() {
    return modifier.contains(",") ? modifier : modifier.replace(")", ",0)");
  }

  private static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }
}
