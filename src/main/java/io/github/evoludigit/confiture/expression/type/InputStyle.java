package io.github.evoludigit.confiture.expression.type;

import java.util.Locale;

/**
 * How constants are read where settings decide it (manual, sections 8.5 and 19.11).
 *
 * @param timeZone the time zone of dates that give none; empty for the server's
 * @param dateOrder the order of the numbers of a date
 * @param sqlIntervals whether a leading minus is for all fields of an interval, see IntervalStyle
 * @param nullsInArrays whether NULL in an array is one, see array_nulls
 */
public record InputStyle(
    String timeZone, DateOrder dateOrder, boolean sqlIntervals, boolean nullsInArrays) {

  /** What holds if nothing is set. */
  public static final InputStyle USUAL = new InputStyle("", DateOrder.MDY, false, true);

  /** The order of year, month and day. */
  public enum DateOrder {
    MDY,
    DMY,
    YMD;

    /** The order that a value of {@code DateStyle} names. */
    public static DateOrder of(String style) {
      String words = style.toLowerCase(Locale.ROOT);
      if (words.contains("ymd")) {
        return YMD;
      }
      boolean us = words.contains("mdy") || words.contains("us") || words.contains("noneuro");
      boolean european =
          words.contains("dmy") || words.contains("euro") || words.contains("german");
      return european && !us ? DMY : MDY;
    }
  }
}
