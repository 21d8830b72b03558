package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.source.FileTexts;
import io.github.evoludigit.confiture.source.SourceEntry;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Some files of a built schema as a script whose statements stand where they stand there. */
final class PartialScript {

  private final FileTexts texts;
  private final ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
  private final List<Script.Section> sections = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private int line;

  /**
   * A script without files.
   *
   * @param name what people call the schema
   */
  PartialScript(String name, FileTexts texts) {
    this.texts = texts;
    int head = texts.schema().afterHead();
    utf8.write(texts.schema().utf8(), 0, head);
    sections.add(new Script.Section(name, 1));
    line = 1;
    for (int i = 0; i < head; i++) {
      line += texts.schema().utf8()[i] == '\n' ? 1 : 0;
    }
  }

  /** Adds the next file; false if its text is not what was built. */
  boolean add(int file) {
    Optional<byte[]> text = texts.text(file);
    if (text.isEmpty()) {
      return false;
    }
    SourceEntry entry = texts.schema().manifest().files().get(file);
    byte[] bytes = text.get();
    if (bytes.length > 0) {
      sections.add(new Script.Section(entry.path(), line));
      utf8.writeBytes(bytes);
      if (bytes[bytes.length - 1] != '\n') {
        utf8.write('\n');
      }
      line += (int) entry.lines();
    }
    ends.add(utf8.size());
    return true;
  }

  /** The statements of each file, in the order in which the files were added. */
  List<List<Statement>> statements() {
    List<List<Statement>> files = new ArrayList<>();
    List<Statement> all = new Script(utf8.toByteArray(), sections).statements();
    int next = 0;
    for (int end : ends) {
      List<Statement> file = new ArrayList<>();
      while (next < all.size() && all.get(next).start() < end) {
        file.add(all.get(next++));
      }
      files.add(file);
    }
    return files;
  }
}
