package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.policy.Verdict;
import io.github.evoludigit.confiture.report.Agreement;
import io.github.evoludigit.confiture.report.Definitions;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Side;
import io.github.evoludigit.confiture.report.StatementCounts;
import io.github.evoludigit.confiture.report.TokenStatement;
import io.github.evoludigit.confiture.source.StoredText;
import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Problem;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report of two schemas that make the same database, as bytes. */
final class StoredReport {

  private StoredReport() {}

  static void write(DriftReport report, DataOutputStream out) throws IOException {
    write(report.oldSide(), out);
    write(report.newSide(), out);
    StoredText.write(report.warnings(), out);
    Optional<Agreement> agreement = report.agreement();
    out.writeBoolean(agreement.isPresent());
    if (agreement.isPresent()) {
      out.writeInt(agreement.get().same());
      out.writeInt(agreement.get().different());
      out.writeInt(agreement.get().silent());
      out.writeInt(agreement.get().unread());
      out.writeInt(agreement.get().unasked());
    }
  }

  /**
   * Reads a report.
   *
   * @param verdict what is said where nothing has changed
   */
  static DriftReport read(ByteBuffer in, Verdict verdict) {
    Side oldSide = side(in);
    Side newSide = side(in);
    List<Problem> warnings = StoredText.readProblems(in);
    Optional<Agreement> agreement =
        in.get() == 0
            ? Optional.empty()
            : Optional.of(
                new Agreement(in.getInt(), in.getInt(), in.getInt(), in.getInt(), in.getInt()));
    return new DriftReport(
        Outcome.NO_DRIFT,
        oldSide,
        newSide,
        verdict,
        Definitions.NONE,
        List.of(),
        List.of(),
        warnings,
        agreement,
        Optional.empty());
  }

  private static void write(Side side, DataOutputStream out) throws IOException {
    StoredText.write(side.path(), out);
    out.writeBoolean(side.schemaHash().isPresent());
    if (side.schemaHash().isPresent()) {
      out.write(side.schemaHash().get().bytes());
    }
    out.writeInt(side.statements());
    out.writeBoolean(side.contents().isPresent());
    if (side.contents().isPresent()) {
      write(side.contents().get(), out);
    }
  }

  private static Side side(ByteBuffer in) {
    String path = StoredText.read(in);
    Optional<Digest> hash = in.get() == 0 ? Optional.empty() : Optional.of(digest(in));
    int statements = in.getInt();
    return new Side(
        path, hash, statements, in.get() == 0 ? Optional.empty() : Optional.of(contents(in)));
  }

  private static Digest digest(ByteBuffer in) {
    byte[] bytes = new byte[Digest.LENGTH / 2];
    in.get(bytes);
    return Digest.of(bytes);
  }

  private static void write(StatementCounts contents, DataOutputStream out) throws IOException {
    out.writeBoolean(contents.whole().isPresent());
    if (contents.whole().isPresent()) {
      StoredText.write(contents.whole().get().semanticHash(), out);
      out.writeInt(contents.whole().get().objects());
    }
    out.writeInt(contents.same());
    out.writeInt(contents.modelled());
    statements(contents.definitions(), out);
    out.writeInt(contents.rows());
    out.writeBoolean(contents.rowsCompared());
    out.writeInt(contents.session());
    statements(contents.cluster(), out);
    StoredText.write(contents.notes(), out);
  }

  private static StatementCounts contents(ByteBuffer in) {
    Optional<StatementCounts.Whole> whole =
        in.get() == 0
            ? Optional.empty()
            : Optional.of(new StatementCounts.Whole(StoredText.read(in), in.getInt()));
    return new StatementCounts(
        whole,
        in.getInt(),
        in.getInt(),
        statements(in),
        in.getInt(),
        in.get() != 0,
        in.getInt(),
        statements(in),
        StoredText.readProblems(in));
  }

  private static void statements(List<TokenStatement> statements, DataOutputStream out)
      throws IOException {
    out.writeInt(statements.size());
    for (TokenStatement statement : statements) {
      StoredText.write(statement.location(), out);
      StoredText.write(statement.beginning(), out);
    }
  }

  private static List<TokenStatement> statements(ByteBuffer in) {
    List<TokenStatement> statements = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      statements.add(new TokenStatement(StoredText.readLocation(in), StoredText.read(in)));
    }
    return statements;
  }
}
