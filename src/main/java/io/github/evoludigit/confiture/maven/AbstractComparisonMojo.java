package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.DriftFiles;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.Format;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * The parameters of the goals that report changes: what is allowed, and which reports there are.
 */
abstract class AbstractComparisonMojo extends AbstractGateMojo {

  /**
   * The reports that are written into <code>outputDirectory</code>, with commas between them.
   *
   * <ul>
   *   <li><code>text</code>: everything, for people.
   *   <li><code>json</code>: the same for programs; its structure is versioned.
   * </ul>
   */
  @Parameter(property = "confiture.formats", defaultValue = "text,json")
  private List<String> formats;

  final Set<Format> formats() {
    Set<Format> chosen = EnumSet.noneOf(Format.class);
    for (String format : formats) {
      chosen.add(choice("formats", format, Format.values()));
    }
    return chosen;
  }

  /** The report that people are pointed to. */
  final String fullReport(DriftFiles files) {
    Path file = files.file(Format.TEXT);
    for (Format format : Format.values()) {
      if (files.formats().contains(format)) {
        file = files.file(format);
        break;
      }
    }
    return display(file);
  }

  /** What is allowed. */
  final Policy policy() {
    return Policy.strict();
  }
}
