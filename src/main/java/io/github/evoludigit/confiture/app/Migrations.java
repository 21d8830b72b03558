package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.SchemaAssembler;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.source.SourceListing;
import io.github.evoludigit.confiture.source.SourceText;
import io.github.evoludigit.confiture.source.StagedSchema;
import io.github.evoludigit.confiture.source.migration.FlywayChain;
import io.github.evoludigit.confiture.source.migration.LiquibaseChangelog;
import io.github.evoludigit.confiture.sql.LexicalCheck;
import io.github.evoludigit.confiture.sql.LexicalFault;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import io.github.evoludigit.confiture.text.SqlName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Flyway's or Liquibase's migrations make of an empty database, as a side. */
final class Migrations {

  /** The end of a file ends its last statement. */
  private static final Separator SEPARATOR = new Separator("\n;\n-- File: {path}\n");

  /** What a migration may have, though no source file may. */
  private static final Set<String> ALLOWED =
      Set.of(
          LexicalFault.MISSING_SEMICOLON.code(),
          LexicalFault.META_COMMAND.code(),
          LexicalFault.META_COMMAND_SETTING.code());

  /** What is said of a file that does not run. */
  private static final Set<String> WARNINGS =
      Set.of("flyway-ignored", "flyway-callback", DriftReport.NOT_FOLLOWED);

  private Migrations() {}

  /** Reads a chain of migrations; nothing is written. */
  static LoadedSchema load(FlywayChain chain, String name, Charset encoding, int threads) {
    try (Workers workers = new Workers(threads)) {
      SourceListing listing = chain.list(workers.executor());
      try (StagedSchema staged = assembled(listing, chain.text(), encoding, workers)) {
        List<Problem> warnings = new ArrayList<>();
        List<Problem> errors = errors(name, staged, "flyway:", warnings);
        return LoadedSchema.ofMigrations(name, staged.inMemory(), errors, warnings, opening(chain));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads changelogs; nothing is written. */
  static LoadedSchema load(
      LiquibaseChangelog changelog, String name, Charset encoding, int threads) {
    try (Workers workers = new Workers(threads)) {
      SourceListing listing = changelog.list(workers.executor());
      try (StagedSchema staged = assembled(listing, changelog.text(), encoding, workers)) {
        List<Problem> warnings = new ArrayList<>();
        List<Problem> errors = errors(name, staged, "liquibase:", warnings);
        return LoadedSchema.ofChangelogs(name, staged.inMemory(), errors, warnings);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StagedSchema assembled(
      SourceListing listing, SourceText text, Charset encoding, Workers workers)
      throws IOException {
    SchemaAssembler.Settings settings =
        new SchemaAssembler.Settings(
            "migrations",
            SEPARATOR,
            encoding,
            text,
            LexicalCheck::check,
            Path.of("").toAbsolutePath());
    return SchemaAssembler.assembleInMemory(
        listing, FileOrder.PATH, settings, workers.executor(), workers.threads());
  }

  private static List<Problem> errors(
      String name, StagedSchema staged, String prefix, List<Problem> warnings) {
    List<Problem> errors = new ArrayList<>();
    for (Problem problem : staged.problems()) {
      if (!ALLOWED.contains(problem.code())) {
        (WARNINGS.contains(problem.code()) ? warnings : errors).add(problem);
      }
    }
    if (errors.isEmpty() && staged.sources().isEmpty()) {
      errors.add(
          new Problem(
              Location.ofFile(name),
              "no-files",
              "there are no migrations here",
              "correct what stands behind " + prefix));
    }
    return errors;
  }

  /** Where the session of each migration looks for names, if that is not the server's usual way. */
  private static List<Statement> opening(FlywayChain chain) {
    List<String> path = chain.searchPath();
    if (path.isEmpty()) {
      return List.of();
    }
    StringBuilder text = new StringBuilder("SET search_path = ");
    for (String schema : path) {
      text.append(schema.equals(path.get(0)) ? "" : ", ").append(SqlName.inQuotes(schema));
    }
    byte[] utf8 = text.append(';').toString().getBytes(StandardCharsets.UTF_8);
    return Script.of("search_path", utf8).statements();
  }
}
