package io.github.evoludigit.confiture.expression.type;

/**
 * How the values of a type are stored (manual, {@code pg_type}), in the words of CREATE TYPE.
 *
 * @param length how many bytes a value has; a negative number if that varies
 * @param byValue whether it is handed around as a value
 * @param alignment {@code char}, {@code int2}, {@code int4} or {@code double}
 * @param storage {@code plain}, {@code external}, {@code extended} or {@code main}
 */
public record Layout(int length, boolean byValue, String alignment, String storage) {

  /** That of arrays and ranges. */
  public static final Layout VARIABLE = new Layout(-1, false, "int4", "extended");

  /** That of enumerations. */
  public static final Layout ENUMERATION = new Layout(4, true, "int4", "plain");

  /** That of rows. */
  public static final Layout COMPOSITE = new Layout(-1, false, "double", "extended");

  /** From the length and the letters of {@code pg_type}, as {@code catalog.txt} has them. */
  static Layout of(String written) {
    int letters = written.length() - 3;
    return new Layout(
        Integer.parseInt(written.substring(0, letters)),
        written.charAt(letters) == 'v',
        alignment(written.charAt(letters + 1)),
        storage(written.charAt(letters + 2)));
  }

  private static String alignment(char letter) {
    return switch (letter) {
      case 'c' -> "char";
      case 's' -> "int2";
      case 'i' -> "int4";
      default -> "double";
    };
  }

  private static String storage(char letter) {
    return switch (letter) {
      case 'p' -> "plain";
      case 'e' -> "external";
      case 'm' -> "main";
      default -> "extended";
    };
  }

  /** Whether all values have the same length. */
  public boolean isFixed() {
    return length >= 0;
  }

  /** At a multiple of how many bytes a value begins. */
  public int boundary() {
    return switch (alignment) {
      case "char" -> 1;
      case "int2" -> 2;
      case "int4" -> 4;
      default -> 8;
    };
  }
}
