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
   * Writes the whole report in this format.
   *
   * @param report what was found
   * @param paths where files are in the repository, for the formats that its server reads
   * @param text what is written to
   */
  public void write(DriftReport report, RepositoryPaths paths, ReportText text) {
    switch (this) {
      case TEXT -> TextReport.write(report, text);
      case JSON -> JsonReport.write(report, text);
      case HTML -> HtmlReport.write(report, text);
      case MARKDOWN -> text.piece().append(MarkdownReport.of(report));
      case SARIF -> SarifReport.write(report, paths, text);
      case JUNIT -> JunitReport.write(report, text);
      case GITLAB -> CodeQualityReport.write(report, paths, text);
    }
    text.end();
  }

  /**
   * The whole report in this format.
   *
   * @param report what was found
   * @param paths where files are in the repository, for the formats that its server reads
   */
  public String of(DriftReport report, RepositoryPaths paths) {
    ReportText text = new ReportText();
    write(report, paths, text);
    return text.toString();
  }
}
