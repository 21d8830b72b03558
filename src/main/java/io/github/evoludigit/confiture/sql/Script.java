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

  /** The bytes of a block. */
  private static final int BLOCK = 512;

  private static final int[] NONE = {};

  private final byte[] utf8;
  private final List<Section> sections;
  private final Optional<List<Statement>> opening;
  private final boolean oneSession;
  private final String server;
  private volatile Marks marks = new Marks(NONE, NONE, 0);

  /** The place that was asked for last; mostly the next one follows it. */
  private volatile Place lastPlace = new Place(0, 0, 0, 1);

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
    Place place = place(offset);
    int line = place.line;
    Section section = section(line + 1);
    return new Location(section.file(), line + 2 - section.firstLine(), place.column);
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
    int start = place(offset).lineStart;
    int end = new ByteSearch(utf8, '\n').next(start);
    return new String(utf8, start, end - start, StandardCharsets.UTF_8);
  }

  /**
   * Where a byte is.
   *
   * @param offset the byte
   * @param line its line, from 0
   * @param lineStart where that begins
   * @param column its column in characters, from 1
   */
  private record Place(int offset, int line, int lineStart, int column) {}

  /** Finds a byte, from the place before on if that is on the way. */
  private Place place(int offset) {
    int block = offset / BLOCK;
    Marks marks = marksTo(block);
    Place before = lastPlace;
    boolean near = before.offset <= offset && before.offset >= block * BLOCK;
    int from = near ? before.offset : block * BLOCK;
    int line = near ? before.line : marks.lines[block];
    int lineStart = near ? before.lineStart : marks.lineStarts[block];
    for (int i = from; i < offset; i++) {
      if (utf8[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    boolean sameLine = before.lineStart == lineStart && before.offset <= offset;
    int column = sameLine ? before.column : 1;
    for (int i = sameLine ? before.offset : lineStart; i < offset; i++) {
      column += (utf8[i] & 0xc0) == 0x80 ? 0 : 1;
    }
    Place place = new Place(offset, line, lineStart, column);
    lastPlace = place;
    return place;
  }

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
   * The lines in which the blocks of the text begin: of a long text that takes much less room than
   * all lines.
   *
   * @param lines the lines, from 0
   * @param lineStarts where these begin
   * @param count of how many blocks that is known
   */
  private record Marks(int[] lines, int[] lineStarts, int count) {}

  /** The marks up to a block at least: of a long text mostly no more than a part is asked for. */
  private Marks marksTo(int block) {
    Marks known = marks;
    return block < known.count ? known : moreMarks(block);
  }

  /** Looks on from where it stopped; whoever has the arrays already reads no more than he knows. */
  private synchronized Marks moreMarks(int last) {
    Marks known = marks;
    if (known.count == 0) {
      int blocks = utf8.length / BLOCK + 1;
      known = new Marks(new int[blocks], new int[blocks], 1);
    }
    ByteSearch lineFeeds = new ByteSearch(utf8, '\n');
    int block = known.count - 1;
    int line = known.lines[block];
    int lineStart = known.lineStarts[block];
    int lineFeed = lineFeeds.next(block * BLOCK);
    for (block++; block <= last; block++) {
      while (lineFeed < block * BLOCK) {
        line++;
        lineStart = lineFeed + 1;
        lineFeed = lineFeeds.next(lineStart);
      }
      known.lines[block] = line;
      known.lineStarts[block] = lineStart;
    }
    Marks more = new Marks(known.lines, known.lineStarts, Math.max(last + 1, known.count));
    marks = more;
    return more;
  }
}
