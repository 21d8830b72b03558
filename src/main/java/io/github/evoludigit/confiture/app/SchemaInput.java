package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.database.SchemaDump;
import io.github.evoludigit.confiture.database.ServerFailure;
import io.github.evoludigit.confiture.ddl.catalog.ServerVersion;
import io.github.evoludigit.confiture.source.BuiltSchema;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.MadeFile;
import io.github.evoludigit.confiture.source.Release;
import io.github.evoludigit.confiture.source.ReleaseFailure;
import io.github.evoludigit.confiture.source.SchemaAssembler;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.source.SourceListing;
import io.github.evoludigit.confiture.source.StagedSchema;
import io.github.evoludigit.confiture.source.git.GitAddress;
import io.github.evoludigit.confiture.source.git.GitFailure;
import io.github.evoludigit.confiture.source.git.GitRevision;
import io.github.evoludigit.confiture.source.migration.FlywayChain;
import io.github.evoludigit.confiture.source.migration.LiquibaseChangelog;
import io.github.evoludigit.confiture.sql.LexicalCheck;
import io.github.evoludigit.confiture.sql.LexicalFault;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a schema comes from. */
public sealed interface SchemaInput {

  /** What people call it: a file, or directories, relative to the project's base directory. */
  String name();

  /** Reads and checks it; nothing is written. */
  LoadedSchema load();

  /** How it is built, if it is built of the source files that are there. */
  default Optional<BuildRequest> sources() {
    return Optional.empty();
  }

  /** The build that it is of, if it was built in this run. */
  default Optional<BuildOutcome> built() {
    return Optional.empty();
  }

  /** How it is checked, if it is. */
  default Optional<Check> check() {
    return Optional.empty();
  }

  /** Whether a file that is at this place, or will be, is a part of it. */
  default boolean takes(Path file) {
    return false;
  }

