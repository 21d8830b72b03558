package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.UnknownExtensions;
import io.github.evoludigit.confiture.ddl.selection.KnownStatements;
import io.github.evoludigit.confiture.ddl.selection.TouchedStatements;
import io.github.evoludigit.confiture.source.BuiltSchema;
import io.github.evoludigit.confiture.source.FileTexts;
import io.github.evoludigit.confiture.source.SourceEntry;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Problem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A check of a schema of which some files have changed since another check, which refused nothing:
 * it reads what the changes can have to do with. If anything is found there, nothing is said here,
 * and everything is to be read: what is then said of it depends on the whole schema.
 */
final class PartialCheck {

  /**
   * What came of it.
   *
   * @param objections what is against the schema
   * @param statements what is known of its statements now
   * @param read how many of them were read
   */
  record Result(List<Objection> objections, KeptStatements statements, int read) {}

  private final String name;
  private final KeptStatements last;
  private final List<Objection> said;
  private final FileTexts texts;
  private final List<SourceEntry> entries;

  /** The files that are not as they were. */
  private final List<Integer> changed = new ArrayList<>();

  /** The files that are there now, what is known of them, and those that are gone. */
  private final List<TouchedStatements.FileVersions> versions = new ArrayList<>();

  private PartialCheck(String name, KeptStatements last, List<Objection> said, FileTexts texts) {
    this.name = name;
    this.last = last;
    this.said = said;
    this.texts = texts;
    this.entries = texts.schema().manifest().files();
  }

  /**
   * Checks.
   *
   * @param input the schema
   * @param last what is known of the statements of the one that was checked
   * @param said what was against that one
   * @param options how statements are read
   * @param provided what runs before
   * @return empty if the schema is to be checked as a whole
   */
  static Optional<Result> of(
      SchemaInput input,
      KeptStatements last,
      List<Objection> said,
      ReadingOptions options,
      List<Statement> provided) {
    BuildOutcome outcome = input.built().orElseThrow();
    for (Objection objection : said) {
      if (objection.sort() == Objection.Sort.REFUSED
          || objection.sort() == Objection.Sort.UNKNOWN) {
        return Optional.empty();
      }
    }
    Optional<BuiltSchema> schema =
        outcome.warnings().isEmpty()
            ? BuiltSchema.read(outcome.manifest().orElseThrow(), outcome.schema())
            : Optional.empty();
    if (schema.isEmpty()) {
      return Optional.empty();
    }
    Optional<FileTexts> texts =
        FileTexts.of(schema.get(), input.sources().orElseThrow().separator());
    return texts.isPresent()
        ? new PartialCheck(input.name(), last, said, texts.get())
            .result(new SchemaReader(options, true).after(provided))
        : Optional.empty();
  }

  private Optional<Result> result(SchemaReader reader) {
    if (!compare()) {
      return Optional.empty();
    }
    Optional<TouchedStatements> touched = TouchedStatements.among(versions);
    if (touched.isEmpty()) {
      return Optional.empty();
    }
    boolean same = touched.get().isEmpty();
    if (!areUntouched(touched.get()) || same && hasNoteInChanged()) {
      return Optional.empty();
    }
    Optional<List<Objection>> objections =
        same ? Optional.of(said) : objections(reader, touched.get());
    return objections.isPresent()
        ? Optional.of(new Result(objections.get(), statements(), touched.get().count()))
        : Optional.empty();
  }

