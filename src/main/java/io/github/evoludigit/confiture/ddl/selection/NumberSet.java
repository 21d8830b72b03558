package io.github.evoludigit.confiture.ddl.selection;

import io.github.evoludigit.confiture.sql.NameList;
import java.util.Arrays;

/** A set of names by their numbers, which is quick to say what it does not contain. */
final class NumberSet {

  private static final int EMPTY = NamedStatement.NONE;

  private int[] slots = new int[64];
  private int size;

  NumberSet() {
    Arrays.fill(slots, EMPTY);
  }

  /** A set of words, which stand between spaces. */
  static NumberSet ofWords(String words) {
    NumberSet set = new NumberSet();
    for (String word : words.split(" ")) {
      set.add(NameList.number(word));
    }
    return set;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean contains(int number) {
    return number != EMPTY && slots[slot(number)] == number;
  }

  boolean containsAll(NumberSet others) {
    for (int each : others.slots) {
      if (each != EMPTY && !contains(each)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the number is new. */
  boolean add(int number) {
    int slot = slot(number);
    if (slots[slot] == number) {
      return false;
    }
    slots[slot] = number;
    if (++size * 2 > slots.length) {
      int[] old = slots;
      slots = new int[4 * old.length];
      Arrays.fill(slots, EMPTY);
      for (int each : old) {
        if (each != EMPTY) {
          slots[slot(each)] = each;
        }
      }
    }
    return true;
  }

  /** Where the number is, or would be. */
  private int slot(int number) {
    int slot = number & slots.length - 1;
    while (slots[slot] != EMPTY && slots[slot] != number) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }
}
