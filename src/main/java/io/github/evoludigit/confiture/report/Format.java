package io.github.evoludigit.confiture.report;

import java.util.Locale;

/** The formats in which a report can be written. */
public enum Format {
  /** For people: {@link TextReport}. */
  TEXT("txt"),
  /** For programs: {@link JsonReport}. */
  JSON("json"),
  /** For a browser: {@link HtmlReport}. */
  HTML("html");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** The word for it in parameters: {@code text}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the name of its file ends with, without the dot: {@code txt}. */
  public String extension() {
    return extension;
  }

  /** The whole report in this format. */
  public String of(DriftReport report) {
    return switch (this) {
      case TEXT -> TextReport.of(report);
      case JSON -> JsonReport.of(report);
      case HTML -> HtmlReport.of(report);
    };
  }
}
