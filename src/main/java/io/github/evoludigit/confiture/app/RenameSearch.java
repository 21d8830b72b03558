package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.app.Comparison.Meanings;
import io.github.evoludigit.confiture.ddl.renaming.ImpliedRenames;
import io.github.evoludigit.confiture.ddl.renaming.RenameComments;
import io.github.evoludigit.confiture.ddl.renaming.SaidRenames;
import io.github.evoludigit.confiture.ddl.renaming.WrittenRename;
import io.github.evoludigit.confiture.schema.Renamed;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what the author says was renamed, and lets the old side run it as {@code ALTER … RENAME}:
 * then all that mentions it has the new name, and what still differs is a change.
 */
final class RenameSearch {

  private final Meanings meanings;
  private final List<Renamed> renamed = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Finds renames.
   *
   * @param entries what the configuration says
   * @param meanings both sides as they are
   * @param oldSchema the old side
   * @param newSchema the new side, whose comments count
   */
  RenameSearch(
      List<String> entries, Meanings meanings, LoadedSchema oldSchema, LoadedSchema newSchema) {
    this.meanings = meanings;
    List<WrittenRename> written = new ArrayList<>();
    for (String entry : entries) {
      written.add(WrittenRename.entry(entry));
    }
    RenameComments comments =
        RenameComments.of(
            newSchema.statements(), meanings.statements().newSide(), meanings.newSide().schema());
    if (!comments.renames().isEmpty() || !comments.problems().isEmpty()) {
      add(comments, oldSchema, written);
    }
    if (!written.isEmpty()) {
      SaidRenames said =
          SaidRenames.of(written, meanings.oldSide().schema(), meanings.newSide().schema());
      renamed.addAll(said.renamed());
      problems.addAll(said.problems());
    }
  }

  /** Takes the comments that the old side has not: those that it has were for another version. */
  private void add(RenameComments comments, LoadedSchema oldSchema, List<WrittenRename> written) {
    RenameComments old =
        RenameComments.of(
            oldSchema.statements(), meanings.statements().oldSide(), meanings.oldSide().schema());
    Set<String> known = new HashSet<>();
    old.renames().forEach(rename -> known.add(rename.text()));
    for (WrittenRename rename : comments.renames()) {
      if (!known.contains(rename.text())) {
        written.add(rename);
      }
    }
    problems.addAll(comments.problems());
  }

  /**
   * Both sides with the new names.
   *
   * @param reading reads both sides, the old one with these statements behind its own
   */
  Meanings applied(Function<List<Statement>, Meanings> reading) {
    if (renamed.isEmpty()) {
      return meanings;
    }
    Meanings applied = reading.apply(statements());
    List<Renamed> implied =
        ImpliedRenames.of(renamed, applied.oldSide().schema(), applied.newSide().schema());
    if (implied.isEmpty()) {
      return applied;
    }
    renamed.addAll(implied);
    return reading.apply(statements());
  }

  private List<Statement> statements() {
    StringBuilder text = new StringBuilder();
    for (Renamed each : renamed) {
      each.statements().forEach(statement -> text.append(statement).append(";\n"));
    }
    return Script.of(WrittenRename.ENTRIES, text.toString().getBytes(StandardCharsets.UTF_8))
        .statements();
  }

  /** What was renamed, in the order in which it is done. */
  List<Renamed> renamed() {
    return renamed;
  }

  /** What matches nothing. */
  List<Problem> problems() {
    return problems;
  }
}
