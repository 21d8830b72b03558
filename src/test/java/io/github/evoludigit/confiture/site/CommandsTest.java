package io.github.evoludigit.confiture.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the pages tell a reader to run is run by an invoker project. */
class CommandsTest {

  /** What is said to those who have a clone of this repository: its own build. */
  private static final Set<String> OWN_BUILD =
      Set.of(
          "mvn install -DskipTests",
          "mvn verify -Psample     # builds the plugin, and the bookshop above with it; prints what a"
              + " user sees",
          "mvn site                # makes a site of the pages below in target/site",
          "mvn test -Dtest=RulesPageTest -Drules.rewrite");

  private static List<InvokerProject> projects;

  @BeforeAll
  static void read() throws IOException {
    projects = InvokerProject.all();
  }

  static Stream<String> documents() throws IOException {
    List<String> names = new ArrayList<>();
    Document.pages().forEach(page -> names.add(page.name() + ".md"));
    names.add("README.md");
    return names.stream();
  }

  private static Document document(String name) throws IOException {
    return Document.of(name.equals("README.md") ? Document.README : Document.PAGES.resolve(name));
  }

  private static List<String> commands(Document document) {
    List<String> commands = new ArrayList<>();
    for (Document.Block block : document.blocks()) {
      block.text().lines().map(CommandsTest::withoutPrompt).forEach(commands::add);
    }
    commands.addAll(document.spans());
    commands.removeIf(each -> !each.startsWith("mvn ") || OWN_BUILD.contains(each));
    return commands;
  }

  private static String withoutPrompt(String line) {
    return line.replaceFirst("^\\s*(\\$ |(- )?run: )?", "");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void each_command_is_run_by_an_invoker_project(String name) throws IOException {
    List<String> unknown = new ArrayList<>();
    for (String command : commands(document(name))) {
      List<MavenCommand> wanted = List.of(MavenCommand.of(command.substring(4)));
      if (projects.stream().noneMatch(project -> project.runs(wanted))) {
        unknown.add(command);
      }
    }
    assertThat(unknown).as("commands of %s that nothing runs", name).isEmpty();
  }

  /** The baseline, a build, a word that is misspelt, a change, which is accepted. */
  @Test
  void what_the_readme_and_the_first_steps_lead_through_is_run_in_their_order() throws IOException {
    for (Path page : List.of(Document.README, Document.PAGES.resolve("first-steps.md"))) {
      List<MavenCommand> wanted =
          inOrder(Document.of(page).text()).stream()
              .map(command -> MavenCommand.of(command.substring(4)))
              .toList();
      assertThat(wanted).hasSizeGreaterThan(3);
      assertThat(projects).as("%s: %s", page, wanted).anyMatch(project -> project.runs(wanted));
    }
  }

  /** The commands of the lines before the goals are listed, as they stand there. */
  private static List<String> inOrder(String text) {
    String steps = text.replaceFirst("(?s)\n## On a fresh machine.*", "");
    return java.util.regex.Pattern.compile("(?m)(?<=`|^|^\\$ )mvn [^`\n]+")
        .matcher(steps)
        .results()
        .map(java.util.regex.MatchResult::group)
        .filter(command -> !OWN_BUILD.contains(command))
        .toList();
  }

  @Test
  void a_command_that_nothing_runs_is_noticed() {
    MavenCommand run = MavenCommand.of("-q confiture:diff -Dconfiture.from=git:main");
    assertThat(run.covers(MavenCommand.of("confiture:diff -Dconfiture.from=git:v1.2"))).isTrue();
    assertThat(run.covers(MavenCommand.of("confiture:diff -Dconfiture.from=git:main...")))
        .isFalse();
    assertThat(run.covers(MavenCommand.of("confiture:diff -Dconfiture.to=sources"))).isFalse();
    assertThat(run.covers(MavenCommand.of("confiture:diff -o"))).isFalse();
    assertThat(run.covers(MavenCommand.of("confiture:verify"))).isFalse();
  }
}
