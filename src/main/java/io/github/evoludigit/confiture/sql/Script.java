package io.github.evoludigit.confiture.sql;

import io.github.evoludigit.confiture.text.Location;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** SQL text that knows where each of its lines came from. Immutable but for the given bytes. */
public final class Script {

  /**
   * A run of lines that came from one file.
   *
   * @param file the file as people read its name
   * @param firstLine the script's line, from 1, that is the file's first
   */
  public record Section(String file, int firstLine) {}

  private final byte[] utf8;
  private final List<Section> sections;
  private final Optional<List<Statement>> opening;
  private final boolean oneSession;
  private final String server;
  private volatile Lines lines = new Lines(new int[] {0}, 1, 0);

  /** The place that was asked for last; mostly the next one follows it. */
  private volatile Place lastPlace = new Place(-1, 0);

  /**
   * A script put together from files.
   *
   * @param utf8 its text in UTF-8; not to be changed any more
   * @param sections where the lines came from, in order, beginning with line 1
   */
  public Script(byte[] utf8, List<Section> sections) {
    this(utf8, sections, Optional.empty(), true, "");
  }

  private Script(
      byte[] utf8,
      List<Section> sections,
      Optional<List<Statement>> opening,
      boolean oneSession,
      String server) {
    if (sections.isEmpty() || sections.get(0).firstLine() != 1) {
      throw new IllegalArgumentException("the first section does not begin with line 1");
    }
    this.utf8 = withLineFeeds(utf8);
    this.sections = List.copyOf(sections);
    this.opening = opening;
    this.oneSession = oneSession;
    this.server = server;
  }

  /**
   * Ends lines with a line feed alone and drops a byte order mark: a checkout on Windows is the
   * same schema.
   */
  private static byte[] withLineFeeds(byte[] text) {
    boolean mark =
        text.length > 2
            && text[0] == (byte) 0xef
            && text[1] == (byte) 0xbb
            && text[2] == (byte) 0xbf;
    int first = mark ? 3 : 0;
    if (!mark && new ByteSearch(text, '\r').next(0) == text.length) {
      return text;
    }
    byte[] portable = new byte[text.length];
    int length = 0;
    for (int i = first; i < text.length; i++) {
      if (text[i] != '\r' || i + 1 == text.length || text[i + 1] != '\n') {
        portable[length++] = text[i];
      }
    }
    return Arrays.copyOf(portable, length);
  }

  /**
   * A script of migrations: each file is run in a session of its own, and in a transaction.
   *
   * @param utf8 its text in UTF-8; not to be changed any more
   * @param sections where the lines came from, in order, beginning with line 1
   * @param opening what each session begins with
   */
  public static Script ofMigrations(byte[] utf8, List<Section> sections, List<Statement> opening) {
    return new Script(utf8, sections, Optional.of(List.copyOf(opening)), false, "");
  }

  /**
   * A script of changelogs: migrations that are run one after the other in one session.
   *
   * @param utf8 its text in UTF-8; not to be changed any more
   * @param sections where the lines came from, in order, beginning with line 1
   */
  public static Script ofChangelogs(byte[] utf8, List<Section> sections) {
    return new Script(utf8, sections, Optional.of(List.of()), true, "");
  }

  /** The same script for a server of some version, {@code 16}. */
  public Script forServer(String version) {
    return new Script(utf8, sections, opening, oneSession, version);
  }

  /** The version of the server that it is for; empty if that is not said. */
  public String server() {
    return server;
  }

  /** The text of one file. */
  public static Script of(String file, byte[] utf8) {
    return new Script(utf8, List.of(new Section(file, 1)));
  }

  /** Whether its files are migrations. */
  public boolean isOfMigrations() {
    return opening.isPresent();
  }

  /** Whether each of its files is run in a session of its own. */
  public boolean hasSessions() {
    return !oneSession;
  }

  /** What the session of each migration begins with. */
  public List<Statement> opening() {
    return opening.orElse(List.of());
  }

  /** The text in UTF-8, not a copy. */
  public byte[] utf8() {
    return utf8;
  }

  /** The statements in order; what follows the last semicolon is one too. */
  public List<Statement> statements() {
    return new StatementSplitter(this).statements();
  }

  /** The place of a byte. */
  public Location locate(int offset) {
    Lines before = linesTo(offset);
    int line = before.lineOf(offset);
    Section section = section(line + 1);
    return new Location(
        section.file(), line + 2 - section.firstLine(), column(before.starts[line], offset));
  }

  /** Whether a place of this script comes before another; false if one is not in it. */
  public boolean isBefore(Location one, Location other) {
    if (one.file().equals(other.file())) {
      return one.compareTo(other) < 0;
    }
    for (Section section : sections) {
      if (section.file().equals(one.file()) || section.file().equals(other.file())) {
        return section.file().equals(one.file());
      }
    }
    return false;
  }

  /** The line of a byte, as it is written. */
  public String lineAt(int offset) {
    Lines before = linesTo(offset);
    int start = before.starts[before.lineOf(offset)];
    int end = new ByteSearch(utf8, '\n').next(start);
    return new String(utf8, start, end - start, StandardCharsets.UTF_8);
  }

  /** The column in characters, counted from the place before if that is in the same line. */
  private int column(int lineStart, int offset) {
    Place before = lastPlace;
    boolean onTheWay = before.offset >= lineStart && before.offset <= offset;
    int column = onTheWay ? before.column : 1;
    for (int i = onTheWay ? before.offset : lineStart; i < offset; i++) {
      column += (utf8[i] & 0xc0) == 0x80 ? 0 : 1;
    }
    lastPlace = new Place(offset, column);
    return column;
  }

  private record Place(int offset, int column) {}

  private Section section(int line) {
    int low = 0;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sections.get(middle).firstLine() <= line) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sections.get(low);
  }

  /**
   * The lines that begin in a part of the text.
   *
   * @param starts where they begin; longer than needed
   * @param count how many these are
   * @param end where the part ends, exclusive
   */
  private record Lines(int[] starts, int count, int end) {

    /** The line of a byte of the part, from 0. */
    int lineOf(int offset) {
      int index = Arrays.binarySearch(starts, 0, count, offset);
      return index < 0 ? -index - 2 : index;
    }
  }

  /** The lines up to a byte at least: of a long text mostly no more than a part is asked for. */
  private Lines linesTo(int offset) {
    Lines known = lines;
    return offset <= known.end ? known : moreLines(offset);
  }

  /** Looks on from where it stopped; whoever has the array already reads no more than its count. */
  private synchronized Lines moreLines(int offset) {
    Lines known = lines;
    int[] starts = known.starts;
    int count = known.count;
    ByteSearch lineFeeds = new ByteSearch(utf8, '\n');
    int end = lineFeeds.next(known.end);
    for (; end < Math.min(offset, utf8.length); end = lineFeeds.next(end + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, 2 * count + utf8.length / 32);
      }
      starts[count++] = end + 1;
    }
    Lines more = new Lines(starts, count, end);
    lines = more;
    return more;
  }
}
