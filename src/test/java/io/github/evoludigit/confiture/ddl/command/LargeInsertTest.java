package io.github.evoludigit.confiture.ddl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.catalog.Refusal;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.sql.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeInsertTest {

  private static final String TABLE = "CREATE TABLE t (id int, a text);\n";

  @Test
  void theTokensOfAllRowsAreNeverAtHand() {
    Statement insert = insert("", " ON CONFLICT DO NOTHING");
    LargeInsert parts = LargeInsert.of(insert);
    List<String> rows = new ArrayList<>();
    int most = 0;
    while (parts.hasNext()) {
      List<Token> part = parts.next();
      most = Math.max(most, part.size());
      rows.addAll(part.stream().map(Token::text).filter(text -> text.startsWith("row ")).toList());
      assertEquals(!parts.hasNext(), part.stream().anyMatch(token -> token.isWord("conflict")));
      assertEquals("insert", part.get(0).text());
    }
    assertTrue(most < LargeInsert.AT_HAND + 50, "tokens at hand: " + most);
    assertEquals(120_000, rows.size());
    assertEquals(120_000, rows.stream().distinct().count());
  }

  @Test
  void aStatementIsReadAsOneUnlessItIsLarge() {
    Statement small =
        Script.of("f", "INSERT INTO t VALUES (1, 'a')".getBytes(StandardCharsets.UTF_8))
            .statements()
            .get(0);
    assertFalse(LargeInsert.isLarge(small));
    assertTrue(LargeInsert.isLarge(insert("", "")));
  }

  @Test
  void aRowThatDoesNotFitIsRefusedWhereItStands() {
    SchemaReading sound = review("");
    assertEquals(List.of(), sound.refusals());
    assertEquals(1, sound.count(Treatment.ROWS));
    assertEquals(List.of(), review("(1, (ARRAY['a', 'b'])[1])").refusals());
    assertEquals(List.of("f:120003:5: 42703"), places(review("(1, missing)")));
    assertEquals(List.of("f:120003:5: 42601"), places(review("(1, , 'a')")));
    assertEquals(List.of("f:120003:2: 42601"), places(review("(1, 'a', 2)")));
    assertEquals(List.of("f:120003:8: 42601"), places(review("(1, 'a'")));
  }

  private static List<String> places(SchemaReading reading) {
    return reading.refusals().stream()
        .map((Refusal each) -> each.location() + ": " + each.state().code())
        .toList();
  }

  private static SchemaReading review(String row) {
    String text = TABLE + text(row, "") + ";\nCREATE VIEW v AS SELECT id FROM t;\n";
    return new SchemaReader(ReadingOptions.DEFAULT, true)
        .review(Script.of("f", text.getBytes(StandardCharsets.UTF_8)).statements());
  }

  private static Statement insert(String row, String end) {
    return Script.of("f", text(row, end).getBytes(StandardCharsets.UTF_8)).statements().get(0);
  }

  private static String text(String row, String end) {
    StringBuilder text = new StringBuilder("INSERT INTO t (id, a) VALUES\n");
    for (int i = 0; i < 120_000; i++) {
      text.append(i == 0 ? "" : ",\n").append("(").append(i).append(", 'row ").append(i);
      text.append("')");
    }
    return text.append(row.isEmpty() ? "" : ",\n" + row).append(end).toString();
  }
}
