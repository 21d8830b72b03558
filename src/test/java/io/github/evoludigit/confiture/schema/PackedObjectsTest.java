package io.github.evoludigit.confiture.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackedObjectsTest {

  private static final List<String> TEXTS =
      List.of("", "a", "integer", "Größe", "数", "'x' || chr(0)", "very ".repeat(30_000));

  @Test
  void aPackedSchemaHasTheObjectsPlacesAndHashOfOneThatIsNot() {
    Schema plain = schema(false);
    Schema packed = schema(true);
    assertEquals(plain.objects(), packed.objects());
    assertEquals(new HashMap<>(plain.objects()), new HashMap<>(packed.objects()));
    assertEquals(plain.semanticHash(), packed.semanticHash());
    for (ObjectKey key : plain.objects().keySet()) {
      assertEquals(plain.originOf(key), packed.originOf(key), key::toString);
    }
    assertEquals(plain.without(Set.of("f1")).objects(), packed.without(Set.of("f1")).objects());
  }

  @Test
  void aSchemaThatRestedIsTheSame() {
    Schema rested = schema(true);
    rested.rest();
    rested.rest();
    assertEquals(schema(false).objects(), rested.objects());
    rested.rest();
    assertEquals(schema(false).semanticHash(), rested.semanticHash());
  }

  @Test
  void whatIsNotThereIsNotFound() {
    ObjectKey missing = ObjectKey.of(ObjectKind.TABLE, "public", "missing");
    assertNull(schema(true).objects().get(missing));
    assertFalse(schema(true).objects().containsKey(missing));
    assertEquals(Optional.empty(), schema(true).originOf(missing));
  }

  @Test
  void theLaterOneOfAKeyIsKept() {
    Schema.Collector objects = new Schema.Collector(true);
    ObjectKey key = ObjectKey.of(ObjectKind.TABLE, "public", "t");
    for (String comment : List.of("'one'", "'other'")) {
      objects.add(
          new SchemaObject(key, Optional.empty(), Map.of("comment", comment), List.of()),
          new Location("f", 1, 1));
    }
    assertEquals(1, objects.schema().objects().size());
    assertEquals("'other'", objects.schema().objects().get(key).attributes().get("comment"));
  }

  /** Tables with columns, and routines, of which some are found again where others were. */
  private static Schema schema(boolean packed) {
    Random random = new Random(7);
    Schema.Collector objects = new Schema.Collector(packed);
    for (int i = 0; i < 40_000; i++) {
      ObjectKey table = ObjectKey.of(ObjectKind.TABLE, "public", "t" + i / 4);
      Map<String, String> attributes = new HashMap<>();
      for (int attribute = random.nextInt(4); attribute > 0; attribute--) {
        int most = random.nextInt(1000) == 0 ? TEXTS.size() : TEXTS.size() - 1;
        attributes.put("attribute " + attribute, TEXTS.get(random.nextInt(most)));
      }
      List<String> members =
          random.nextInt(9) == 0 ? new ArrayList<>(TEXTS.subList(1, 4)) : List.of();
      Set<String> unsaid = random.nextInt(9) == 0 ? Set.of("version", "comment") : Set.of();
      SchemaObject object =
          switch (i % 4) {
            case 0 -> new SchemaObject(table, Optional.empty(), attributes, unsaid, members);
            case 1 ->
                new SchemaObject(
                    ObjectKey.of(ObjectKind.INDEX, "public", "i" + i),
                    Optional.of(table),
                    attributes,
                    unsaid,
                    members);
            case 2 ->
                new SchemaObject(
                    new ObjectKey(ObjectKind.FUNCTION, List.of("public", "f"), "(t" + i + ")"),
                    Optional.empty(),
                    attributes,
                    unsaid,
                    members);
            default ->
                new SchemaObject(
                    ObjectKey.of(ObjectKind.COLUMN, "public", "t" + i / 4, "Größe"),
                    Optional.of(table),
                    attributes,
                    unsaid,
                    members);
          };
      objects.add(object, new Location("f" + i % 3, i, 1 + i % 200));
    }
    return objects.schema();
  }
}
