package io.github.evoludigit.confiture.source.migration;

import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.SourceFinder;
import io.github.evoludigit.confiture.source.SourceListing;
import io.github.evoludigit.confiture.source.SourceText;
import io.github.evoludigit.confiture.source.SourceTree;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Changelogs in formatted SQL, in the order in which Liquibase would run them on an empty database:
 * files as they are named, and of a directory all that are below it, by their paths, as {@code
 * includeAll} takes them.
 */
public final class LiquibaseChangelog {

  private static final String SQL = ".sql";

  private static final List<String> OTHERS = List.of(".xml", ".yaml", ".yml", ".json");

  private final LiquibaseSettings settings;
  private final Path base;
  private final List<Path> places;
  private final Charset encoding;
  private final Map<String, SourceText.Outcome> texts = new HashMap<>();

  /**
   * Changelogs.
   *
   * @param settings how Liquibase would be run
   * @param base the project's base directory
   * @param places files and directories relative to it
   * @param encoding the encoding of the files
   */
  public LiquibaseChangelog(
      LiquibaseSettings settings, Path base, List<String> places, Charset encoding) {
    this.settings = settings;
    this.base = base.toAbsolutePath().normalize();
    this.places = new ArrayList<>();
    for (String place : places) {
      this.places.add(this.base.resolve(place.trim()).normalize());
    }
    this.encoding = encoding;
  }

  /**
   * Finds the changelogs and reads what of them runs.
   *
   * @param executor lists directories
   * @return them in their order, and what is wrong with others
   * @throws UncheckedIOException if one cannot be read
   */
  public SourceListing list(ExecutorService executor) {
    List<SourceFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        files.addAll(all(place, SQL, executor, problems));
        for (String other : OTHERS) {
          all(place, other, executor, problems).forEach(file -> problems.add(notSql(file.name())));
        }
      } else if (!Files.exists(place)) {
        problems.add(
            new Problem(
                Location.ofFile(name(place)),
                "missing-changelog",
                "this changelog does not exist",
                "correct what stands behind liquibase:"));
      } else if (place.toString().endsWith(SQL)) {
        files.addAll(all(place.getParent(), place.getFileName().toString(), executor, problems));
      } else {
        problems.add(notSql(name(place)));
      }
    }
    FormattedSql reader = new FormattedSql(settings);
    for (SourceFile file : files) {
      texts.put(file.name(), reader.read(file.name(), text(file)));
    }
    return new SourceListing(files, problems);
  }

  private String name(Path path) {
    return base.relativize(path).toString().replace('\\', '/');
  }

  private static Problem notSql(String file) {
    return new Problem(
        Location.ofFile(file),
        "changelog-not-sql",
        "of Liquibase's changelogs only those in SQL are read here",
        "let Liquibase write its SQL, and compare that: mvn liquibase:updateSQL"
            + " -Dliquibase.url=offline:postgresql, see the page about migrations");
  }

  /** The files below a directory whose names end so, by their whole paths. */
  private List<SourceFile> all(
      Path directory, String end, ExecutorService executor, List<Problem> problems) {
    String pattern = end.startsWith(".") ? "**/*" + end : end;
    SourceTree tree =
        new SourceTree(
            base, List.of(directory), List.of(), List.of(pattern), List.of(), FileOrder.PATH);
    SourceListing listing = SourceFinder.find(tree, executor, file -> {});
    problems.addAll(listing.problems());
    List<SourceFile> files = new ArrayList<>(listing.files());
    files.sort(Comparator.comparing(SourceFile::name));
    return files;
  }

  private String text(SourceFile file) {
    try {
      String text = new String(Files.readAllBytes(base.resolve(file.name())), encoding);
      String portable = text.replace("\r\n", "\n");
      return portable.startsWith("\ufeff") ? portable.substring(1) : portable;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What runs of the changelogs that were found. */
  public SourceText text() {
    return (file, text, from, to) -> texts.getOrDefault(file, SourceText.Outcome.UNCHANGED);
  }
}
