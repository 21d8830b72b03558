package io.github.evoludigit.confiture.source.migration;

import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.MadeFile;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.SourceFinder;
import io.github.evoludigit.confiture.source.SourceListing;
import io.github.evoludigit.confiture.source.SourceText;
import io.github.evoludigit.confiture.source.SourceTree;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import io.github.evoludigit.confiture.text.SqlName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/**
 * The migrations that Flyway would run on an empty database, in its order: the newest baseline
 * migration, the versions after it, then what is repeatable by its description; undo migrations
 * never (Flyway's documentation, Migrations).
 */
public final class FlywayChain {

  private static final List<String> CODE = List.of(".java", ".kt", ".groovy");

  private static final String RESOURCES = "src/main/resources";

  private final FlywaySettings settings;
  private final Path base;
  private final List<Path> locations;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> asWritten = new HashSet<>();

  /**
   * A chain.
   *
   * @param settings how Flyway is set up
   * @param base the project's base directory
   * @param locations directories relative to it, in Flyway's way of writing them
   */
  public FlywayChain(FlywaySettings settings, Path base, List<String> locations) {
    this.settings = settings;
    this.base = base.toAbsolutePath().normalize();
    this.locations = new ArrayList<>();
    for (String location : locations) {
      this.locations.add(this.base.resolve(directory(location.trim())).normalize());
    }
  }

  /**
   * The directory of a location.
   *
   * @throws IllegalArgumentException if it is in no file system
   */
  private static String directory(String location) {
    int colon = location.indexOf(':');
    String scheme = colon < 2 ? "" : location.substring(0, colon);
    String path = location.substring(scheme.isEmpty() ? 0 : colon + 1);
    return switch (scheme) {
      case "", "filesystem" -> path;
      case "classpath" -> RESOURCES + '/' + (path.startsWith("/") ? path.substring(1) : path);
      default ->
          throw new IllegalArgumentException(
              "the location "
                  + location
                  + " of migrations is in no directory; there are filesystem: and classpath:, which"
                  + " is "
                  + RESOURCES);
    };
  }

  /**
   * Finds the migrations that run.
   *
   * @param executor lists directories
   * @return them in their order, and what is wrong with others
   */
  public SourceListing list(ExecutorService executor) {
    List<SourceFile> found = find(locations, settings.suffixes(), executor, problems);
    List<Migration> migrations = new ArrayList<>();
    List<Callback> callbacks = new ArrayList<>();
    for (SourceFile file : found) {
      sort(file, migrations, callbacks);
    }
    refuseCode(executor);
    List<SourceFile> files = new ArrayList<>();
    addSchemas(files);
    List<SourceFile> chain = inOrder(migrations, callbacks);
    files.addAll(chain);
    return new SourceListing(files, problems);
  }

  /** The text of the migrations that were found. */
  public SourceText text() {
    return new Placeholders(settings, asWritten);
  }

  /** The search path with which each migration begins; empty for the server's. */
  public List<String> searchPath() {
    return settings.schemas().isEmpty()
        ? List.of()
        : List.of(settings.schemas().get(0), "$user", "public");
  }

  private List<SourceFile> find(
      List<Path> directories,
      List<String> suffixes,
      ExecutorService executor,
      List<Problem> problems) {
    List<String> includes = new ArrayList<>();
    for (String suffix : suffixes) {
      includes.add("**/*" + suffix);
    }
    SourceTree tree =
        new SourceTree(base, directories, List.of(), includes, List.of(), FileOrder.PATH);
    SourceListing listing = SourceFinder.find(tree, executor, file -> {});
    for (Problem problem : listing.problems()) {
      problems.add(
          problem.code().equals("missing-directory")
              ? new Problem(
                  problem.location(),
                  problem.code(),
                  "this directory of migrations does not exist",
                  "correct the locations behind flyway:")
              : problem);
    }
    return listing.files();
  }

  /** Says what a file is by its name. */
  private void sort(SourceFile file, List<Migration> migrations, List<Callback> callbacks) {
    String name = fileName(file);
    Optional<Callback> callback = Callback.of(file, name, settings);
    Optional<Migration.Name> parsed = Migration.Name.parse(name, settings);
    if (callback.isPresent()) {
      callbacks.add(callback.get());
    } else if (parsed.isPresent()) {
      migrations.add(new Migration(file, parsed.get()));
    } else {
      problems.add(
          new Problem(
              Location.ofFile(file.name()),
              "flyway-ignored",
              "Flyway does not know this file as a migration by its name, and passes it over",
              "name it like "
                  + settings.migrationPrefix()
                  + "1.2"
                  + settings.separator()
                  + "description"
                  + settings.suffixes().get(0)
                  + ", or move it away"));
    }
  }

  private static String fileName(SourceFile file) {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }

  private void addSchemas(List<SourceFile> files) {
    if (!settings.schemas().isEmpty()) {
      StringBuilder text = new StringBuilder();
      for (String schema : settings.schemas()) {
        text.append("CREATE SCHEMA IF NOT EXISTS ").append(SqlName.inQuotes(schema)).append(";\n");
      }
      files.add(new MadeFile("flyway.schemas", text.toString().getBytes(StandardCharsets.UTF_8)));
    }
  }

