package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.ddl.selection.KnownStatements;
import io.github.evoludigit.confiture.source.BuiltSchema;
import io.github.evoludigit.confiture.source.FileTexts;
import io.github.evoludigit.confiture.source.KeptBytes;
import io.github.evoludigit.confiture.source.Separator;
import io.github.evoludigit.confiture.source.SourceEntry;
import io.github.evoludigit.confiture.source.StoredText;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Digest;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the statements of the last schema that was checked, file by file. It is kept
 * beside the outputs, so that the next check reads only what a change can have to do with; without
 * it everything is read.
 *
 * @param hash the schema's hash
 * @param paths the files in build order
 * @param digests their digests, one after the other
 * @param files what is known of their statements
 */
record KeptStatements(
    Digest hash, List<String> paths, byte[] digests, List<KnownStatements> files) {

  /** More numbers than those of some fifty megabytes are not kept: they need memory, too. */
  private static final int MOST = 1 << 22;

  private static final int DIGEST = Digest.LENGTH / 2;

  /** What is known of the statements of the files of a manifest. */
  static KeptStatements of(Digest hash, List<SourceEntry> entries, List<KnownStatements> files) {
    List<String> paths = new ArrayList<>(entries.size());
    byte[] digests = new byte[entries.size() * DIGEST];
    for (int i = 0; i < entries.size(); i++) {
      paths.add(entries.get(i).path());
      System.arraycopy(entries.get(i).digest().bytes(), 0, digests, i * DIGEST, DIGEST);
    }
    return new KeptStatements(hash, paths, digests, files);
  }

  /**
   * What is known of the statements of a schema that was read as a whole.
   *
   * @return empty if not all of them stand in files
   */
  static Optional<KeptStatements> of(LoadedSchema schema, Separator separator) {
    BuiltSchema built = schema.built().orElseThrow();
    Optional<FileTexts> texts = FileTexts.of(built, separator);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    List<KnownStatements> files = new ArrayList<>();
    List<Statement> all = schema.statements();
    int next = 0;
    for (int i = 0; i < built.manifest().files().size(); i++) {
      int first = next;
      while (next < all.size() && all.get(next).start() < texts.get().end(i)) {
        if (all.get(next++).start() < texts.get().starts()[i]) {
          return Optional.empty();
        }
      }
      files.add(KnownStatements.of(all.subList(first, next)));
    }
    return next < all.size()
        ? Optional.empty()
        : Optional.of(of(built.manifest().hash(), built.manifest().files(), files));
  }

  /** Whether a file of that number is the one of an entry. */
  boolean has(int file, SourceEntry entry) {
    return Arrays.equals(
        digests, file * DIGEST, (file + 1) * DIGEST, entry.digest().bytes(), 0, DIGEST);
  }

  /** How many statements there are. */
  int count() {
    int count = 0;
    for (KnownStatements file : files) {
      count += file.count();
    }
    return count;
  }

  /** A number that tells the tokens of the statements from those of others. */
  long tokens() {
    long tokens = 1;
    for (KnownStatements file : files) {
      tokens = file.tokens(tokens);
    }
    return tokens;
  }

  /**
   * Reads what was kept.
   *
   * @param key what it depends on, but for the schema
   * @return empty if there is nothing, or something else
   */
  static Optional<KeptStatements> read(File file, String key) {
    Optional<ByteBuffer> kept = KeptBytes.read(file);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      ByteBuffer in = kept.get();
      return StoredText.read(in).equals(key) ? Optional.of(read(in)) : Optional.empty();
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Whatever it is, nobody needs it: everything is read.
      return Optional.empty();
    }
  }

  private static KeptStatements read(ByteBuffer in) {
    byte[] hash = new byte[DIGEST];
    in.get(hash);
    int count = in.getInt();
    String names = StoredText.read(in);
    int[] ends = numbers(in, count);
    byte[] digests = new byte[count * DIGEST];
    in.get(digests);
    int[] sizes = numbers(in, count);
    List<String> paths = new ArrayList<>(count);
    List<KnownStatements> files = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      paths.add(names.substring(i == 0 ? 0 : ends[i - 1], ends[i]));
      files.add(KnownStatements.ofNumbers(numbers(in, sizes[i])));
    }
    return new KeptStatements(Digest.of(hash), paths, digests, files);
  }

  private static int[] numbers(ByteBuffer in, int count) {
    int[] numbers = new int[count];
    in.asIntBuffer().get(numbers);
    in.position(in.position() + count * Integer.BYTES);
    return numbers;
  }

  /** Keeps this; that it cannot be kept is no reason to fail. */
  void keep(File file, String key) {
    int[] ends = new int[paths.size()];
    int[] sizes = new int[paths.size()];
    StringBuilder names = new StringBuilder();
    int total = 0;
    for (int i = 0; i < ends.length; i++) {
      names.append(paths.get(i));
      ends[i] = names.length();
      sizes[i] = files.get(i).numbers().length;
      total += sizes[i];
    }
    if (total > MOST) {
      file.delete();
      return;
    }
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(total * Integer.BYTES);
      DataOutputStream out = new DataOutputStream(bytes);
      StoredText.write(key, out);
      out.write(hash.bytes());
      out.writeInt(ends.length);
      StoredText.write(names.toString(), out);
      write(ends, out);
      out.write(digests);
      write(sizes, out);
      ByteBuffer numbers = ByteBuffer.allocate(total * Integer.BYTES);
      for (KnownStatements each : files) {
        numbers.asIntBuffer().put(each.numbers());
        numbers.position(numbers.position() + each.numbers().length * Integer.BYTES);
      }
      out.write(numbers.array());
      KeptBytes.write(file.toPath(), bytes.toByteArray());
    } catch (IOException e) {
      // The next check reads everything.
    }
  }

  private static void write(int[] numbers, DataOutputStream out) throws IOException {
    ByteBuffer column = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    column.asIntBuffer().put(numbers);
    out.write(column.array());
  }
}
