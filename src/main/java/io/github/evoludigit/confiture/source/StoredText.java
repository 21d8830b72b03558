package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts and problems as bytes that are read again by the same version. */
public final class StoredText {

  private StoredText() {}

  /** Writes a text of any length. */
  public static void write(String text, DataOutputStream out) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  /**
   * Reads a text.
   *
   * @throws BufferUnderflowException if there is none
   */
  public static String read(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    int from = in.position();
    in.position(from + length);
    return new String(in.array(), from, length, StandardCharsets.UTF_8);
  }

  /** Writes a place. */
  public static void write(Location location, DataOutputStream out) throws IOException {
    write(location.file(), out);
    out.writeInt(location.line());
    out.writeInt(location.column());
  }

  /**
   * Reads a place.
   *
   * @throws BufferUnderflowException if there is none
   */
  public static Location readLocation(ByteBuffer in) {
    return new Location(read(in), in.getInt(), in.getInt());
  }

  /** Writes a problem. */
  public static void write(Problem problem, DataOutputStream out) throws IOException {
    write(problem.location(), out);
    write(problem.code(), out);
    write(problem.message(), out);
    write(problem.remedy(), out);
    write(problem.sourceLine(), out);
  }

  /**
   * Reads a problem.
   *
   * @throws BufferUnderflowException if there is none
   */
  public static Problem readProblem(ByteBuffer in) {
    return new Problem(readLocation(in), read(in), read(in), read(in), read(in));
  }

  /** Writes problems. */
  public static void write(List<Problem> problems, DataOutputStream out) throws IOException {
    out.writeInt(problems.size());
    for (Problem problem : problems) {
      write(problem, out);
    }
  }

  /**
   * Reads problems.
   *
   * @throws BufferUnderflowException if there are none
   */
  public static List<Problem> readProblems(ByteBuffer in) {
    List<Problem> problems = new ArrayList<>();
    for (int left = in.getInt(); left > 0; left--) {
      problems.add(readProblem(in));
    }
    return problems;
  }
}
