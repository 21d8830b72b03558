package io.github.evoludigit.confiture.expression.constant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals in PostgreSQL's own style of output (manual, section 8.5.4). */
public final class Intervals {

  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:([+-]?)(\\d+):(\\d{2})(?::(\\d{2}(?:\\.\\d{1,6})?))?"
              + "|([+-]?\\d+(?:\\.\\d+)?)\\s*([a-z]+)"
              + "|([+-]?)(\\d+)-(\\d{1,2})(?!\\d)"
              + "|([+-]?\\d+(?:\\.\\d+)?)(?:$|(?=\\s+[+-]?\\d+:)))\\s*");
  private static final String COUNT = "([+-]?\\d+(?:\\.\\d+)?)";
  private static final Pattern ISO =
      Pattern.compile(
          ("p(?=.)(?:#y)?(?:#m)?(?:#w)?(?:#d)?(?:t(?=.)(?:#h)?(?:#m)?(?:#s)?)?")
              .replace("#", COUNT));
  private static final long DAY = 86_400L;
  private static final long MICROS = 1_000_000L;

  private Intervals() {}

  /**
   * The text as it is read in any style: with {@code sql_standard} a minus before the first of
   * several fields is for all of them ({@code DecodeInterval} in {@code datetime.c}).
   *
   * @param sql whether that is the style
   */
  public static String read(String text, boolean sql) {
    String fields = text.trim();
    boolean all = sql && fields.startsWith("-") && !fields.substring(1).matches(".*[ \\t][+-].*");
    return all ? fields.replaceAll("(?<=[ \\t])(?=\\d)", "-") : text;
  }

  /** The interval as it is printed; a text in another style as it is. */
  static String canonical(String text) {
    return canonical(text, "second");
  }

  /**
   * The interval as it is printed, as one of a type with fields and a precision.
   *
   * @param type its type, {@code interval day to second(3)} say
   */
  public static String ofType(String text, String type) {
    int open = type.indexOf('(');
    String fields = open < 0 ? type : type.substring(0, open);
    int space = fields.lastIndexOf(' ');
    String interval = canonical(text, space < 0 ? "second" : fields.substring(space + 1));
    int point = interval.lastIndexOf('.');
    if (open < 0 || point < 0) {
      return interval;
    }
    int digits = Integer.parseInt(type.substring(open + 1, type.indexOf(')')));
    int clock = interval.lastIndexOf(' ') + 1;
    String[] parts = interval.substring(clock).split(":");
    String sign = parts[0].startsWith("-") ? "-" : "";
    BigDecimal seconds = new BigDecimal(parts[2]).setScale(digits, RoundingMode.HALF_UP);
    String whole = parts[0].replace("-", "").replace("+", "");
    BigDecimal hours = new BigDecimal(whole).multiply(BigDecimal.valueOf(3_600));
    BigDecimal minutes = new BigDecimal(parts[1]).multiply(BigDecimal.valueOf(60));
    String rounded = sign + hours.add(minutes).add(seconds).toPlainString() + " seconds";
    return canonical(interval.substring(0, clock) + rounded, "second");
  }

  /**
   * The interval as it is printed, cut to some fields ({@code AdjustIntervalForTypmod}).
   *
   * @param smallest the smallest field that is kept: {@code year}, {@code day}, {@code minute}
   */
  static String canonical(String text, String smallest) {
    String rest = text.trim().toLowerCase(Locale.ROOT);
    boolean ago = rest.endsWith(" ago");
    if (ago) {
      rest = rest.substring(0, rest.length() - 4);
    }
    if (rest.startsWith("@")) {
      rest = rest.substring(1);
    }
    Matcher iso = ISO.matcher(rest);
    if (iso.matches()) {
      rest = words(iso);
    }
    long months = 0;
    long days = 0;
    long micros = 0;
    Matcher matcher = PART.matcher(rest);
    int end = 0;
    while (end < rest.length()) {
      matcher.region(end, rest.length());
      if (!matcher.lookingAt()) {
        return text;
      }
      end = matcher.end();
      if (matcher.group(2) != null) {
        micros += clock(matcher);
        continue;
      }
      if (matcher.group(8) != null) {
        long span = Long.parseLong(matcher.group(8)) * 12 + Long.parseLong(matcher.group(9));
        months += matcher.group(7).equals("-") ? -span : span;
        continue;
      }
      boolean bare = matcher.group(10) != null;
      BigDecimal count = new BigDecimal(matcher.group(bare ? 10 : 5));
      // A number before a time is one of days.
      String unit = end < rest.length() ? "day" : smallest;
      switch (bare ? unit : matcher.group(6)) {
        case "y", "yr", "yrs", "year", "years" -> months += whole(count, 12);
        case "mon", "mons", "month", "months" -> {
          months += count.longValue();
          // A month is thirty days where it is divided (section 8.5.4).
          BigDecimal part = count.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(30));
          days += part.longValue();
          micros += whole(part.remainder(BigDecimal.ONE), DAY * MICROS);
        }
        case "decade", "decades" -> months += whole(count, 120);
        case "century", "centuries" -> months += whole(count, 1_200);
        case "w", "week", "weeks", "d", "day", "days" -> {
          boolean week = !bare && matcher.group(6).startsWith("w");
          BigDecimal all = week ? count.multiply(BigDecimal.valueOf(7)) : count;
          days += all.longValue();
          micros += whole(all.remainder(BigDecimal.ONE), DAY * MICROS);
        }
        case "h", "hr", "hrs", "hour", "hours" -> micros += whole(count, 3_600 * MICROS);
        case "m", "min", "mins", "minute", "minutes" -> micros += whole(count, 60 * MICROS);
        case "s", "sec", "secs", "second", "seconds" -> micros += whole(count, MICROS);
        case "ms", "msec", "msecs", "millisecond", "milliseconds" -> micros += whole(count, 1_000);
        case "us", "usec", "microsecond", "microseconds" -> micros += whole(count, 1);
        default -> {
          return text;
        }
      }
    }
    if (rest.isEmpty()) {
      return text;
    }
    int sign = ago ? -1 : 1;
    return switch (smallest) {
      case "year" -> spell(sign * (months - months % 12), 0, 0);
      case "month" -> spell(sign * months, 0, 0);
      case "day" -> spell(sign * months, sign * days, 0);
      case "hour" -> spell(sign * months, sign * days, sign * cut(micros, 3_600 * MICROS));
      case "minute" -> spell(sign * months, sign * days, sign * cut(micros, 60 * MICROS));
      default -> spell(sign * months, sign * days, sign * micros);
    };
  }

  /** The fields of an interval in the format of ISO 8601 as words. */
  private static String words(Matcher iso) {
    String[] units = {"years", "months", "weeks", "days", "hours", "minutes", "seconds"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < units.length; i++) {
      String count = iso.group(i + 1);
      text.append(count == null ? "" : count + ' ' + units[i] + ' ');
    }
    return text.toString();
  }

  private static long cut(long micros, long unit) {
    return micros - micros % unit;
  }

  /** A number of units; a fraction that leaves a rest is not understood here. */
  private static long whole(BigDecimal count, long unit) {
    return count.multiply(BigDecimal.valueOf(unit)).longValueExact();
  }

  private static long clock(Matcher matcher) {
    String seconds = matcher.group(4);
    BigDecimal fine = seconds == null ? BigDecimal.ZERO : new BigDecimal(seconds);
    long micros =
        (Long.parseLong(matcher.group(2)) * 60 + Long.parseLong(matcher.group(3))) * 60 * MICROS
            + fine.multiply(BigDecimal.valueOf(MICROS))
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    return matcher.group(1).equals("-") ? -micros : micros;
  }

  private static String spell(long months, long days, long micros) {
    StringBuilder text = new StringBuilder();
    append(text, months / 12, "year");
    append(text, months % 12, "mon");
    append(text, days, "day");
    if (micros != 0 || text.length() == 0) {
      if (text.length() > 0) {
        text.append(' ');
      }
      boolean before = months < 0 || days < 0;
      text.append(micros < 0 ? "-" : before ? "+" : "");
      long seconds = Math.abs(micros) / MICROS;
      text.append(
          String.format("%02d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60));
      long rest = Math.abs(micros) % MICROS;
      if (rest != 0) {
        text.append('.').append(String.format("%06d", rest).replaceAll("0+$", ""));
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long count, String unit) {
    if (count != 0) {
      text.append(text.length() > 0 ? " " : "").append(count).append(' ').append(unit);
      text.append(count == 1 ? "" : "s");
    }
  }
}
