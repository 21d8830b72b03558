package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.sql.Token;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The names PostgreSQL gives what the user left without one ({@code makeObjectName} and {@code
 * ChooseRelationName} in {@code indexcmds.c}).
 */
public final class GeneratedName {

  private static final int LONGEST = 63;

  private GeneratedName() {}

  /**
   * The first free name {@code name1_name2_label}, {@code name1_name2_label1} and so on.
   *
   * @param name1 the relation
   * @param name2 the columns; empty for none
   * @param label what it is: {@code pkey}
   * @param taken whether a name is in use
   */
  public static String choose(String name1, String name2, String label, Predicate<String> taken) {
    String name = of(name1, name2, label);
    for (int number = 1; taken.test(name); number++) {
      name = of(name1, name2, label + number);
    }
    return name;
  }

  /** The same among names of which it is known which are taken. */
  public static String choose(String name1, String name2, String label, TakenNames taken) {
    String name = of(name1, name2, label);
    if (!taken.test(name)) {
      return name;
    }
    String all = name1 + '\0' + name2 + '\0' + label;
    int number = taken.numberAfter(all);
    name = of(name1, name2, label + number);
    while (taken.test(name)) {
      number++;
      name = of(name1, name2, label + number);
    }
    taken.chosen(all, number);
    return name;
  }

  /** The parts in 63 bytes, taken or not: the longer of the two names is cut first. */
  public static String of(String name1, String name2, String label) {
    int available = LONGEST - length(label) - 1 - (name2.isEmpty() ? 0 : 1);
    int whole1 = length(name1);
    int whole2 = length(name2);
    int length1 = whole1;
    int length2 = whole2;
    while (length1 + length2 > available) {
      if (length1 > length2) {
        length1--;
      } else {
        length2--;
      }
    }
    String first = length1 < whole1 ? cut(name1, length1) : name1;
    String second = length2 < whole2 ? cut(name2, length2) : name2;
    return second.isEmpty() ? first + '_' + label : first + '_' + second + '_' + label;
  }

  /** How many bytes a text has in UTF-8. */
  private static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // The halves of a pair have two each.
      length += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
    }
    return length;
  }

  private static String cut(String text, int bytes) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(bytes, utf8.length);
    while (length < utf8.length && length > 0 && (utf8[length] & 0xc0) == 0x80) {
      length--;
    }
    return new String(utf8, 0, length, StandardCharsets.UTF_8);
  }

  /** The part of a name that stands for several columns ({@code ChooseIndexNameAddition}). */
  public static String ofColumns(List<String> columns) {
    List<String> unique = new ArrayList<>();
    for (String column : columns) {
      String name = column;
      for (int number = 1; unique.contains(name); number++) {
        name = column + number;
      }
      unique.add(name);
    }
    return Token.name(String.join("_", unique));
  }
}
