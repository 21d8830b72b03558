package io.github.evoludigit.confiture.ddl.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortMapTest {

  @Test
  void doesWhatALinkedHashMapDoes() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      Map<String, Integer> expected = new LinkedHashMap<>();
      Map<String, Integer> map = new ShortMap<>();
      int names = 1 + random.nextInt(25);
      for (int step = 0; step < 60; step++) {
        change(expected, map, "name " + random.nextInt(names), step, random.nextInt(40));
        assertEquals(List.copyOf(expected.entrySet()), List.copyOf(map.entrySet()));
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(map.keySet()));
        assertEquals(List.copyOf(expected.values()), List.copyOf(map.values()));
        assertEquals(expected, map);
        assertEquals(map, expected);
        assertEquals(expected.hashCode(), map.hashCode());
        List<String> seen = new ArrayList<>();
        map.forEach((name, value) -> seen.add(name + value));
        assertEquals(expected.size(), seen.size());
      }
    }
  }

  private static void change(
      Map<String, Integer> expected, Map<String, Integer> map, String name, int value, int how) {
    switch (how) {
      case 0 -> {
        expected.clear();
        map.clear();
      }
      case 1, 2, 3, 4, 5 -> assertEquals(expected.remove(name), map.remove(name));
      case 6 -> {
        expected.replaceAll((each, old) -> old + each.length());
        map.replaceAll((each, old) -> old + each.length());
      }
      case 7 -> {
        expected.keySet().removeIf(each -> each.endsWith("3"));
        map.keySet().removeIf(each -> each.endsWith("3"));
      }
      case 8 -> {
        removeFirst(expected.values().iterator());
        removeFirst(map.values().iterator());
      }
      case 9 -> {
        expected.entrySet().forEach(each -> each.setValue(each.getValue() + 1));
        map.entrySet().forEach(each -> each.setValue(each.getValue() + 1));
      }
      case 10 -> assertEquals(expected.putIfAbsent(name, value), map.putIfAbsent(name, value));
      default -> assertEquals(expected.put(name, value), map.put(name, value));
    }
    assertEquals(expected.get(name), map.get(name));
    assertEquals(expected.containsKey(name), map.containsKey(name));
  }

  private static void removeFirst(Iterator<Integer> values) {
    if (values.hasNext()) {
      values.next();
      values.remove();
    }
  }
}