  private List<SourceFile> inOrder(List<Migration> migrations, List<Callback> callbacks) {
    Map<MigrationVersion, Migration> versions = byVersion(migrations, Migration.Kind.VERSIONED);
    TreeMap<MigrationVersion, Migration> baselines = byVersion(migrations, Migration.Kind.BASELINE);
    Optional<Migration> start = Optional.ofNullable(baselines.lastEntry()).map(Map.Entry::getValue);
    List<SourceFile> chain = new ArrayList<>();
    callbacks.sort(Callback.ORDER);
    add(callbacks, Callback.Moment.AFTER_CONNECT, chain);
    add(callbacks, Callback.Moment.BEFORE_MIGRATE, chain);
    start.ifPresent(baseline -> add(baseline.file(), chain));
    versions.forEach(
        (version, migration) -> {
          boolean before =
              start.isPresent() && version.compareTo(start.get().name().version().get()) <= 0;
          if (!before) {
            add(migration.file(), chain);
          }
        });
    add(callbacks, Callback.Moment.AFTER_VERSIONED, chain);
    add(callbacks, Callback.Moment.BEFORE_REPEATABLES, chain);
    repeatable(migrations).forEach(migration -> add(migration.file(), chain));
    add(callbacks, Callback.Moment.AFTER_MIGRATE_APPLIED, chain);
    add(callbacks, Callback.Moment.AFTER_MIGRATE, chain);
    for (Callback callback : callbacks) {
      if (callback.moment() == Callback.Moment.OFTEN) {
        problems.add(
            new Problem(
                Location.ofFile(callback.file().name()),
                "flyway-callback",
                "this callback runs more than once in a migration, and is not followed",
                "do in a migration what makes schema"));
      }
    }
    return chain;
  }

  private void add(List<Callback> callbacks, Callback.Moment moment, List<SourceFile> chain) {
    for (Callback callback : callbacks) {
      if (callback.moment() == moment) {
        add(callback.file(), chain);
      }
    }
  }

  /** Adds a file, unless its own configuration says that it does not run. */
  private void add(SourceFile file, List<SourceFile> chain) {
    ScriptConfiguration own =
        ScriptConfiguration.of(base.resolve(file.name()), file.name(), settings);
    problems.addAll(own.problems());
    if (!own.replacement()) {
      asWritten.add(file.name());
    }
    if (own.runs()) {
      chain.add(file);
    }
  }

  /** The migrations of a kind up to the target; two of one version are a problem. */
  private TreeMap<MigrationVersion, Migration> byVersion(
      List<Migration> migrations, Migration.Kind kind) {
    TreeMap<MigrationVersion, Migration> byVersion = new TreeMap<>();
    for (Migration migration : migrations) {
      if (migration.name().kind() == kind) {
        MigrationVersion version = migration.name().version().orElseThrow();
        if (!settings.reaches(version)) {
          continue;
        }
        Migration first = byVersion.putIfAbsent(version, migration);
        if (first != null) {
          problems.add(
              duplicate(
                  migration.file(),
                  "version " + version,
                  first.file(),
                  "one of them another version"));
        }
      }
    }
    return byVersion;
  }

  private List<Migration> repeatable(List<Migration> migrations) {
    List<Migration> repeatable = new ArrayList<>();
    for (Migration migration : migrations) {
      if (migration.name().kind() == Migration.Kind.REPEATABLE) {
        repeatable.add(migration);
      }
    }
    repeatable.sort(Comparator.comparing(migration -> migration.name().description()));
    for (int i = 1; i < repeatable.size(); i++) {
      String description = repeatable.get(i).name().description();
      if (description.equals(repeatable.get(i - 1).name().description())) {
        problems.add(
            duplicate(
                repeatable.get(i).file(),
                "description \"" + description.replace('_', ' ') + '"',
                repeatable.get(i - 1).file(),
                "one of them another description"));
      }
    }
    return repeatable;
  }

  private static Problem duplicate(SourceFile file, String what, SourceFile first, String remedy) {
    return new Problem(
        Location.ofFile(file.name()),
        "flyway-duplicate",
        "Flyway finds more than one migration with " + what + ": the other is " + first.name(),
        "give " + remedy);
  }

  /** Migrations in Java run code, which nothing here can follow. */
  private void refuseCode(ExecutorService executor) {
    List<Path> directories = new ArrayList<>();
    for (Path location : locations) {
      String path = location.toString().replace('\\', '/');
      directories.add(location);
      int resources = path.indexOf(RESOURCES + '/');
      for (String language : List.of("java", "kotlin", "groovy")) {
        if (resources >= 0) {
          directories.add(
              Path.of(
                  path.substring(0, resources)
                      + "src/main/"
                      + language
                      + path.substring(resources + RESOURCES.length())));
        }
      }
    }
    directories.removeIf(directory -> !Files.isDirectory(directory));
    FlywaySettings code = settings.withSuffixes(CODE);
    for (SourceFile file : find(directories, CODE, executor, new ArrayList<>())) {
      Optional<Migration.Name> name = Migration.Name.parse(fileName(file), code);
      if (name.isPresent()
          && name.get().kind() != Migration.Kind.UNDO
          && name.get().version().map(settings::reaches).orElse(true)) {
        problems.add(
            new Problem(
                Location.ofFile(file.name()),
                "flyway-code",
                "this migration is code, and what code does to a database cannot be followed",
                "write what makes schema in SQL, or stop before it: -Dflyway.target=VERSION"));
      }
    }
  }
}
