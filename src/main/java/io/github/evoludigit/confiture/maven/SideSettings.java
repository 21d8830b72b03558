package io.github.evoludigit.confiture.maven;

import io.github.evoludigit.confiture.app.BuildRequest;
import io.github.evoludigit.confiture.app.SchemaInput;
import io.github.evoludigit.confiture.app.Strictness;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.SourceTree;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What holds for one side of a comparison alone, as Maven fills it from the POM, or as properties
 * say it. What is not said is as the parameters of the goal say.
 */
public final class SideSettings {

  private List<String> includeDirs;
  private List<String> excludeDirs;
  private List<String> includes;
  private List<String> excludes;
  private String order;
  private String encoding;
  private String environment;
  private String strictness;
  private String serverVersion;

  /** Settings for Maven to fill. */
  public SideSettings() {}

  /** What Maven calls for a text, which somebody may try. */
  public void set(String text) {
    throw new IllegalArgumentException(
        "the settings of a side are \""
            + text
            + "\", but are given one by one, in the POM or as -Dconfiture.from.order=natural");
  }

  /**
   * These settings with those that properties say instead.
   *
   * @param prefix how their names begin: {@code confiture.from.}
   * @throws IllegalArgumentException if there is one that no side has
   */
  SideSettings with(Properties properties, String prefix) {
    SideSettings all = new SideSettings();
    all.includeDirs = includeDirs;
    all.excludeDirs = excludeDirs;
    all.includes = includes;
    all.excludes = excludes;
    all.order = order;
    all.encoding = encoding;
    all.environment = environment;
    all.strictness = strictness;
    all.serverVersion = serverVersion;
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        all.put(name, name.substring(prefix.length()), properties.getProperty(name));
      }
    }
    return all;
  }

  private void put(String property, String name, String value) {
    switch (name) {
      case "includeDirs" -> includeDirs = list(value);
      case "excludeDirs" -> excludeDirs = list(value);
      case "includes" -> includes = list(value);
      case "excludes" -> excludes = list(value);
      case "order" -> order = value;
      case "encoding" -> encoding = value;
      case "environment" -> environment = value;
      case "strictness" -> strictness = value;
      case "serverVersion" -> serverVersion = value;
      default ->
          throw new IllegalArgumentException(
              "there is a property "
                  + property
                  + ", but the settings of a side are includeDirs, excludeDirs, includes, excludes,"
                  + " order, encoding, environment, strictness and serverVersion");
    }
  }

  private static List<String> list(String value) {
    List<String> list = new ArrayList<>();
    for (String each : value.split(",")) {
      if (!each.isBlank()) {
        list.add(each.trim());
      }
    }
    return list;
  }

  /**
   * What is built for this side.
   *
   * @param usual what is built without these settings
   * @param directories whether the include directories are not named by the side itself
   */
  BuildRequest of(BuildRequest usual, boolean directories) {
    SourceTree tree = usual.tree();
    return new BuildRequest(
        new SourceTree(
            tree.baseDirectory(),
            directories && includeDirs != null ? paths(includeDirs) : tree.includeDirectories(),
            excludeDirs == null ? tree.excludeDirectories() : excluded(usual),
            includes == null ? tree.includes() : includes,
            excludes == null ? tree.excludes() : excludes,
            order == null
                ? tree.order()
                : AbstractConfitureMojo.choice("order", order, FileOrder.values())),
        environment == null ? usual.environment() : environment,
        usual.separator(),
        encoding(usual.encoding()),
        strictness(usual.strictness()),
        usual.failIfEmpty(),
        usual.outputDirectory(),
        Optional.empty(),
        usual.threads());
  }

  private List<Path> excluded(BuildRequest usual) {
    List<Path> excluded = new ArrayList<>(paths(excludeDirs));
    excluded.add(usual.outputDirectory());
    return excluded;
  }

  private static List<Path> paths(List<String> names) {
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      paths.add(Path.of(name.trim()));
    }
    return paths;
  }

  /** The include directories, or others if none are said. */
  List<String> includeDirs(List<String> usual) {
    return includeDirs == null ? usual : includeDirs;
  }

  /** The encoding, or another one if none is said. */
  Charset encoding(Charset usual) {
    return encoding == null ? usual : AbstractSchemaMojo.encoding(encoding);
  }

  /** Whether an encoding is said. */
  boolean hasEncoding() {
    return encoding != null;
  }

  /** How strict this side is read, or how else if that is not said. */
  Strictness strictness(Strictness usual) {
    return strictness == null
        ? usual
        : AbstractConfitureMojo.choice("strictness", strictness, Strictness.values());
  }

  /** A side for the server that these settings name, if they do. */
  SchemaInput forServer(SchemaInput side) {
    return serverVersion().isEmpty() ? side : new SchemaInput.ForServer(side, serverVersion());
  }

  /** A file of SQL as these settings say. */
  SchemaInput file(Path path, String name) {
    return forServer(
        new SchemaInput.SqlFile(
            path, name, encoding(StandardCharsets.UTF_8), strictness(Strictness.NORMAL)));
  }

  /** The server that it is for; empty if that is not said. */
  String serverVersion() {
    return serverVersion == null ? "" : serverVersion;
  }
}
