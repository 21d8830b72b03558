package io.github.evoludigit.confiture.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tokens as PostgreSQL's scan.l cuts them (manual, section 4.1). */
class LexerTest {

  @Test
  void words_may_hold_digits_dollars_and_letters_beyond_ascii() {
    assertThat(tokens("Select a1_$x été 表"))
        .containsExactly("WORD Select", "WORD a1_$x", "WORD été", "WORD 表");
  }

  @Test
  void quoted_identifiers_double_their_quotes() {
    assertThat(tokens("\"a\"\"b;\" U&\"d\\0061t\""))
        .containsExactly("QUOTED_IDENTIFIER \"a\"\"b;\"", "QUOTED_IDENTIFIER U&\"d\\0061t\"");
  }

  @Test
  void backslashes_escape_only_in_escape_strings() {
    assertThat(tokens("'a\\' E'a\\'b' e'\\\\'"))
        .containsExactly("STRING 'a\\'", "STRING E'a\\'b'", "STRING e'\\\\'");
  }

  @Test
  void strings_have_prefixes() {
    assertThat(tokens("B'01' x'1F' N'n' U&'\\0061' ab'c'"))
        .containsExactly(
            "STRING B'01'",
            "STRING x'1F'",
            "STRING N'n'",
            "STRING U&'\\0061'",
            "WORD ab",
            "STRING 'c'");
  }

  @Test
  void a_string_goes_on_after_a_line_break_but_not_after_a_space() {
    assertThat(tokens("'a'\n  'b' 'c'")).containsExactly("STRING 'a'\n  'b'", "STRING 'c'");
    assertThat(tokens("'a' -- no\n 'b'")).containsExactly("STRING 'a'", "STRING 'b'");
    assertThat(tokens("'a'\n -- yes\n 'b'")).containsExactly("STRING 'a'\n -- yes\n 'b'");
    assertThat(tokens("E'a'\n'\\'b'")).containsExactly("STRING E'a'\n'\\'b'");
  }

  @Test
  void dollar_quotes_end_with_their_own_tag() {
    assertThat(tokens("$$a'b$$ $fn$ $$ $f$ $FN$ $fn$;"))
        .containsExactly(
            "DOLLAR_STRING $$a'b$$", "DOLLAR_STRING $fn$ $$ $f$ $FN$ $fn$", "SEMICOLON ;");
    assertThat(tokens("$é$x$é$")).containsExactly("DOLLAR_STRING $é$x$é$");
  }

  @Test
  void a_dollar_and_digits_are_a_parameter() {
    assertThat(tokens("$1+$23")).containsExactly("PARAMETER $1", "OPERATOR +", "PARAMETER $23");
  }

  @Test
  void a_dollar_within_a_word_opens_no_quote() {
    assertThat(tokens("a$b$c")).containsExactly("WORD a$b$c");
  }

  @Test
  void numbers() {
    assertThat(tokens("1 1.5 .5 1e10 1.e-3 0x1F 0b01 1_000 1..10"))
        .containsExactly(
            "NUMBER 1",
            "NUMBER 1.5",
            "NUMBER .5",
            "NUMBER 1e10",
            "NUMBER 1.e-3",
            "NUMBER 0x1F",
            "NUMBER 0b01",
            "NUMBER 1_000",
            "NUMBER 1",
            "DOTS ..",
            "NUMBER 10");
  }

  @Test
  void operators_are_as_long_as_they_can_be() {
    assertThat(tokens("a<=-b c@>d e*-1 f@-1 g=>h"))
        .containsExactly(
            "WORD a",
            "OPERATOR <=",
            "OPERATOR -",
            "WORD b",
            "WORD c",
            "OPERATOR @>",
            "WORD d",
            "WORD e",
            "OPERATOR *",
            "OPERATOR -",
            "NUMBER 1",
            "WORD f",
            "OPERATOR @-",
            "NUMBER 1",
            "WORD g",
            "OPERATOR =>",
            "WORD h");
  }