  private KeptStatements statements() {
    List<KnownStatements> files = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      files.add(versions.get(i).now());
    }
    return KeptStatements.of(texts.schema().manifest().hash(), entries, files);
  }

  /** Finds what has changed; false if files are in another order. */
  private boolean compare() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < last.paths().size(); i++) {
      places.put(last.paths().get(i), i);
    }
    KnownStatements[] before = new KnownStatements[entries.size()];
    int place = -1;
    for (int i = 0; i < before.length; i++) {
      Integer was = places.remove(entries.get(i).path());
      if (was != null && was < place) {
        return false;
      }
      place = was == null ? place : was;
      before[i] = was == null ? KnownStatements.NONE : last.files().get(was);
      if (was == null || !last.has(was, entries.get(i))) {
        changed.add(i);
      }
    }
    PartialScript script = new PartialScript(name, texts);
    for (int file : changed) {
      if (!script.add(file)) {
        return false;
      }
    }
    List<List<Statement>> statements = script.statements();
    int next = 0;
    for (int i = 0; i < before.length; i++) {
      boolean same = next == changed.size() || changed.get(next) != i;
      versions.add(
          new TouchedStatements.FileVersions(
              before[i], same ? before[i] : KnownStatements.of(statements.get(next++))));
    }
    for (int gone : places.values()) {
      versions.add(
          new TouchedStatements.FileVersions(last.files().get(gone), KnownStatements.NONE));
    }
    return true;
  }

  /**
   * Whether what was said before is said again: of files that are neither changed nor read, with
   * hints that are not about others.
   */
  private boolean areUntouched(TouchedStatements touched) {
    if (said.isEmpty()) {
      return true;
    }
    Set<String> moved = new HashSet<>(last.paths());
    for (SourceEntry entry : entries) {
      moved.remove(entry.path());
    }
    for (int file : changed) {
      moved.add(entries.get(file).path());
    }
    Set<String> read = new HashSet<>(moved);
    for (int i = 0; i < entries.size(); i++) {
      if (!touched.of(i).isEmpty()) {
        read.add(entries.get(i).path());
      }
    }
    for (Objection objection : said) {
      if (objection.sort() == Objection.Sort.DOUBTFUL
          && (read.contains(objection.problem().location().file())
              || !touched.spellsTheSame()
              || names(objection.problem(), moved))) {
        return false;
      }
    }
    return true;
  }

  private static boolean names(Problem problem, Set<String> files) {
    for (String file : files) {
      if (problem.remedy().contains(file)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasNoteInChanged() {
    for (Objection objection : said) {
      for (int file : changed) {
        if (objection.problem().location().file().equals(entries.get(file).path())) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is against the schema; empty if that depends on what was not read. */
  private Optional<List<Objection>> objections(SchemaReader reader, TouchedStatements touched) {
    Optional<List<Statement>> statements = chosen(touched);
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    SchemaReading reading;
    try {
      reading = reader.review(statements.get());
    } catch (IllegalArgumentException | StackOverflowError e) {
      // Nested too deeply: whoever reads everything says so.
      return Optional.empty();
    }
    if (!reading.refusals().isEmpty() || !reading.doubts().isEmpty()) {
      return Optional.empty();
    }
    List<Objection> objections = new ArrayList<>();
    for (Objection objection : said) {
      if (objection.sort() != Objection.Sort.NOTE) {
        objections.add(objection);
      }
    }
    for (Problem note : UnknownExtensions.notes(reading.schema())) {
      objections.add(new Objection(note, Objection.Sort.NOTE));
    }
    return Optional.of(objections);
  }

  /**
   * The statements to be read, in a script that begins as the whole one does: a dump says there
   * which server it is of.
   */
  private Optional<List<Statement>> chosen(TouchedStatements touched) {
    PartialScript script = new PartialScript(name, texts);
    List<BitSet> places = new ArrayList<>();
    boolean begun = false;
    for (int i = 0; i < entries.size(); i++) {
      BitSet own = touched.of(i);
      if (!begun || !own.isEmpty()) {
        if (!script.add(i)) {
          return Optional.empty();
        }
        places.add(own);
        begun |= versions.get(i).now().count() > 0;
      }
    }
    List<Statement> statements = new ArrayList<>();
    List<List<Statement>> files = script.statements();
    for (int i = 0; i < files.size(); i++) {
      BitSet own = places.get(i);
      for (int next = own.nextSetBit(0); next >= 0; next = own.nextSetBit(next + 1)) {
        statements.add(files.get(i).get(next));
      }
    }
    return Optional.of(statements);
  }
}
