package io.github.evoludigit.confiture.ddl.order;

import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A script that was put together from files.
 *
 * @param files their texts by name, in order
 */
public record ScriptOfFiles(Map<String, String> files) {

  /** Files, each a name and a text. */
  static ScriptOfFiles of(String... namesAndTexts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return new ScriptOfFiles(files);
  }

  public List<Statement> statements() {
    StringBuilder text = new StringBuilder("-- head\n");
    List<Script.Section> sections = new ArrayList<>(List.of(new Script.Section("head", 1)));
    int line = 2;
    for (Map.Entry<String, String> file : files.entrySet()) {
      String content = file.getValue().endsWith(";") ? file.getValue() : file.getValue() + "\n;";
      sections.add(new Script.Section(file.getKey(), line));
      text.append(content).append('\n');
      line += (int) content.chars().filter(c -> c == '\n').count() + 1;
    }
    return new Script(text.toString().getBytes(StandardCharsets.UTF_8), sections).statements();
  }

  /** Their order by dependencies. */
  public FileSequence.Result sequence() {
    return FileSequence.of(List.copyOf(files.keySet()), statements());
  }

  /** The same files in another order. */
  public ScriptOfFiles inOrder(List<String> names) {
    Map<String, String> ordered = new LinkedHashMap<>();
    names.forEach(name -> ordered.put(name, files.get(name)));
    return new ScriptOfFiles(ordered);
  }

  /** The whole text. */
  public String text() {
    return String.join(";\n", files.values());
  }
}
