package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.policy.Ignore;
import io.github.evoludigit.confiture.policy.Policy;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.report.Side;
import io.github.evoludigit.confiture.report.StatementCounts;
import io.github.evoludigit.confiture.source.FileState;
import io.github.evoludigit.confiture.source.KeptBytes;
import io.github.evoludigit.confiture.source.StoredText;
import io.github.evoludigit.confiture.text.Digest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The verdict of the last comparison with a baseline, if there was no drift, in a file that costs
 * only time when it is deleted: neither of two schemas that did not change is read again. Drift is
 * found anew each time: who sees it is about to change something.
 *
 * @param file where it is kept
 * @param tool the version of what compares
 */
public record KeptVerdict(File file, String tool) {

  /**
   * What is known of a comparison before either side is read.
   *
   * @param key what the verdict depends on, but for the texts of both sides
   * @param hash the schema's hash
   * @param tokens a number that tells the schema's tokens from those of others; 0 if it is not
   *     known, or if more of its text counts
   * @param baseline what the file system says of the baseline
   */
  record Question(String key, Digest hash, long tokens, FileState baseline) {}

  /**
   * A verdict.
   *
   * @param report what was said
   * @param reports the files that it was written to
   * @param moment when reading began
   */
  record Answer(DriftReport report, KeptReports reports, long moment) {}

  /**
   * What a request asks, if the same can be asked again: for source files that were built in this
   * run and a baseline that is a file.
   */
  Optional<Question> question(VerifySchema.Request request) {
    Optional<BuildOutcome> built = request.current().built();
    if (built.isEmpty() || !(request.baseline() instanceof BaselineFile baseline)) {
      return Optional.empty();
    }
    ProvidedFiles.Loaded provided = request.reading().provided().load();
    Optional<FileState> state = FileState.of(baseline.path());
    if (!provided.errors().isEmpty() || state.isEmpty()) {
      return Optional.empty();
    }
    ComparisonOptions reading = request.reading();
    StringBuilder key = new StringBuilder();
    add(key, tool);
    add(key, IncrementalBuild.key(request.current().sources().orElseThrow(), tool));
    add(key, request.current().name());
    add(key, baseline.path().toString());
    add(key, baseline.isReadAsUsual() ? "" : baseline.input().toString());
    add(key, reading.renames());
    add(key, reading.options().loader());
    add(key, reading.options().serverVersion().major());
    add(key, reading.options().withData());
    add(key, reading.options().withRoles());
    add(key, reading.inFull());
    add(key, reading.crossCheck().name());
    add(key, provided.hash());
    Optional<Check> check = request.current().check();
    add(key, check.isPresent() ? check.get().loader() + ' ' + check.get().serverVersion() : "");
    add(key, request.policy());
    long tokens =
        check.isPresent() && !reading.options().withData()
            ? check.get().tokens(request.current(), built.get(), provided)
            : 0;
    Digest hash = built.get().manifest().orElseThrow().hash();
    return Optional.of(new Question(key.toString(), hash, tokens, state.get()));
  }

  private static void add(StringBuilder key, Object part) {
    key.append(part).append('\0');
  }

  private static void add(StringBuilder key, Policy policy) {
    add(key, policy.failOn().name());
    add(key, policy.columnOrder());
    for (Ignore ignore : policy.ignores()) {
      add(key, ignore.pattern());
      add(key, ignore.reason());
      if (ignore.lastDay().isPresent()) {
        add(key, ignore.lastDay().get().toString());
        add(key, policy.today().toString());
      }
    }
  }

  /** The present moment by the clock of the file system; to be asked before the sides are read. */
  long moment() {
    try {
      return FileState.moment(file.toPath().toAbsolutePath().getParent());
    } catch (IOException e) {
      return Long.MIN_VALUE / 2;
    }
  }

  /**
   * What was answered to a question before.
   *
   * @param policy what is allowed now
   * @return empty if something else was asked last
   */
  Optional<Answer> answer(Question question, Policy policy) {
    Optional<ByteBuffer> kept = KeptBytes.read(file);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer in = kept.get();
    try {
      if (!StoredText.read(in).equals(question.key())) {
        return Optional.empty();
      }
      FileState state = new FileState(in.getLong(), in.getLong(), in.getLong(), in.getInt());
      long moment = in.getLong();
      if (!state.equals(question.baseline()) || !state.isSettled(moment)) {
        return Optional.empty();
      }
      byte[] hash = new byte[Digest.LENGTH / 2];
      in.get(hash);
      long tokens = in.getLong();
      KeptReports reports = KeptReports.read(in);
      DriftReport report = StoredReport.read(in, policy.judgeNothing());
      if (question.hash().equals(Digest.of(hash))) {
        return Optional.of(new Answer(report, reports, moment));
      }
      return tokens != 0 && tokens == question.tokens() && hasNoPlaces(report)
          ? Optional.of(new Answer(of(question.hash(), report), KeptReports.NONE, moment))
          : Optional.empty();
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      // Whatever it is, nobody needs it: the schemas are compared again.
      return Optional.empty();
    }
  }

  /** Whether nothing is said of a place, which can be another where the tokens are the same. */
  private static boolean hasNoPlaces(DriftReport report) {
    Optional<StatementCounts> contents = report.newSide().contents();
    return report.warnings().isEmpty()
        && (contents.isEmpty()
            || contents.get().definitions().isEmpty()
                && contents.get().cluster().isEmpty()
                && contents.get().notes().isEmpty());
  }

  /** What was said of a schema, of another one with the same tokens. */
  private static DriftReport of(Digest hash, DriftReport report) {
    Side side = report.newSide();
    return new DriftReport(
        report.outcome(),
        report.oldSide(),
        new Side(side.path(), Optional.of(hash), side.statements(), side.contents()),
        report.verdict(),
        report.definitions(),
        report.renames(),
        report.errors(),
        report.warnings(),
        report.agreement(),
        Optional.empty());
  }

  /** Keeps a verdict; that it cannot be kept is no reason to fail. */
  void keep(Question question, Answer answer) {
    DriftReport report = answer.report();
    if (report.outcome() != Outcome.NO_DRIFT) {
      file.delete();
      return;
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      StoredText.write(question.key(), out);
      out.writeLong(question.baseline().size());
      out.writeLong(question.baseline().modified());
      out.writeLong(question.baseline().changed());
      out.writeInt(question.baseline().identity());
      out.writeLong(answer.moment());
      out.write(question.hash().bytes());
      out.writeLong(question.tokens());
      answer.reports().write(out);
      StoredReport.write(report, out);
      KeptBytes.write(file.toPath(), bytes.toByteArray());
    } catch (IOException e) {
      // The next comparison takes as long as this one.
    }
  }
}
