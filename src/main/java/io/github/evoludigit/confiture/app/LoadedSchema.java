package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.report.Side;
import io.github.evoludigit.confiture.source.BuiltSchema;
import io.github.evoludigit.confiture.source.Manifest;
import io.github.evoludigit.confiture.source.SourceEntry;
import io.github.evoludigit.confiture.sql.LexicalFault;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A schema as text that was read and cut into statements, but not understood.
 *
 * @param name what people call it
 * @param built its text; empty if there are errors
 * @param statements its statements, each with the place in its source file
 * @param errors why it cannot be used
 * @param warnings what is wrong with it otherwise
 */
public record LoadedSchema(
    String name,
    Optional<BuiltSchema> built,
    List<Statement> statements,
    List<Problem> errors,
    List<Problem> warnings) {

  /** A schema from what was read, or from what stood in the way. */
  static LoadedSchema of(
      String name, Optional<BuiltSchema> built, List<Problem> problems, Strictness strictness) {
    List<Problem> errors = new ArrayList<>();
    List<Problem> warnings = new ArrayList<>();
    String last = built.isPresent() ? lastFile(built.get()) : "";
    for (Problem problem : problems) {
      if (strictness.isSilent(problem)) {
        continue;
      }
      (strictness.isError(problem, last) ? errors : warnings).add(problem);
    }
    if (!errors.isEmpty() || built.isEmpty()) {
      return new LoadedSchema(name, Optional.empty(), List.of(), errors, warnings);
    }
    List<Statement> statements =
        new Script(built.get().utf8(), sections(name, built.get())).statements();
    return new LoadedSchema(name, built, statements, errors, warnings);
  }

  /**
   * A chain of migrations from what was read, or from what stood in the way.
   *
   * @param errors why it cannot be used
   * @param warnings what is wrong with it otherwise
   * @param opening what the session of each migration begins with
   */
  static LoadedSchema ofMigrations(
      String name,
      Optional<BuiltSchema> built,
      List<Problem> errors,
      List<Problem> warnings,
      List<Statement> opening) {
    if (!errors.isEmpty() || built.isEmpty()) {
      return new LoadedSchema(name, Optional.empty(), List.of(), errors, warnings);
    }
    List<Statement> statements =
        Script.ofMigrations(built.get().utf8(), sections(name, built.get()), opening).statements();
    return new LoadedSchema(name, built, statements, errors, warnings);
  }

  /**
   * Changelogs from what was read, or from what stood in the way.
   *
   * @param errors why they cannot be used
   * @param warnings what is wrong with them otherwise
   */
  static LoadedSchema ofChangelogs(
      String name, Optional<BuiltSchema> built, List<Problem> errors, List<Problem> warnings) {
    if (!errors.isEmpty() || built.isEmpty()) {
      return new LoadedSchema(name, Optional.empty(), List.of(), errors, warnings);
    }
    List<Statement> statements =
        Script.ofChangelogs(built.get().utf8(), sections(name, built.get())).statements();
    return new LoadedSchema(name, built, statements, errors, warnings);
  }

  /** Whether it is a chain of migrations. */
  boolean isOfMigrations() {
    return !statements.isEmpty() && statements.get(0).script().isOfMigrations();
  }

  /** A schema that is not there. */
  static LoadedSchema absent(String name) {
    return new LoadedSchema(name, Optional.empty(), List.of(), List.of(), List.of());
  }

  /** The problem of a tree without source files. */
  static Problem noFiles(String name) {
    return new Problem(
        Location.ofFile(name),
        "no-files",
        "there are no source files here",
        "check includeDirs and includes, or set failIfEmpty to false");
  }

  /** This schema for a server of some version, unless it says itself that it is of another. */
  LoadedSchema forServer(String version) {
    if (statements.isEmpty()) {
      return this;
    }
    List<Statement> own = statements.get(0).script().forServer(version).statements();
    return new LoadedSchema(name, built, own, errors, warnings);
  }

  /** This schema with statements that run after its own. */
  LoadedSchema and(List<Statement> more) {
    List<Statement> all = new ArrayList<>(statements);
    all.addAll(more);
    return new LoadedSchema(name, built, all, errors, warnings);
  }

  /** This schema with what its check found. */
  LoadedSchema checked(Check.Result result) {
    List<Problem> all = new ArrayList<>(warnings);
    all.addAll(result.warnings());
    return new LoadedSchema(name, built, statements, result.errors(), all);
  }

  /** The names of its source files, in order. */
  List<String> files() {
    List<String> files = new ArrayList<>();
    for (SourceEntry entry : built.orElseThrow().manifest().files()) {
      files.add(entry.path());
    }
    return files;
  }

  /** The same source files in another order. */
  LoadedSchema inOrder(List<String> files) {
    BuiltSchema schema = built.orElseThrow();
    Map<String, SourceEntry> entries = new HashMap<>();
    Map<String, byte[]> texts = new HashMap<>();
    int offset = 0;
    long line = 1;
    for (SourceEntry entry : schema.manifest().files()) {
      offset = after(schema.utf8(), offset, entry.firstLine() - line);
      int end = after(schema.utf8(), offset, entry.lines());
      entries.put(entry.path(), entry);
      texts.put(entry.path(), Arrays.copyOfRange(schema.utf8(), offset, end));
      offset = end;
      line = entry.firstLine() + entry.lines();
    }
    List<SourceEntry> ordered = new ArrayList<>();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    long first = 1;
    for (String file : files) {
      SourceEntry entry = entries.get(file);
      text.writeBytes(texts.get(file));
      ordered.add(new SourceEntry(file, entry.size(), entry.digest(), first, entry.lines()));
      first += entry.lines();
    }
    Manifest was = schema.manifest();
    BuiltSchema other =
        new BuiltSchema(
            new Manifest(was.environment(), was.order(), was.hash(), text.size(), ordered),
            text.toByteArray());
    List<Statement> moved = new Script(other.utf8(), sections(name, other)).statements();
    return new LoadedSchema(name, Optional.of(other), moved, errors, warnings);
  }

  /** Where a text is after so many lines more. */
  private static int after(byte[] utf8, int from, long lines) {
    int offset = from;
    for (long i = 0; i < lines; i++) {
      while (utf8[offset++] != '\n') {
        // Within the line.
      }
    }
    return offset;
  }

  /** Whether a source file of that name is part of it. */
  boolean hasFile(String file) {
    if (built.isPresent()) {
      for (SourceEntry entry : built.get().manifest().files()) {
        if (entry.path().equals(file)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What keeps it from being accepted. */
  List<Problem> obstacles() {
    return errors.isEmpty() ? faults() : errors;
  }

  /** What the build forgave, but a baseline must not have: its text would not mean the same. */
  private List<Problem> faults() {
    String last = built.isPresent() ? lastFile(built.get()) : "";
    List<Problem> faults = new ArrayList<>();
    for (Problem warning : warnings) {
      if (LexicalFault.isCode(warning.code()) && Strictness.NORMAL.isError(warning, last)) {
        faults.add(warning);
      }
    }
    return faults;
  }

  private static String lastFile(BuiltSchema built) {
    List<SourceEntry> files = built.manifest().files();
    return files.isEmpty() ? "" : files.get(files.size() - 1).path();
  }

  /** The source file of each line. */
  private static List<Script.Section> sections(String name, BuiltSchema built) {
    List<Script.Section> sections = new ArrayList<>();
    sections.add(new Script.Section(name, 1));
    for (SourceEntry file : built.manifest().files()) {
      if (file.lines() > 0) {
        sections.add(new Script.Section(file.path(), Math.toIntExact(file.firstLine())));
      }
    }
    return sections;
  }

  /** The side of a report, as far as it is known before the statements are understood. */
  Side side() {
    return new Side(
        name, built.map(schema -> schema.manifest().hash()), statements.size(), Optional.empty());
  }
}
