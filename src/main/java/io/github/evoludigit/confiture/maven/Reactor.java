package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.DriftFiles;
import io.github.evoludigit.confiture.app.ReactorFiles;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Format;
import io.github.evoludigit.confiture.report.ModuleReport;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/** The modules of the current Maven run, whose reports are put together at its top. */
final class Reactor {

  private final MavenSession session;

  Reactor(MavenSession session) {
    this.session = session;
  }

  /** Adds a module's report to that of the reactor, if it is one of several modules. */
  void add(MavenProject project, DriftReport report, DriftFiles files) {
    List<MavenProject> modules = session.getAllProjects();
    if (modules == null || modules.size() < 2) {
      return;
    }
    Path root = new File(session.getExecutionRootDirectory()).toPath();
    for (MavenProject top : modules) {
      if (root.equals(top.getBasedir().toPath())) {
        Path module = root.relativize(project.getBasedir().toPath());
        String name = module.toString().replace(File.separatorChar, '/');
        ReactorFiles all = files(top);
        String page =
            files.formats().contains(Format.HTML) ? all.link(files.file(Format.HTML)) : "";
        all.add(
            modules.indexOf(project),
            ModuleReport.of(name.isEmpty() ? "." : name, report, page),
            files.formats());
      }
    }
  }

  /** What all modules of this run share, whatever thread they are built by. */
  private ReactorFiles files(MavenProject top) {
    SessionData data = session.getRepositorySession().getData();
    Path directory = Path.of(top.getBuild().getDirectory(), "confiture");
    data.set(ReactorFiles.class, null, new ReactorFiles(directory));
    return (ReactorFiles) data.get(ReactorFiles.class);
  }
}
