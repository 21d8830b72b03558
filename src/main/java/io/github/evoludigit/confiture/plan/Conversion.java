package io.github.evoludigit.confiture.plan;

/** How values of one type become those of another. */
final class Conversion {

  private Conversion() {}

  /**
   * The expression of USING.
   *
   * @param column the column as SQL
   * @param from its type
   * @param to the type that it is to have
   */
  static String of(String column, String from, String to) {
    boolean text =
        isText(from) || isText(to) || isNumber(from) && isNumber(to) || isTime(from) && isTime(to);
    return text
        ? column + "::" + to
        : column + (isArray(from) && isArray(to) ? "::text[]::" : "::text::") + to;
  }

  /** By its text, which every value has. */
  static String byText(String column, String to) {
    return column + (isArray(to) ? "::text[]::" : "::text::") + to;
  }

  private static boolean isArray(String type) {
    return type.endsWith("[]");
  }

  private static boolean isText(String type) {
    return type.startsWith("text") || type.startsWith("character");
  }

  private static boolean isNumber(String type) {
    return type.startsWith("numeric")
        || type.equals("smallint")
        || type.equals("integer")
        || type.equals("bigint")
        || type.equals("real")
        || type.equals("double precision");
  }

  private static boolean isTime(String type) {
    return type.startsWith("timestamp") || type.equals("date");
  }
}
