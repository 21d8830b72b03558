package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.SourceEntry;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * DDL that is loaded before the schema but belongs to somebody else: understood, never part of the
 * schema.
 *
 * @param inputs the files, in the order in which they are loaded
 */
public record ProvidedFiles(List<SchemaInput> inputs) {

  /** Where nobody provides anything. */
  public static final ProvidedFiles NOTHING = new ProvidedFiles(List.of());

  /** Takes a copy. */
  public ProvidedFiles {
    inputs = List.copyOf(inputs);
  }

  /**
   * What was read.
   *
   * @param statements the statements of all files
   * @param hash what tells these files from others; empty if there are none
   * @param files the names of the files
   * @param errors why they cannot be used
   */
  record Loaded(List<Statement> statements, String hash, Set<String> files, List<Problem> errors) {}

  private static final Loaded EMPTY = new Loaded(List.of(), "", Set.of(), List.of());

  /** Reads the files. */
  Loaded load() {
    if (inputs.isEmpty()) {
      return EMPTY;
    }
    List<Statement> statements = new ArrayList<>();
    List<Problem> errors = new ArrayList<>();
    Set<String> files = new HashSet<>();
    MessageDigest hash = Digest.sha256();
    for (SchemaInput input : inputs) {
      LoadedSchema schema = input.load();
      errors.addAll(schema.errors());
      statements.addAll(schema.statements());
      if (schema.built().isPresent()) {
        schema.built().get().manifest().hash().addTo(hash);
        List<SourceEntry> entries = schema.built().get().manifest().files();
        if (entries.isEmpty()) {
          errors.add(noFiles(input.name()));
        }
        for (SourceEntry entry : entries) {
          files.add(entry.path());
        }
      }
    }
    return new Loaded(statements, Digest.of(hash.digest()).toString(), files, errors);
  }

  private static Problem noFiles(String pattern) {
    return new Problem(
        Location.ofFile(pattern), "no-files", "there are no files here", "correct provided");
  }
}
