package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads source files into a batch: bytes to portable text, checked while it is in the processor's
 * cache. Not thread-safe: each worker has its own.
 */
final class SourceReader {

  /**
   * A file of more bytes is digested by the worker that reads it, a smaller one by the thread that
   * writes it. The writer has time, while workers spend theirs in the file system; and in a young
   * JVM it is dear to have two threads warm up the same code.
   */
  private static final int LARGE = 1 << 15;

  /** A file of so many bytes is read by one system call, in which nobody else writes to it. */
  private static final int ONE_CALL = 1 << 16;

  /** How often a file that changes while it is read is read again. */
  private static final int ATTEMPTS = 3;

  private final Charset encoding;
  private final SourceText source;
  private final SourceCheck check;
  private final Separator separator;
  private final int separatorLines;
  private final FileDigest digest = new FileDigest();
  private final PortableText portable = new PortableText();

  SourceReader(SchemaAssembler.Settings settings) {
    this.encoding = settings.encoding();
    this.source = settings.text();
    this.check = settings.check();
    this.separator = settings.separator();
    this.separatorLines = separator.lines();
  }

  /** Reads every file of a batch, its separator before it; what fails is among its problems. */
  void read(SourceBatch batch) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.file(i) instanceof KeptFile kept) {
        copy(batch, i, kept);
      } else {
        read(batch, i);
      }
    }
  }

  /** Takes over what is known of a file. */
  private void copy(SourceBatch batch, int index, KeptFile file) {
    separate(batch, index);
    SourceEntry entry = file.known().entry();
    int from = batch.length();
    int size = (int) entry.size();
    batch.ensure(size + 1);
    try {
      file.text().copy(file.known().offset(), batch.bytes(), from, size);
    } catch (IOException e) {
      throw new UncheckedIOException("the built schema cannot be read", e);
    }
    batch.setLength(from + size);
    if (size > 0 && batch.bytes()[from + size - 1] != '\n') {
      batch.append('\n');
    }
    batch.addProblems(file.known().problems());
    batch.addEntry(
        new SourceBatch.Entry(
            file, from, size, batch.lines(), entry.lines(), Optional.of(entry.digest())));
  }

  private void separate(SourceBatch batch, int index) {
    String before = separator.before(batch.file(index).name(), batch.number(index));
    batch.append(before.getBytes(StandardCharsets.UTF_8));
    batch.addLines(separatorLines);
  }

  private void read(SourceBatch batch, int index) {
    SourceFile file = batch.file(index);
    separate(batch, index);
    int from = batch.length();
    try {
      int end = source(file, batch, from, portableText(file, batch, from, append(file, batch)));
      byte[] text = batch.bytes();
      batch.addProblems(check.check(file.name(), text, from, end));
      boolean open = end > from && text[end - 1] != '\n';
      int lines = portable.lineFeeds() + (open ? 1 : 0);
      batch.setLength(end);
      if (open) {
        batch.append('\n');
      }
      int size = end - from;
      Optional<Digest> known =
          size > LARGE ? Optional.of(digest.of(file.name(), text, from, size)) : Optional.empty();
      batch.addEntry(new SourceBatch.Entry(file, from, size, batch.lines(), lines, known));
    } catch (UnusableFile e) {
      batch.setLength(from);
      batch.addProblems(List.of(e.problem));
    }
  }

  /** Puts a file's bytes at the end of the batch and says where they end. */
  private static int append(SourceFile file, SourceBatch batch) throws UnusableFile {
    if (file instanceof DiskFile disk) {
      return append(disk, batch);
    }
    byte[] bytes = file instanceof GitFile git ? git.bytes() : ((MadeFile) file).bytes();
    batch.ensure(bytes.length + 1);
    System.arraycopy(bytes, 0, batch.bytes(), batch.length(), bytes.length);
    return batch.length() + bytes.length;
  }

  private static int append(DiskFile file, SourceBatch batch) throws UnusableFile {
    try {
      DiskFile expected = file;
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        int end = read(expected, batch);
        if (end >= 0) {
          return end;
        }
        BasicFileAttributes now =
            Files.readAttributes(file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        expected = new DiskFile(file.path(), file.name(), FileState.brief(now));
      }
      throw new UnusableFile(
          Location.ofFile(file.name()),
          "changed-while-read",
          "this file changes while it is read",
          "build again when nothing writes to it");
    } catch (NoSuchFileException | java.io.FileNotFoundException e) {
      throw Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)
          ? unreadable(file, e)
          : new UnusableFile(vanished(file.name()));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static UnusableFile unreadable(DiskFile file, IOException e) {
    boolean denied = !Files.isReadable(file.path());
    return new UnusableFile(
        Location.ofFile(file.name()),
        "unreadable",
        "cannot read this file: " + (denied ? "permission denied" : SourceFinder.reason(e)),
        "make it readable or exclude it");
  }

  /** Where the bytes end; -1 if the file is not, or no longer, what was expected. */
  private static int read(DiskFile file, SourceBatch batch) throws IOException {
    if (file.size() > SourceBatch.LARGEST) {
      throw new IOException("larger than 2 GiB");
    }
    int from = batch.length();
    int size = (int) file.size();
    batch.ensure(size + 1);
    int count = 0;
    int calls = 0;
    try (InputStream in = open(file.path())) {
      // One byte more is asked for than there should be, so that a file that grew is noticed
      // without a second call.
      while (count <= size) {
        int n = in.read(batch.bytes(), from + count, size + 1 - count);
        if (n < 0) {
          break;
        }
        calls++;
        count += n;
        if (count == size) {
          break;
        }
      }
    }
    boolean whole = count == size && (calls <= 1 && size <= ONE_CALL || isUnmodified(file));
    return whole ? from + count : -1;
  }

  /**
   * Opens a file for reading. The old way is the faster one in a young JVM, but it cannot open a
   * name that the locale cannot spell.
   */
  private static InputStream open(Path path) throws IOException {
    String name = path.toString();
    return FileName.isAscii(name) ? new FileInputStream(name) : Files.newInputStream(path);
  }

  private static boolean isUnmodified(DiskFile file) throws IOException {
    return FileState.nanoseconds(Files.getLastModifiedTime(file.path())) == file.state().modified();
  }

  /** Replaces the text of a file by what it is; returns where it ends. */
  private int source(SourceFile file, SourceBatch batch, int from, int to) {
    SourceText.Outcome outcome = source.of(file.name(), batch.bytes(), from, to);
    batch.addProblems(outcome.problems());
    if (!outcome.changed()) {
      return to;
    }
    batch.setLength(from);
    batch.append(outcome.utf8());
    portable.scan(batch.bytes(), from, batch.length());
    int end = batch.length();
    batch.setLength(from);
    return end;
  }

  private int portableText(SourceFile file, SourceBatch batch, int from, int to)
      throws UnusableFile {
    int end = to;
    if (!encoding.equals(StandardCharsets.UTF_8)) {
      end = decode(file, batch, from, to);
    }
    byte[] text = batch.bytes();
    portable.scan(text, from, end);
    if (portable.features() <= 1) {
      return end;
    }
    if (portable.has(PortableText.BEYOND_ASCII)) {
      int malformed = portable.firstMalformed(text, from, end);
      if (malformed >= 0) {
        throw malformed(file, malformed - from, text, from, end);
      }
      if (PortableText.hasByteOrderMark(text, from, end)) {
        System.arraycopy(text, from + 3, text, from, end - from - 3);
        end -= 3;
      }
    }
    if (portable.has(PortableText.NUL)) {
      int nul = from;
      while (text[nul] != 0) {
        nul++;
      }
      throw new UnusableFile(
          Location.ofOffset(file.name(), text, from, nul),
          "nul-byte",
          "this is a NUL byte, which no PostgreSQL text can hold",
          "remove it (is this file in UTF-16, or not text at all?)");
    }
    if (portable.has(PortableText.CARRIAGE_RETURN)) {
      end = PortableText.toLineFeeds(text, from, end);
    }
    return end;
  }

  private UnusableFile malformed(SourceFile file, long offset, byte[] text, int from, int end) {
    boolean utf16 =
        end - from >= 2
            && ((text[from] & 0xff) == 0xff && (text[from + 1] & 0xff) == 0xfe
                || (text[from] & 0xff) == 0xfe && (text[from + 1] & 0xff) == 0xff);
    Location location =
        encoding.equals(StandardCharsets.UTF_8)
            ? Location.ofOffset(file.name(), text, from, from + (int) offset)
            : Location.ofFile(file.name());
    return new UnusableFile(
        location,
        "malformed-text",
        "byte " + offset + " of this file is not " + encoding.name(),
        utf16
            ? "the file begins like UTF-16: save it as UTF-8"
            : "save it as " + encoding.name() + " or set the parameter encoding");
  }

  /** Replaces bytes in another encoding by the same text in UTF-8; returns where it ends. */
  private int decode(SourceFile file, SourceBatch batch, int from, int to) throws UnusableFile {
    ByteBuffer in = ByteBuffer.wrap(Arrays.copyOfRange(batch.bytes(), from, to));
    CharsetDecoder decoder = encoding.newDecoder();
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    CharBuffer characters =
        CharBuffer.allocate((int) Math.ceil(in.limit() * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, characters, true);
    if (!result.isError()) {
      result = decoder.flush(characters);
    }
    if (result.isError()) {
      throw malformed(file, in.position(), in.array(), 0, 0);
    }
    characters.flip();
    int most = (int) Math.ceil(characters.remaining() * (double) encoder.maxBytesPerChar());
    batch.ensure(most + 1);
    ByteBuffer out = ByteBuffer.wrap(batch.bytes(), from, most);
    if (encoder.encode(characters, out, true).isError()) {
      throw malformed(file, in.position(), in.array(), 0, 0);
    }
    return out.position();
  }

  /** The problem of a file that was there when its directory was listed, and then was not. */
  static Problem vanished(String file) {
    return new Problem(
        Location.ofFile(file),
        "vanished",
        "this file disappeared while the schema was built",
        "build again when nothing changes the source tree");
  }

  /** Why a file cannot be part of a schema. */
  private static final class UnusableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnusableFile(Problem problem) {
      super(problem.toString(), null, false, false);
      this.problem = problem;
    }

    UnusableFile(Location location, String code, String message, String remedy) {
      this(new Problem(location, code, message, remedy));
    }
  }
}
