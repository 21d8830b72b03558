package io.github.evoludigit.confiture.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.evoludigit.confiture.text.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptPlacesTest {

  private static final byte[] TEXT =
      ("a\n\n" + "béé\n".repeat(700) + "x".repeat(40) + "\n\nlast")
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void placesAreTheSameInWhichOrderTheyAreAskedFor() {
    List<Integer> offsets = new ArrayList<>();
    for (int offset = 0; offset <= TEXT.length; offset++) {
      offsets.add(offset);
    }
    assertPlaces(offsets);
    Collections.reverse(offsets);
    assertPlaces(offsets);
    Collections.shuffle(offsets, new Random(1));
    assertPlaces(offsets);
  }

  @Test
  void theLineOfAByteIsReadBeforeAndAfterTheLinesBehindIt() {
    Script script = Script.of("f", TEXT);
    assertEquals("béé", script.lineAt(4));
    assertEquals("last", script.lineAt(TEXT.length - 1));
    assertEquals("a", script.lineAt(0));
    assertEquals("", script.lineAt(2));
    assertEquals("last", script.lineAt(TEXT.length));
  }

  private static void assertPlaces(List<Integer> offsets) {
    Script script = Script.of("f", TEXT);
    for (int offset : offsets) {
      assertEquals(place(offset), script.locate(offset), () -> "byte " + offset);
    }
  }

  private static Location place(int offset) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < offset; i++) {
      if (TEXT[i] == '\n') {
        line++;
        column = 1;
      } else if ((TEXT[i] & 0xc0) != 0x80) {
        column++;
      }
    }
    return new Location("f", line, column);
  }
}