  /**
   * One file of SQL: a baseline, or what pg_dump wrote. It is read like a source file, but psql's
   * commands, with which a dump may begin, are no problem.
   *
   * @param path where it is
   * @param name what people call it
   * @param encoding its encoding
   * @param strictness which problems make it unreadable
   */
  record SqlFile(Path path, String name, Charset encoding, Strictness strictness)
      implements SchemaInput {

    /** A file in UTF-8, as pg_dump and accept write it. */
    public SqlFile(Path path, String name) {
      this(path, name, StandardCharsets.UTF_8, Strictness.NORMAL);
    }

    private static final String MALFORMED = "malformed-text";

    @Override
    public LoadedSchema load() {
      try (Workers workers = new Workers(1);
          StagedSchema staged =
              SchemaAssembler.assembleFile(
                  path,
                  name,
                  settings(path.toAbsolutePath().getParent(), encoding),
                  workers.executor())) {
        return loaded(name, staged, strictness);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** How a file of SQL is read; the directory does not matter. */
    static SchemaAssembler.Settings settings(Path directory, Charset encoding) {
      return new SchemaAssembler.Settings(
          "file", Separator.NONE, encoding, LexicalCheck::check, directory);
    }

    /** The schema of a text that is no file here. */
    static LoadedSchema made(String name, MadeFile file) {
      try (Workers workers = new Workers(1);
          StagedSchema staged =
              SchemaAssembler.assembleInMemory(
                  new SourceListing(List.of(file), List.of()),
                  FileOrder.PATH,
                  settings(Path.of("").toAbsolutePath(), StandardCharsets.UTF_8),
                  workers.executor(),
                  1)) {
        return loaded(name, staged, Strictness.NORMAL);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The schema of a file of SQL. */
    static LoadedSchema loaded(String name, StagedSchema staged, Strictness strictness) {
      List<Problem> problems = new ArrayList<>();
      for (Problem problem : staged.problems()) {
        if (problem.code().equals(MALFORMED)) {
          // The parameter for the encoding of source files is of no use here.
          problems.add(
              new Problem(
                  problem.location(), problem.code(), problem.message(), "save it as UTF-8"));
        } else if (!problem.code().equals(LexicalFault.META_COMMAND.code())) {
          problems.add(problem);
        }
      }
      return LoadedSchema.of(name, staged.inMemory(), problems, strictness);
    }
  }

  /**
   * A schema for a server of some version, unless it says itself that it was dumped from another.
   *
   * @param input the schema
   * @param serverVersion the version, as a parameter names it
   */
  record ForServer(SchemaInput input, String serverVersion) implements SchemaInput {

    /**
     * Checks that it is known.
     *
     * @throws IllegalArgumentException if it is not
     */
    public ForServer {
      ServerVersion.parse(serverVersion);
    }

    @Override
    public String name() {
      return input.name();
    }

    @Override
    public LoadedSchema load() {
      return input.load().forServer(serverVersion);
    }

    @Override
    public Optional<BuildRequest> sources() {
      return input.sources();
    }

    @Override
    public boolean takes(Path file) {
      return input.takes(file);
    }
  }

  /**
   * Source files that are built in memory.
   *
   * @param request which files, and how
   * @param name what people call them
   */
  record SourceFiles(BuildRequest request, String name) implements SchemaInput {

    @Override
    public Optional<BuildRequest> sources() {
      return Optional.of(request);
    }

    @Override
    public LoadedSchema load() {
      try (Workers workers = new Workers(request.threads());
          StagedSchema staged = ordered(assemble(workers), request, workers)) {
        List<Problem> problems = new ArrayList<>(staged.problems());
        if (problems.isEmpty() && staged.sources().isEmpty() && request.failIfEmpty()) {
          problems.add(LoadedSchema.noFiles(name));
        }
        return LoadedSchema.of(name, staged.inMemory(), problems, request.strictness());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private StagedSchema assemble(Workers workers) {
      return SchemaAssembler.assembleInMemory(
          request.tree(), BuildSchema.settings(request), workers.executor(), workers.threads());
    }

    /** What was assembled in the order of names, in the one that is asked for. */
    static StagedSchema ordered(StagedSchema named, BuildRequest request, Workers workers)
        throws IOException {
      return request.tree().order() == FileOrder.DEPENDENCIES
          ? DependencyOrder.inMemory(named, request, workers)
          : named;
    }

    @Override
    public boolean takes(Path file) {
      return request.tree().takes(file);
    }
  }

  /**
   * Source files that were built before, by the same Maven run; if what was built is not there any
   * more, they are built again.
   *
   * @param request which files, and how
   * @param name what people call them
   * @param outcome a build of them without errors
   */
  record BuiltFiles(BuildRequest request, String name, BuildOutcome outcome)
      implements SchemaInput {

    @Override
    public Optional<BuildRequest> sources() {
      return Optional.of(request);
    }

    @Override
    public Optional<BuildOutcome> built() {
      return Optional.of(outcome);
    }

    @Override
    public LoadedSchema load() {
      Optional<BuiltSchema> built =
          BuiltSchema.read(outcome.manifest().orElseThrow(), outcome.schema());
      return built.isPresent()
          ? LoadedSchema.of(name, built, outcome.warnings(), request.strictness())
          : new SourceFiles(request, name).load();
    }

    @Override
    public boolean takes(Path file) {
      return request.tree().takes(file);
    }
  }

  /**
   * What a git revision has: the source files, built in memory as a build of its checkout would; or
   * one file of SQL, if the address names one. Source files that are not there yet are no problem:
   * compared with that, everything is new.
   *
   * @param request which files, and how
   * @param address the revision
   */
  record AtRevision(BuildRequest request, GitAddress address) implements SchemaInput {

    @Override
    public String name() {
      return address.text();
    }

    /** Whether the revision has what is compared; true if that cannot be told. */
    boolean exists() {
      return hasSchema(true);
    }

    /**
     * Whether the revision has what is compared.
     *
     * @param otherwise what to say if that cannot be told
     */
    boolean hasSchema(boolean otherwise) {
      try (GitRevision revision = GitRevision.open(address, request.tree())) {
        return revision.exists();
      } catch (GitFailure e) {
        return otherwise;
      }
    }

    @Override
    public LoadedSchema load() {
      try (GitRevision revision = GitRevision.open(address, request.tree());
          Workers workers = new Workers(request.threads());
          StagedSchema staged = assemble(revision, workers)) {
        LoadedSchema schema =
            revision.isFile()
                ? SqlFile.loaded(revision.description(), staged, Strictness.NORMAL)
                : LoadedSchema.of(
                    revision.description(),
                    staged.inMemory(),
                    staged.problems(),
                    request.strictness());
        return atRevision(schema, revision.absent());
      } catch (GitFailure e) {
        return LoadedSchema.of(
            name(), Optional.empty(), List.of(e.problem()), request.strictness());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private StagedSchema assemble(GitRevision revision, Workers workers) throws IOException {
      StagedSchema staged =
          revision.assemble(settings(revision), workers.executor(), workers.threads());
      return revision.isFile() ? staged : SourceFiles.ordered(staged, request, workers);
    }

    private SchemaAssembler.Settings settings(GitRevision revision) {
      return revision.isFile()
          ? SqlFile.settings(request.outputDirectory(), StandardCharsets.UTF_8)
          : BuildSchema.settings(request);
    }

    /** A schema whose errors say that they are not in the files that the user sees. */
    private LoadedSchema atRevision(LoadedSchema schema, List<String> absent) {
      List<Problem> errors = new ArrayList<>();
      for (Problem error : schema.errors()) {
        errors.add(
            new Problem(
                atRevision(error.location()), error.code(), error.message(), error.remedy()));
      }
      List<Problem> warnings = new ArrayList<>(schema.warnings());
      for (String directory : absent) {
        warnings.add(
            new Problem(
                Location.ofFile(directory),
                "absent-at-revision",
                "this include directory does not exist at " + schema.name(),
                "what is in it counts as new"));
      }
      return new LoadedSchema(schema.name(), schema.built(), schema.statements(), errors, warnings);
    }

    private Location atRevision(Location at) {
      return new Location(address.inRevision(at.file()), at.line(), at.column());
    }
  }

  /**
   * What a chain of migrations makes of an empty database.
   *
   * @param chain the migrations
   * @param name what people call them
   * @param encoding the encoding of their files
   * @param threads how many threads read, 1 or more
   */
  record ChainOfMigrations(FlywayChain chain, String name, Charset encoding, int threads)
      implements SchemaInput {

    @Override
    public LoadedSchema load() {
      return Migrations.load(chain, name, encoding, threads);
    }
  }

  /**
   * What Liquibase's changelogs in SQL make of an empty database.
   *
   * @param changelog the changelogs
   * @param name what people call them
   * @param encoding the encoding of their files
   * @param threads how many threads read, 1 or more
   */
  record Changelogs(LiquibaseChangelog changelog, String name, Charset encoding, int threads)
      implements SchemaInput {

    @Override
    public LoadedSchema load() {
      return Migrations.load(changelog, name, encoding, threads);
    }
  }

  /**
   * The schema of a running database, as pg_dump writes it.
   *
   * @param dump how it is asked
   */
  record RunningDatabase(SchemaDump dump) implements SchemaInput {

    @Override
    public String name() {
      return dump.name();
    }

    @Override
    public LoadedSchema load() {
      try {
        return SqlFile.made(name(), new MadeFile(name(), dump.read()));
      } catch (ServerFailure e) {
        return LoadedSchema.of(name(), Optional.empty(), List.of(e.problem()), Strictness.NORMAL);
      }
    }
  }

  /**
   * The schema in a released jar, as the build of that release has put it there.
   *
   * @param name what people call it
   * @param repository where the release is
   * @param directory the directory in the jar that has the schema
   */
  record Released(String name, Release.Repository repository, String directory)
      implements SchemaInput {

    @Override
    public LoadedSchema load() {
      try {
        Release release = repository.find();
        return SqlFile.made(release.name(), release.schema(directory));
      } catch (ReleaseFailure e) {
        return LoadedSchema.of(name, Optional.empty(), List.of(e.problem()), Strictness.NORMAL);
      }
    }
  }

  /**
   * A schema of which a certain file must not be part: a baseline among the source files would be
   * compared with a schema that contains it.
   *
   * @param input the schema
   * @param path where the file is, or will be
   * @param file the file's name
   */
  record Outside(SchemaInput input, Path path, String file) implements SchemaInput {

    @Override
    public String name() {
      return input.name();
    }

    @Override
    public Optional<BuildRequest> sources() {
      return input.sources();
    }

    @Override
    public LoadedSchema load() {
      LoadedSchema schema = input.load();
      if (!schema.hasFile(file) && !input.takes(path)) {
        return schema;
      }
      Problem problem =
          new Problem(
              Location.ofFile(file),
              "baseline-is-source",
              "the baseline is one of the source files",
              "move it, or exclude it with the parameter excludes");
      return new LoadedSchema(
          name(), Optional.empty(), List.of(), List.of(problem), schema.warnings());
    }
  }

  /**
   * A schema that must be one that PostgreSQL loads.
   *
   * @param input the schema
   * @param checking whether it is
   */
  record Checked(SchemaInput input, Check checking) implements SchemaInput {

    @Override
    public Optional<BuildRequest> sources() {
      return input.sources();
    }

    @Override
    public Optional<BuildOutcome> built() {
      return input.built();
    }

    @Override
    public Optional<Check> check() {
      return Optional.of(checking);
    }

    @Override
    public String name() {
      return input.name();
    }

    @Override
    public LoadedSchema load() {
      LoadedSchema schema = input.load();
      return schema.errors().isEmpty() ? schema.checked(checking.of(schema, input)) : schema;
    }

    @Override
    public boolean takes(Path file) {
      return input.takes(file);
    }
  }
}
