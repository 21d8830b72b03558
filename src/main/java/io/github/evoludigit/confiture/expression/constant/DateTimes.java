package io.github.evoludigit.confiture.expression.constant;

import io.github.evoludigit.confiture.expression.type.InputStyle;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times in the ISO style in which PostgreSQL prints them (manual, section 8.5). What is
 * not understood is left as it is.
 */
final class DateTimes {

  private static final String DATE = "(\\d{4})-(\\d{1,2})-(\\d{1,2})";
  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d{1,6})?)?";
  private static final Pattern DAY = Pattern.compile(DATE);
  private static final Pattern OTHER_DAY =
      Pattern.compile(
          "(?:(\\d{4})(\\d{2})(\\d{2})"
              + "|([A-Za-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})"
              + "|(\\d{1,2})[ -]([A-Za-z]{3,9})[ -](\\d{4})"
              + "|(\\d{4})-([A-Za-z]{3,9})-(\\d{1,2})"
              + "|(\\d{4})/(\\d{1,2})/(\\d{1,2}))(?![\\d:])");

  /** A date of numbers alone, of which the settings say which is which. */
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d:])");

  private static final Pattern HALF_DAY =
      Pattern.compile("\\b(\\d{1,2})(:\\d{2}(?::\\d{2})?) ?([AP])M\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOCK = Pattern.compile(TIME);
  private static final Pattern ZONED_CLOCK =
      Pattern.compile(TIME + " ?([+-]\\d{1,2}(?::?\\d{2})?)");
  private static final Pattern MOMENT =
      Pattern.compile(
          DATE + "(?:[ T]" + TIME + ")?(?: ?(Z|UTC|GMT|[+-]\\d{1,2}(?::?\\d{2})?))?",
          Pattern.CASE_INSENSITIVE);

  private DateTimes() {}

  /**
   * The value of a date or time type as it is printed; other values are returned as they are.
   *
   * @param style how it is read
   */
  static String canonical(String text, String type, InputStyle style) {
    String value = iso(text.trim(), style.dateOrder());
    try {
      return switch (type) {
        case "date" -> date(value, text);
        case "time without time zone" -> time(value, text);
        case "time with time zone" -> zonedTime(value, text);
        case "timestamp without time zone" -> timestamp(value, Optional.empty(), text);
        case "timestamp with time zone" -> timestamp(value, Optional.of(style.timeZone()), text);
        case "interval" -> Intervals.canonical(Intervals.read(text, style.sqlIntervals()));
        default -> text;
      };
    } catch (DateTimeException | ArithmeticException e) {
      return text;
    }
  }

  /** The date and the time of day in an ISO style. */
  private static String iso(String text, InputStyle.DateOrder order) {
    String value = text;
    Matcher matcher = OTHER_DAY.matcher(value);
    Matcher numbers = NUMBERS.matcher(value);
    if (numbers.lookingAt()) {
      value = inOrder(numbers, order) + value.substring(numbers.end());
    } else if (matcher.lookingAt()) {
      String year = first(matcher, 1, 6, 9, 10, 13);
      String month = first(matcher, 2, 4, 8, 11, 14);
      String day = first(matcher, 3, 5, 7, 12, 15);
      String number = month.matches("\\d+") ? month : number(month);
      if (number.isEmpty()) {
        return text;
      }
      value = year + '-' + number + '-' + day + value.substring(matcher.end());
    }
    Matcher half = HALF_DAY.matcher(value);
    if (half.find()) {
      int hour = Integer.parseInt(half.group(1)) % 12;
      hour += half.group(3).equalsIgnoreCase("p") ? 12 : 0;
      value = half.replaceFirst(hour + half.group(2));
    }
    return value;
  }

  /** A year of two digits is the one between 1970 and 2069. */
  private static String inOrder(Matcher numbers, InputStyle.DateOrder order) {
    String one = numbers.group(1);
    String two = numbers.group(3);
    String three = numbers.group(4);
    if (order == InputStyle.DateOrder.YMD) {
      return three.length() > 2 ? numbers.group() : year(one) + '-' + two + '-' + three;
    }
    boolean dayFirst = order == InputStyle.DateOrder.DMY;
    return year(three) + '-' + (dayFirst ? two + '-' + one : one + '-' + two);
  }

  private static String year(String digits) {
    return digits.length() == 4 ? digits : (digits.compareTo("70") < 0 ? "20" : "19") + digits;
  }

  private static String first(Matcher matcher, int... groups) {
    for (int group : groups) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return "";
  }

  /** The number of a month that is written in full or by its first three letters. */
  private static String number(String name) {
    for (Month month : Month.values()) {
      String full = month.name();
      if (full.equalsIgnoreCase(name) || full.substring(0, 3).equalsIgnoreCase(name)) {
        return Integer.toString(month.getValue());
      }
    }
    return "";
  }

  private static String date(String value, String otherwise) {
    Matcher matcher = DAY.matcher(value);
    return matcher.matches() ? day(matcher).toString() : otherwise;
  }

  private static LocalDate day(Matcher matcher) {
    return LocalDate.of(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  private static String time(String value, String otherwise) {
    Matcher matcher = CLOCK.matcher(value);
    return matcher.matches() ? spell(clock(matcher, 1)) : otherwise;
  }

  /** Without its offset it is in the session's zone, which we do not know. */
  private static String zonedTime(String value, String otherwise) {
    Matcher matcher = ZONED_CLOCK.matcher(value);
    return matcher.matches()
        ? spell(clock(matcher, 1)) + spell(offset(matcher.group(5)))
        : otherwise;
  }

  private static String spell(ZoneOffset offset) {
    int minutes = Math.abs(offset.getTotalSeconds()) / 60;
    return (offset.getTotalSeconds() < 0 ? "-" : "+")
        + String.format("%02d", minutes / 60)
        + (minutes % 60 == 0 ? "" : String.format(":%02d", minutes % 60));
  }

  private static LocalTime clock(Matcher matcher, int group) {
    if (matcher.group(group) == null) {
      return LocalTime.MIDNIGHT;
    }
    String seconds = matcher.group(group + 2);
    String fraction = matcher.group(group + 3);
    int nanos = 0;
    if (fraction != null) {
      nanos = Integer.parseInt((fraction.substring(1) + "00000000").substring(0, 9));
    }
    return LocalTime.of(
        Integer.parseInt(matcher.group(group)),
        Integer.parseInt(matcher.group(group + 1)),
        seconds == null ? 0 : Integer.parseInt(seconds),
        nanos);
  }

  private static String spell(LocalTime time) {
    String seconds =
        String.format("%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    if (time.getNano() == 0) {
      return seconds;
    }
    return seconds + '.' + String.format("%06d", time.getNano() / 1_000).replaceAll("0+$", "");
  }

  /** With a time zone the moment in UTC: in which zone it is printed is the session's choice. */
  private static String timestamp(String value, Optional<String> session, String otherwise) {
    boolean zone = session.isPresent();
    if (value.equalsIgnoreCase("epoch")) {
      return "1970-01-01 00:00:00" + (zone ? "+00" : "");
    }
    Matcher matcher = MOMENT.matcher(value);
    if (!matcher.matches()) {
      return otherwise;
    }
    LocalDateTime moment = LocalDateTime.of(day(matcher), clock(matcher, 4));
    String offset = matcher.group(8);
    if (zone && offset != null && offset.matches("[+-].*")) {
      moment = moment.minusSeconds(offset(offset).getTotalSeconds());
    } else if (zone && offset == null && !session.get().isEmpty()) {
      // Where clocks are turned the earlier offset counts, as in PostgreSQL
      // (DetermineTimeZoneOffset).
      ZonedDateTime there = moment.atZone(ZoneId.of(session.get(), ZoneId.SHORT_IDS));
      moment = there.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
    return moment.toLocalDate() + " " + spell(moment.toLocalTime()) + (zone ? "+00" : "");
  }

  private static ZoneOffset offset(String text) {
    String digits = text.substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, Math.min(2, digits.length())));
    int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
    int sign = text.charAt(0) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }
}
