package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Problem;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The record of a build as bytes, column by column, since a young JVM moves columns at once and
 * single values one by one.
 */
final class RecordFile {

  /** The first bytes of every record of this structure. */
  private static final long MARK = 0x636f6e66_6b657001L;

  private static final int DIGEST = Digest.LENGTH / 2;

  private static final int COLUMNS = 8;

  private RecordFile() {}

  static Optional<BuildRecord> read(File file, String key, String environment, FileOrder order) {
    Optional<ByteBuffer> kept = KeptBytes.read(file);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = kept.get();
      return bytes.getLong() == MARK && StoredText.read(bytes).equals(key)
          ? Optional.of(read(bytes, environment, order))
          : Optional.empty();
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      // Whatever it is, nobody needs it: everything is read.
      return Optional.empty();
    }
  }

  private static BuildRecord read(ByteBuffer bytes, String environment, FileOrder order) {
    long moment = bytes.getLong();
    Digest hash = digest(bytes);
    long schemaSize = bytes.getLong();
    List<FileSeal> seals = new ArrayList<>();
    for (int i = 0; i < StagedSchema.OUTPUTS.size(); i++) {
      seals.add(FileSeal.read(bytes));
    }
    int count = bytes.getInt();
    String names = StoredText.read(bytes);
    int[] ends = new int[count];
    bytes.asIntBuffer().get(ends);
    bytes.position(bytes.position() + count * Integer.BYTES);
    long[] values = new long[count * COLUMNS];
    bytes.asLongBuffer().get(values);
    bytes.position(bytes.position() + values.length * Long.BYTES);
    List<List<Problem>> problems = new ArrayList<>(count);
    byte[] digests = new byte[count * DIGEST];
    bytes.get(digests);
    for (int i = 0; i < count; i++) {
      problems.add(List.of());
    }
    for (int left = bytes.getInt(); left > 0; left--) {
      int file = bytes.getInt();
      List<Problem> more = new ArrayList<>(problems.get(file));
      more.add(StoredText.readProblem(bytes));
      problems.set(file, more);
    }
    List<SourceEntry> entries = new ArrayList<>(count);
    List<KnownFile> files = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int at = i * COLUMNS;
      String name = names.substring(i == 0 ? 0 : ends[i - 1], ends[i]);
      Digest digest = Digest.of(Arrays.copyOfRange(digests, i * DIGEST, (i + 1) * DIGEST));
      SourceEntry entry =
          new SourceEntry(name, values[at + 4], digest, values[at + 5], values[at + 6]);
      FileState state =
          new FileState(values[at], values[at + 1], values[at + 2], (int) values[at + 3]);
      entries.add(entry);
      files.add(new KnownFile(entry, state, values[at + 7], problems.get(i)));
    }
    Manifest manifest = new Manifest(environment, order, hash, schemaSize, entries);
    return new BuildRecord(moment, manifest, files, seals);
  }

  static void write(Path file, String key, BuildRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeLong(MARK);
    StoredText.write(key, out);
    out.writeLong(record.moment());
    out.write(record.manifest().hash().bytes());
    out.writeLong(record.manifest().size());
    for (FileSeal seal : record.seals()) {
      seal.write(out);
    }
    columns(record.files(), out);
    problems(record.files(), out);
    KeptBytes.write(file, bytes.toByteArray());
  }

  private static void columns(List<KnownFile> files, DataOutputStream out) throws IOException {
    int count = files.size();
    StringBuilder names = new StringBuilder();
    int[] ends = new int[count];
    long[] values = new long[count * COLUMNS];
    byte[] digests = new byte[count * DIGEST];
    for (int i = 0; i < count; i++) {
      KnownFile file = files.get(i);
      SourceEntry entry = file.entry();
      FileState state = file.state();
      names.append(entry.path());
      ends[i] = names.length();
      int at = i * COLUMNS;
      values[at] = state.size();
      values[at + 1] = state.modified();
      values[at + 2] = state.changed();
      values[at + 3] = state.identity();
      values[at + 4] = entry.size();
      values[at + 5] = entry.firstLine();
      values[at + 6] = entry.lines();
      values[at + 7] = file.offset();
      System.arraycopy(entry.digest().bytes(), 0, digests, i * DIGEST, DIGEST);
    }
    out.writeInt(count);
    StoredText.write(names.toString(), out);
    ByteBuffer column = ByteBuffer.allocate(count * Integer.BYTES);
    column.asIntBuffer().put(ends);
    out.write(column.array());
    column = ByteBuffer.allocate(values.length * Long.BYTES);
    column.asLongBuffer().put(values);
    out.write(column.array());
    out.write(digests);
  }

  private static void problems(List<KnownFile> files, DataOutputStream out) throws IOException {
    int count = 0;
    for (KnownFile file : files) {
      count += file.problems().size();
    }
    out.writeInt(count);
    for (int i = 0; count > 0 && i < files.size(); i++) {
      for (Problem problem : files.get(i).problems()) {
        out.writeInt(i);
        StoredText.write(problem, out);
      }
    }
  }

  private static Digest digest(ByteBuffer bytes) {
    byte[] digest = new byte[DIGEST];
    bytes.get(digest);
    return Digest.of(digest);
  }
}
