package io.github.evoludigit.confiture.report;

import java.util.Locale;

/** The formats in which a report can be written. */
public enum Format {
  /** For people: {@link TextReport}. */
  TEXT(".txt"),
  /** For programs: {@link JsonReport}. */
  JSON(".json"),
  /** For a browser: {@link HtmlReport}. */
  HTML(".html"),
  /** For a comment of a pull request: {@link MarkdownReport}. */
  MARKDOWN(".md"),
  /** For code scanning: {@link SarifReport}. */
  SARIF(".sarif"),
  /** For CI servers that show tests: {@link JunitReport}. */
  JUNIT("-junit.xml"),
  /** For GitLab's merge requests: {@link CodeQualityReport}. */
  GITLAB("-gitlab.json");

  private final String suffix;

  Format(String suffix) {
    this.suffix = suffix;
  }

  /** The word for it in parameters: {@code text}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the name of its file ends with: {@code .txt}. */
  public String suffix() {
    return suffix;
  }

  /**
   * The whole report in this format.
   *
   * @param report what was found
   * @param paths where files are in the repository, for the formats that its server reads
   */
  public String of(DriftReport report, RepositoryPaths paths) {
    return switch (this) {
      case TEXT -> TextReport.of(report);
      case JSON -> JsonReport.of(report);
      case HTML -> HtmlReport.of(report);
      case MARKDOWN -> MarkdownReport.of(report);
      case SARIF -> SarifReport.of(report, paths);
      case JUNIT -> JunitReport.of(report);
      case GITLAB -> CodeQualityReport.of(report, paths);
    };
  }
}
