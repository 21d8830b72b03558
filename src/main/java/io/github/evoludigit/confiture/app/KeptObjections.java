package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.KeptBytes;
import io.github.evoludigit.confiture.source.StoredText;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of the last check, in a file that costs only time when it is deleted: a schema that
 * did not change is not checked twice.
 *
 * @param file where it is kept
 */
record KeptObjections(File file) {

  /**
   * An outcome.
   *
   * @param statements how many statements were checked
   * @param tokens a number that tells their tokens from others; 0 if it is not known
   * @param objections what was found
   * @param reports the reports that were written
   */
  record Outcome(int statements, long tokens, List<Objection> objections, KeptReports reports) {}

  /**
   * What was found then.
   *
   * @param key what the outcome depends on
   * @return empty if something else was checked last, or nothing
   */
  Optional<Outcome> find(String key) {
    Optional<ByteBuffer> kept = KeptBytes.read(file);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer in = kept.get();
    try {
      if (!StoredText.read(in).equals(key)) {
        return Optional.empty();
      }
      int statements = in.getInt();
      long tokens = in.getLong();
      List<Objection> objections = new ArrayList<>();
      for (int left = in.getInt(); left > 0; left--) {
        objections.add(
            new Objection(StoredText.readProblem(in), Objection.Sort.valueOf(StoredText.read(in))));
      }
      return Optional.of(new Outcome(statements, tokens, objections, KeptReports.read(in)));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      // Whatever it is, nobody needs it: the schema is checked again.
      return Optional.empty();
    }
  }

  /** Keeps what was found; that it cannot be kept is no reason to fail. */
  void keep(String key, Outcome outcome) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      StoredText.write(key, out);
      out.writeInt(outcome.statements());
      out.writeLong(outcome.tokens());
      out.writeInt(outcome.objections().size());
      for (Objection objection : outcome.objections()) {
        StoredText.write(objection.problem(), out);
        StoredText.write(objection.sort().name(), out);
      }
      outcome.reports().write(out);
      KeptBytes.write(file.toPath(), bytes.toByteArray());
    } catch (IOException e) {
      // The next check takes as long as this one.
    }
  }
}
