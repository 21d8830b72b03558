package io.github.evoludigit.confiture.app;

import io.github.evoludigit.confiture.schema.AttributeFamily;
import io.github.evoludigit.confiture.source.StagedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The file with all that a bug report needs.
 *
 * @param path where it is written
 * @param name what people call it
 * @param withoutNames whether names and texts of the schema's are replaced
 * @param tool the version of this program
 */
public record AuditFile(Path path, String name, boolean withoutNames, String tool) {

  /** Takes the file of an earlier audit away. */
  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be deleted: " + e.getMessage(), e);
    }
  }

  /** Writes findings. */
  void write(List<Audit.Finding> findings, String server, Set<String> words) {
    ReplacedNames names = new ReplacedNames(words);
    StringBuilder text = new StringBuilder();
    text.append("Confiture ").append(tool).append(" and ").append(server).append('\n');
    text.append(
        "hold something different for the same schema. Please send this file as it is to\n");
    text.append("https://github.com/evoludigit/confiture-maven-plugin/issues\n");
    if (withoutNames) {
      text.append("Names are replaced by n1, n2 …, letters of texts by x, comments left out.\n");
    }
    for (Audit.Finding finding : findings) {
      String kind = finding.key().kind().label();
      text.append("\n== ").append(kind).append(' ').append(shown(names, finding.key().identity()));
      if (finding.attribute().isEmpty()) {
        text.append(
            finding.server().isEmpty() ? ": not on the server\n" : ": only on the server\n");
      } else {
        text.append(", ").append(shownAttribute(names, finding.attribute())).append('\n');
        append(text, "Confiture", shown(names, finding.model()));
        append(text, "PostgreSQL", shown(names, finding.server()));
      }
      append(text, "the statement", shown(names, finding.definition()));
      append(text, "the server's statement", shown(names, finding.statement()));
    }
    try {
      StagedFile.replace(path, text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be written: " + e.getMessage(), e);
    }
  }

  private String shown(ReplacedNames names, String sql) {
    return withoutNames ? names.in(sql) : sql;
  }

  /** An attribute that has a name in it: {@code privileges of alice}. */
  private String shownAttribute(ReplacedNames names, String attribute) {
    for (AttributeFamily family : AttributeFamily.values()) {
      if (family.contains(attribute)) {
        return family.of(shown(names, family.nameIn(attribute)));
      }
    }
    return attribute;
  }

  private static void append(StringBuilder text, String what, String value) {
    text.append("-- ").append(what).append(":\n");
    text.append(value.isEmpty() ? "(none)" : value).append('\n');
  }
}
