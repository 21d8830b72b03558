package io.github.evoludigit.confiture.site;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project below {@code src/it}, by the commands that it runs one after the other. */
record InvokerProject(String name, List<MavenCommand> commands) {

  private static final Path ALL = Path.of("src/it");
  private static final Pattern PROPERTY =
      Pattern.compile("<(confiture\\.[A-Za-z.]+)>([^<]*)</\\1>");

  static List<InvokerProject> all() throws IOException {
    try (Stream<Path> projects = Files.list(ALL)) {
      return projects.filter(Files::isDirectory).sorted().map(InvokerProject::of).toList();
    }
  }

  private static InvokerProject of(Path directory) {
    Properties invoker = properties(directory.resolve("invoker.properties"));
    List<MavenCommand> commands = new ArrayList<>();
    int runs = 1;
    do {
      String number = "." + runs;
      String goals = setting(invoker, "goals", number, "generate-resources");
      MavenCommand command = MavenCommand.of(goals);
      Set<String> options = new TreeSet<>(command.options());
      if (setting(invoker, "offline", number, "").equals("true")) {
        options.add("-o");
      }
      String file = setting(invoker, "userPropertiesFile", number, "");
      if (!file.isEmpty()) {
        properties(directory.resolve(file))
            .forEach((name, value) -> options.add(MavenCommand.property(name + "=" + value)));
      }
      if (options.contains("-P") || goals.contains("-P")) {
        options.addAll(ofProfiles(directory.resolve("pom.xml")));
      }
      commands.add(new MavenCommand(command.goals(), options));
      runs++;
    } while (invoker.containsKey("invoker.goals." + runs));
    return new InvokerProject(directory.getFileName().toString(), commands);
  }

  private static String setting(Properties invoker, String name, String number, String usual) {
    String all = invoker.getProperty("invoker." + name, usual);
    return invoker.getProperty("invoker." + name + number, all);
  }

  /** The properties that profiles set: those in which a comma or blank stands. */
  private static Set<String> ofProfiles(Path pom) {
    Set<String> options = new TreeSet<>();
    Matcher matcher = PROPERTY.matcher(text(pom));
    while (matcher.find()) {
      options.add(MavenCommand.property(matcher.group(1) + "=" + matcher.group(2)));
    }
    return options;
  }

  private static Properties properties(Path file) {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it runs these commands in this order, whatever it runs between them. */
  boolean runs(List<MavenCommand> wanted) {
    int next = 0;
    for (MavenCommand command : commands) {
      if (next < wanted.size() && command.covers(wanted.get(next))) {
        next++;
      }
    }
    return next == wanted.size();
  }
}
