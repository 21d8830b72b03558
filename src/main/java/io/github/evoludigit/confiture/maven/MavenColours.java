package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.report.Palette;
import java.util.List;
import org.apache.maven.execution.MavenSession;

/**
 * Whether Maven itself colours its output: it knows {@code -Dstyle.color}, batch mode, a log file
 * and the terminal. No Maven from 3.6 to 4 tells a plugin; all of them have a class that knows, if
 * not the same one. Where there is none, nothing is coloured.
 */
final class MavenColours {

  private static final List<String> CLASSES =
      List.of(
          "org.apache.maven.jline.MessageUtils",
          "org.apache.maven.shared.utils.logging.MessageUtils");

  private final MavenSession session;

  MavenColours(MavenSession session) {
    this.session = session;
  }

  Palette palette() {
    boolean always = "always".equals(session.getUserProperties().getProperty("style.color"));
    String never = System.getenv("NO_COLOR");
    boolean wanted = always || never == null || never.isEmpty();
    return wanted && mavenIsColoured() ? Palette.ANSI : Palette.PLAIN;
  }

  private static boolean mavenIsColoured() {
    ClassLoader maven = MavenSession.class.getClassLoader();
    for (String name : CLASSES) {
      try {
        Object enabled = Class.forName(name, true, maven).getMethod("isColorEnabled").invoke(null);
        return Boolean.TRUE.equals(enabled);
      } catch (ReflectiveOperationException | LinkageError e) {
        // Another Maven: perhaps it has the next one.
      }
    }
    return false;
  }
}
