package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.app.Consequences;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.selection.ChangedStatements;
import io.github.evoludigit.confiture.diff.Consequence;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The project's own engine. */
public final class EngineDiffer implements Differ {

  @Override
  public List<ReportedChange> diff(Path oldSql, Path newSql) throws IOException {
    List<Statement> oldSide = statements(oldSql);
    List<Statement> newSide = statements(newSql);
    return between(oldSide, newSide, ReadingOptions.DEFAULT.comparing(oldSide, newSide));
  }

  /** The same as of large schemas, of which only what has to do with a difference is read. */
  static List<ReportedChange> diffOfPart(Path oldSql, Path newSql) throws IOException {
    List<Statement> oldSide = statements(oldSql);
    List<Statement> newSide = statements(newSql);
    ChangedStatements changed = ChangedStatements.between(oldSide, newSide);
    return between(
        changed.oldSide(), changed.newSide(), ReadingOptions.DEFAULT.comparing(oldSide, newSide));
  }

  private static List<ReportedChange> between(
      List<Statement> oldSide, List<Statement> newSide, ReadingOptions options) {
    SchemaReader reader = new SchemaReader(options);
    SchemaDiff diff =
        SchemaDiff.between(reader.read(oldSide).schema(), reader.read(newSide).schema());
    return reported(
        new Consequences(reader, new ChangedStatements(oldSide, newSide, 0), false)
            .toldApart(diff));
  }

  /** The same as of very large schemas, of which it is kept how they are printed. */
  static List<ReportedChange> diffOfLarge(Path oldSql, Path newSql) throws IOException {
    List<Statement> oldSide = statements(oldSql);
    List<Statement> newSide = statements(newSql);
    SchemaReader reader = new SchemaReader(ReadingOptions.DEFAULT.comparing(oldSide, newSide));
    SchemaReader.LargeReading before = reader.readLarge(oldSide);
    SchemaReader.LargeReading after = reader.readLarge(newSide);
    return reported(
        new Consequences(
                reader,
                new ChangedStatements(oldSide, newSide, 0),
                false,
                Optional.of(before.form()),
                Optional.of(after.form()))
            .toldApart(SchemaDiff.between(before.reading().schema(), after.reading().schema())));
  }

  private static List<ReportedChange> reported(SchemaDiff diff) {
    return diff.changes().stream()
        .map(
            change ->
                new ReportedChange(
                    change.key().kind().label(),
                    change.key().identity(),
                    change.toString(),
                    change.consequences().stream().map(EngineDiffer::reported).toList()))
        .toList();
  }

  private static ReportedChange reported(Consequence consequence) {
    return new ReportedChange(
        consequence.key().kind().label(), consequence.key().identity(), consequence.toString());
  }

  private static List<Statement> statements(Path file) throws IOException {
    return Script.of(file.getFileName().toString(), Files.readAllBytes(file)).statements();
  }
}
