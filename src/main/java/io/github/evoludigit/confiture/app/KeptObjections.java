package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.StagedFile;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
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
   * What was found then.
   *
   * @param key what the outcome depends on
   * @return empty if something else was checked last, or nothing
   */
  Optional<List<Objection>> find(String key) {
    if (!file.isFile()) {
      return Optional.empty();
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(file)))) {
      if (!in.readUTF().equals(key)) {
        return Optional.empty();
      }
      List<Objection> objections = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        objections.add(read(in));
      }
      return Optional.of(objections);
    } catch (IOException | IllegalArgumentException e) {
      // Whatever it is, nobody needs it: the schema is checked again.
      return Optional.empty();
    }
  }

  private static Objection read(DataInputStream in) throws IOException {
    Location location = new Location(in.readUTF(), in.readInt(), in.readInt());
    Problem problem = new Problem(location, in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
    return new Objection(problem, Objection.Sort.valueOf(in.readUTF()));
  }

  /** Keeps what was found; that it cannot be kept is no reason to fail. */
  void keep(String key, List<Objection> objections) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeUTF(key);
      out.writeInt(objections.size());
      for (Objection objection : objections) {
        Problem problem = objection.problem();
        out.writeUTF(problem.location().file());
        out.writeInt(problem.location().line());
        out.writeInt(problem.location().column());
        out.writeUTF(problem.code());
        out.writeUTF(problem.message());
        out.writeUTF(problem.remedy());
        out.writeUTF(problem.sourceLine());
        out.writeUTF(objection.sort().name());
      }
      StagedFile.replace(file.toPath(), bytes.toByteArray());
    } catch (IOException e) {
      // The next check takes as long as this one.
    }
  }
}