  @Test
  void a_comment_ends_an_operator() {
    assertThat(tokens("a+--b\nc*/**/d"))
        .containsExactly("WORD a", "OPERATOR +", "WORD c", "OPERATOR *", "WORD d");
  }

  @Test
  void colons() {
    assertThat(tokens("a::b c:=d e:f"))
        .containsExactly(
            "WORD a",
            "CAST ::",
            "WORD b",
            "WORD c",
            "ASSIGN :=",
            "WORD d",
            "WORD e",
            "COLON :",
            "WORD f");
  }

  @Test
  void block_comments_nest() {
    assertThat(tokens("a /* 1 /* 2 */ 3 */ b")).containsExactly("WORD a", "WORD b");
  }

  @Test
  void comment_signs_in_strings_and_strings_in_comments_mean_nothing() {
    assertThat(tokens("'db/*.sql' -- src/*.sql 'x\n a"))
        .containsExactly("STRING 'db/*.sql'", "WORD a");
  }

  @Test
  void a_carriage_return_ends_a_line_comment() {
    assertThat(tokens("-- x\ra")).containsExactly("WORD a");
  }

  @Test
  void a_meta_command_takes_its_line() {
    assertThat(tokens("\\i x.sql y\na")).containsExactly("META_COMMAND \\i x.sql y", "WORD a");
  }

  @Test
  void what_is_never_closed_is_a_fault_at_its_beginning() {
    assertThat(faultOf("a 'b")).isEqualTo("UNTERMINATED_STRING at 2");
    assertThat(faultOf("a E'b\\'")).isEqualTo("UNTERMINATED_STRING at 2");
    assertThat(faultOf("a \"b")).isEqualTo("UNTERMINATED_IDENTIFIER at 2");
    assertThat(faultOf("a $x$b$y$")).isEqualTo("UNTERMINATED_DOLLAR_STRING at 2");
    assertThat(faultOf("a /* /* */")).isEqualTo("UNTERMINATED_COMMENT at 2");
    assertThat(faultOf("a /*/")).isEqualTo("UNTERMINATED_COMMENT at 2");
  }

  @Test
  void every_prefix_of_a_text_is_read_to_its_end() {
    byte[] text =
        "CREATE é E'\\'' U&\"x\" $a$ $a$ $1 1.5e+3 0x /* /* */ */ -- x\n :: := .. \\d\n <@- '"
            .getBytes(StandardCharsets.UTF_8);
    for (int to = 0; to <= text.length; to++) {
      Lexer lexer = new Lexer(text, 0, to);
      int last = 0;
      while (lexer.next() != TokenKind.END) {
        assertThat(lexer.start()).isGreaterThanOrEqualTo(last);
        assertThat(lexer.end()).isGreaterThan(lexer.start()).isLessThanOrEqualTo(to);
        last = lexer.end();
      }
      assertThat(lexer.next()).isEqualTo(TokenKind.END);
    }
  }

  private static List<String> tokens(String sql) {
    byte[] text = sql.getBytes(StandardCharsets.UTF_8);
    Lexer lexer = new Lexer(text, 0, text.length);
    List<String> tokens = new ArrayList<>();
    for (TokenKind kind = lexer.next(); kind != TokenKind.END; kind = lexer.next()) {
      tokens.add(
          kind
              + " "
              + new String(
                  text, lexer.start(), lexer.end() - lexer.start(), StandardCharsets.UTF_8));
    }
    return tokens;
  }

  private static String faultOf(String sql) {
    byte[] text = sql.getBytes(StandardCharsets.UTF_8);
    Lexer lexer = new Lexer(text, 0, text.length);
    while (lexer.fault().isEmpty() && lexer.next() != TokenKind.END) {
      // Read on.
    }
    return lexer.fault().map(fault -> fault + " at " + lexer.start()).orElse("none");
  }
}
