package io.github.evoludigit.confiture.ddl.selection;

import java.util.Arrays;

/** Numbers in a row, of which there can always be one more. */
final class NumberList {

  private int[] numbers = new int[256];
  private int size;

  int size() {
    return size;
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  void set(int index, int number) {
    numbers[index] = number;
  }

  /** All of them; the list is empty afterwards. */
  int[] take() {
    int[] all = Arrays.copyOf(numbers, size);
    size = 0;
    return all;
  }
}
