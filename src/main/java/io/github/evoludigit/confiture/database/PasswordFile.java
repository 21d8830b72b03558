package io.github.evoludigit.confiture.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The user's file of passwords, {@code .pgpass} (manual, section 32.16).
 *
 * @param path where it is, if it is there
 */
record PasswordFile(Path path) {

  /** The file that PGPASSFILE names, or the usual one. */
  static PasswordFile of(Map<String, String> environment, Path home) {
    String named = environment.getOrDefault("PGPASSFILE", "");
    if (!named.isEmpty()) {
      return new PasswordFile(Path.of(named));
    }
    String roaming = environment.get("APPDATA");
    return new PasswordFile(
        File.separatorChar == '\\' && roaming != null
            ? Path.of(roaming, "postgresql", "pgpass.conf")
            : home.resolve(".pgpass"));
  }

  /** The password of the first line that fits; empty if none does. */
  String password(ServerAddress address, String user) {
    List<String> sought = List.of(address.host(), address.port(), address.maintenance(), user);
    for (String line : lines()) {
      List<String> fields = fields(line);
      if (fields.size() == 5 && fits(fields, sought)) {
        return fields.get(4);
      }
    }
    return "";
  }

  private static boolean fits(List<String> fields, List<String> sought) {
    for (int i = 0; i < sought.size(); i++) {
      if (!fields.get(i).equals("*") && !fields.get(i).equals(sought.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Nothing of a file that others may read: PostgreSQL's own programs do not trust it either. */
  private List<String> lines() {
    try {
      if (!Files.isRegularFile(path)) {
        return List.of();
      }
      boolean posix = Files.getFileStore(path).supportsFileAttributeView("posix");
      return posix && !isPrivate(Files.getPosixFilePermissions(path))
          ? List.of()
          : Files.readAllLines(path);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isPrivate(Set<PosixFilePermission> permissions) {
    for (PosixFilePermission permission : permissions) {
      if (!permission.name().startsWith("OWNER")) {
        return false;
      }
    }
    return true;
  }

  /** {@code host:port:database:user:password}; a backslash escapes a colon and itself. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < line.length() && !line.startsWith("#"); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        field.append(line.charAt(++i));
      } else if (c == ':') {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
