package io.github.evoludigit.confiture.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.report.Outcome;
import io.github.evoludigit.confiture.source.FileOrder;
import io.github.evoludigit.confiture.source.git.GitAddress;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitRevisionTest {

  @TempDir Path directory;
  private GitFixture git;
  private SourceTreeFixture project;

  @BeforeEach
  void repository() {
    git = GitFixture.init(directory.resolve("repository"));
    project = new SourceTreeFixture(git.top);
  }

  private LoadedSchema load(String address) {
    return new SchemaInput.AtRevision(project.request(), GitAddress.parse(address)).load();
  }

  private static String hash(LoadedSchema schema) {
    assertThat(schema.errors()).isEmpty();
    return schema.built().orElseThrow().manifest().hash().toString();
  }

  private static String text(LoadedSchema schema) {
    assertThat(schema.errors()).isEmpty();
    String text = new String(schema.built().orElseThrow().utf8(), StandardCharsets.UTF_8);
    return text.substring(text.indexOf('\n', text.indexOf("-- Hash:")) + 1);
  }

  private static List<String> told(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  private static List<String> atHead(List<String> problems) {
    return problems.stream().map("git:HEAD:./"::concat).toList();
  }

  private String error(String address) {
    LoadedSchema schema = load(address);
    assertThat(schema.built()).isEmpty();
    assertThat(schema.errors()).hasSize(1);
    return schema.errors().get(0).toString();
  }

  private DriftReport verify(String address) {
    return project.verify(
        new BaselineRevision(project.request(), GitAddress.parse(address)), project.sources());
  }

  @Test
  void a_revision_is_what_was_committed_and_not_what_is_there_now() {
    project.file("db/schema/1.sql", "CREATE TABLE a (id int);\n");
    String commit = git.commitAll();
    project.file("db/schema/1.sql", "CREATE TABLE b (id int);\n").file("db/schema/2.sql", "x");
    LoadedSchema schema = load("git:HEAD");
    assertThat(text(schema)).isEqualTo("\n-- File: db/schema/1.sql\nCREATE TABLE a (id int);\n");
    assertThat(schema.name()).isEqualTo("git:HEAD (" + commit.substring(0, 10) + ")");
    assertThat(schema.statements()).hasSize(1);
    for (String same :
        List.of("main", "main~0", commit, commit.substring(0, 12), "@", "HEAD^{/a}")) {
      assertThat(hash(load("git:" + same))).isEqualTo(hash(schema));
    }
  }

  @Test
  void a_change_has_its_place_in_the_source_files_on_both_sides() {
    project.file("db/schema/1.sql", "CREATE TABLE a (id int);\n").file("db/schema/2.sql", "");
    git.commitAll();
    project.file("db/schema/1.sql", "\nCREATE TABLE a (id bigint);\n");
    DriftReport report = verify("git:main");
    assertThat(report.outcome()).isEqualTo(Outcome.DRIFT);
    assertThat(report.changes()).hasSize(1).first().hasToString("~ column public.a.id");
    assertThat(report.changes().get(0).oldLocation().orElseThrow())
        .hasToString("db/schema/1.sql:1:17");
    assertThat(report.changes().get(0).newLocation().orElseThrow())
        .hasToString("db/schema/1.sql:2:17");
  }

  @Test
  void three_dots_are_where_the_branch_began_so_that_changes_of_others_do_not_count() {
    project.file("db/schema/1.sql", "CREATE TABLE a ();\n");
    git.commitAll();
    git.git("checkout", "-q", "-b", "branch");
    project.file("db/schema/2.sql", "CREATE TABLE mine ();\n");
    git.commitAll();
    git.git("checkout", "-q", "main");
    project.file("db/schema/3.sql", "CREATE TABLE theirs ();\n");
    git.commitAll();
    git.git("checkout", "-q", "branch");
    assertThat(verify("git:main...").changes())
        .extracting(Object::toString)
        .containsExactly("+ table public.mine");
    assertThat(verify("git:main").changes())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("+ table public.mine", "- table public.theirs");
  }

  @Test
  void what_is_not_there_yet_is_new_and_said_to_be() {
    project.file("readme", "");
    git.commitAll();
    project.file("db/schema/1.sql", "CREATE TABLE a ();\n");
    project.strictness = Strictness.STRICT;
    project.failIfEmpty = true;
    DriftReport report = verify("git:HEAD");
    assertThat(report.changes()).extracting(Object::toString).containsExactly("+ table public.a");
    assertThat(told(report.warnings()))
        .singleElement()
        .asString()
        .startsWith("db/schema: this include directory does not exist at git:HEAD (")
        .endsWith("); what is in it counts as new");
  }

  @Test
  void one_file_is_named_as_git_names_it_from_the_top_or_from_here() {
    project = new SourceTreeFixture(git.top.resolve("a module"));
    project.file("db/baseline.sql", "\\connect x\nCREATE TABLE a ();\n").file("b.sql", "SELECT 1;");
    git.commitAll();
    LoadedSchema here = load("git:HEAD:./db/baseline.sql");
    assertThat(here.built().orElseThrow().manifest().files())
        .extracting(file -> file.path())
        .containsExactly("db/baseline.sql");
    assertThat(here.warnings()).isEmpty();
    assertThat(hash(load("git:HEAD:a module/db/baseline.sql"))).isEqualTo(hash(here));
    assertThat(hash(load("git:HEAD:../a module/db/baseline.sql"))).isEqualTo(hash(here));
    SchemaInput checkout =
        new SchemaInput.SqlFile(project.base.resolve("db/baseline.sql"), "db/baseline.sql");
    assertThat(hash(here)).isEqualTo(hash(checkout.load()));
    assertThat(error("git:HEAD:db/baseline.sql"))
        .isEqualTo("git:HEAD:db/baseline.sql: there is no such file at this revision");
    assertThat(verify("git:HEAD:./nowhere.sql").outcome()).isEqualTo(Outcome.NO_BASELINE);
    assertThat(text(load("git:HEAD:./"))).contains("-- File: b.sql", "-- File: db/baseline.sql");
    assertThat(text(load("git:HEAD:a module/db"))).contains("-- File: db/baseline.sql");
  }

  @Test
  void a_module_in_a_subdirectory_has_its_own_names_and_may_reach_its_siblings() {
    project = new SourceTreeFixture(git.top.resolve("services/orders"));
    project.includeDirs = List.of("../../common", "db/schema", "../../common/roles");
    project.file("db/schema/1.sql", "SELECT 1;\n").file("../../common/roles/r.sql", "SELECT 2;\n");
    project.file("../billing/db/schema/other.sql", "SELECT 3;\n");
    git.commitAll();
    assertThat(text(load("git:HEAD")))
        .isEqualTo(
            "\n-- File: ../../common/roles/r.sql\nSELECT 2;\n"
                + "\n-- File: db/schema/1.sql\nSELECT 1;\n");
    assertThat(hash(load("git:HEAD"))).isEqualTo(project.hash());
  }

  @Test
  void directories_outside_of_the_repository_cannot_be_had() {
    project.file("db/schema/1.sql", "");
    git.commitAll();
    project.includeDirs = List.of("db/schema", "../elsewhere");
    assertThat(error("git:HEAD"))
        .startsWith("../elsewhere: this is outside of the git repository, so git:HEAD does not")
        .endsWith("compare with a baseline file, or keep it in the repository");
    project.includeDirs = List.of(directory.resolve("elsewhere").toString());
    assertThat(error("git:HEAD")).startsWith("../elsewhere: this is outside");
  }

  @Test
  void odd_names_and_line_endings_are_those_of_the_build() {
    assumeTrue(java.io.File.separatorChar == '/', "Windows has no such names");
    for (String name :
        List.of("a b", "q\"uote", "l'f", "new\nline", "\tt", "été", "表", "😀", "-x", ":(top)")) {
      project.file("db/schema/" + name + "/" + name + ".sql", "\ufeffSELECT 1;\r\nSELECT 2;\r\n");
    }
    git.commitAll();
    assertThat(project.files()).hasSize(10);
    assertThat(hash(load("git:HEAD"))).isEqualTo(project.hash());
    project.includeDirs = List.of("db/schema/:(top)", "db/schema/-x", "db/schema/new\nline");
    assertThat(hash(load("git:HEAD"))).isEqualTo(project.hash());
  }

  @Test
  void symbolic_links_are_told_of_as_in_the_build() throws IOException {
    project.file("db/schema/a/1.sql", "SELECT 1;\n").file("db/other/2.sql", "SELECT 2;\n");
    Path schema = git.top.resolve("db/schema");
    link(schema.resolve("link.sql"), "a/1.sql");
    link(schema.resolve("dangling.sql"), "nowhere.sql");
    link(schema.resolve("loop"), "../schema");
    link(schema.resolve("self"), "self");
    link(schema.resolve("other"), "./../other/");
    link(schema.resolve("chain"), "other");
    link(schema.resolve("notes.txt"), "a/1.sql");
    link(git.top.resolve("db/linked"), "schema/chain");
    git.commitAll();
    LoadedSchema revision = load("git:HEAD");
    assertThat(told(revision.warnings())).hasSize(5).isEqualTo(project.warnings());
    assertThat(hash(revision)).isEqualTo(project.hash());

    project.includeDirs = List.of("db/linked", "db/other", "db");
    assertThat(text(load("git:HEAD"))).startsWith("\n-- File: db/linked/2.sql\n");
    assertThat(hash(load("git:HEAD"))).isEqualTo(project.hash());
    assertThat(told(load("git:HEAD").warnings())).isEqualTo(project.warnings());

    project.strictness = Strictness.STRICT;
    assertThat(told(load("git:HEAD").errors())).isEqualTo(atHead(project.errors()));
  }

  private static void link(Path link, String target) throws IOException {
    Files.createSymbolicLink(link, Path.of(target));
  }

  @Test
  void submodules_are_not_followed() {
    GitFixture other = GitFixture.init(directory.resolve("other"));
    new SourceTreeFixture(other.top).file("deep/s.sql", "SELECT 1;\n");
    other.commitAll();
    project.file("db/schema/1.sql", "SELECT 1;\n");
    git.git("submodule", "add", "-q", other.top.toString(), "db/schema/sub");
    git.commitAll();
    assertThat(told(load("git:HEAD").warnings()))
        .containsExactly(
            "db/schema/sub: this submodule is not followed: at a revision its files count as"
                + " absent; exclude it");
    project.includeDirs = List.of("db/schema/sub/deep");
    assertThat(error("git:HEAD"))
        .startsWith("db/schema/sub/deep: this is in the submodule db/schema/sub, whose files");
    project.includeDirs = List.of("db/schema");
    project.excludeDirs = List.of("db/schema/sub");
    assertThat(load("git:HEAD").warnings()).isEmpty();
    assertThat(hash(load("git:HEAD"))).isEqualTo(project.hash());
  }

  @Test
  void files_that_git_lfs_keeps_are_an_error() {
    project
        .file("db/schema/1.sql", "SELECT 1;\n")
        .file("db/schema/2.sql", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n");
    git.commitAll();
    assertThat(error("git:HEAD"))
        .startsWith(
            "git:HEAD:./db/schema/2.sql: this file is kept by Git LFS, and the repository has only a pointer");
  }

  @Test
  void what_is_wrong_with_the_text_has_its_place_in_the_revision() {
    project.file("db/schema/1.sql", "SELECT 'open;\n").file("db/schema/2.sql", "\0");
    git.commitAll();
    assertThat(told(load("git:HEAD").errors())).hasSize(2).isEqualTo(atHead(project.errors()));
    assertThat(verify("git:HEAD").errors()).hasSize(4);
    project.strictness = Strictness.LENIENT;
    project.file("db/schema/2.sql", "SELECT 1;");
    git.commitAll();
    assertThat(verify("git:HEAD").warnings()).as("told once").hasSize(1);
  }

  @Test
  void encodings_patterns_and_orders_are_those_of_the_build() {
    project
        .file("db/schema/10.sql", "SELECT 'é';\n".getBytes(StandardCharsets.ISO_8859_1))
        .file("db/schema/2.sql", "SELECT 1;\n")
        .file("db/schema/temp/3.sql", "SELECT 2;\n")
        .file("db/schema/skip/4.sql", "SELECT 3;\n")
        .file("db/schema/5.ddl", "SELECT 4;\n");
    git.commitAll();
    project.encoding = StandardCharsets.ISO_8859_1;
    project.order = FileOrder.NATURAL;
    project.includes = List.of("**/*.ddl", "**/*.sql");
    project.excludes = List.of("**/temp/**");
    project.excludeDirs = List.of("db/schema/skip");
    assertThat(project.files())
        .containsExactly("db/schema/5.ddl", "db/schema/2.sql", "db/schema/10.sql");
    assertThat(hash(load("git:HEAD"))).isEqualTo(project.hash());
  }

  @Test
  void thousands_of_files_are_read_by_one_process() {
    for (int i = 0; i < 3_000; i++) {
      project.file(
          "db/schema/" + i % 50 + "/" + i + ".sql", ("SELECT " + i + ";\n").repeat(i % 99));
    }
    git.commitAll();
    git.git("repack", "-q", "-a", "-d");
    assertThat(hash(load("git:HEAD"))).isEqualTo(project.hash());
  }

  @Test
  void a_repository_may_have_sha_256_names() {
    git = GitFixture.init(directory.resolve("sha256"), "--object-format=sha256");
    project = new SourceTreeFixture(git.top).file("db/schema/a/1.sql", "SELECT 1;\n");
    assertThat(git.commitAll()).hasSize(64);
    assertThat(hash(load("git:HEAD"))).isEqualTo(project.hash());
    assertThat(hash(load("git:HEAD..."))).isEqualTo(project.hash());
  }

  @Test
  void a_linked_worktree_and_a_detached_head_are_as_good_as_any() {
    project.file("db/schema/1.sql", "SELECT 1;\n");
    git.commitAll();
    Path worktree = directory.resolve("worktree");
    git.git("worktree", "add", "-q", "--detach", worktree.toString());
    project = new SourceTreeFixture(worktree);
    assertThat(hash(load("git:main..."))).isEqualTo(project.hash());
  }

  @Test
  void an_unknown_revision_is_an_error_that_helps() {
    project.file("db/schema/1.sql", "SELECT 1;\n");
    assertThat(error("git:HEAD")).startsWith("git:HEAD: git knows no revision HEAD here; see git");
    String commit = git.commitAll();
    assertThat(error("git:nowhere"))
        .isEqualTo(
            "git:nowhere: git knows no revision nowhere here; see git branch --all and git tag, or"
                + " fetch it: git fetch origin");
    git.git("update-ref", "refs/remotes/origin/develop", commit);
    assertThat(error("git:develop")).endsWith("; perhaps you mean git:origin/develop");
    assertThat(error("git:0123456789012345678901234567890123456789")).contains("no revision 01234");
    assertThat(error("git:HEAD^{tree}")).contains("git knows no revision HEAD^{tree} here");
  }

  @Test
  void histories_without_a_common_commit_have_no_merge_base() {
    project.file("db/schema/1.sql", "SELECT 1;\n");
    git.commitAll();
    git.git("checkout", "-q", "--orphan", "other");
    project.file("db/schema/2.sql", "SELECT 2;\n");
    git.commitAll();
    assertThat(error("git:main..."))
        .isEqualTo("git:main...: main and HEAD have no commit in common; name another revision");
  }

  @Test
  void a_shallow_clone_says_how_to_get_the_rest() {
    project.file("db/schema/1.sql", "SELECT 1;\n");
    git.commitAll();
    git.git("checkout", "-q", "-b", "branch");
    git.commitAll();
    git.git("clone", "-q", "--depth", "1", "--no-single-branch", "file://" + git.top, "../shallow");
    project = new SourceTreeFixture(directory.resolve("shallow"));
    String remedy =
        "; this clone is shallow, its history is cut off; fetch the rest: git fetch --unshallow; in"
            + " GitHub Actions give actions/checkout fetch-depth: 0, in GitLab CI set GIT_DEPTH: 0";
    assertThat(error("git:HEAD~1"))
        .isEqualTo("git:HEAD~1: git knows no revision HEAD~1 here" + remedy);
    assertThat(error("git:origin/main..."))
        .isEqualTo("git:origin/main...: origin/main and HEAD have no commit in common" + remedy);
    assertThat(hash(load("git:origin/main"))).isEqualTo(project.hash());
  }

  @Test
  void a_partial_clone_is_not_completed_behind_the_users_back() {
    project.file("db/schema/1.sql", "SELECT 1;\n");
    git.commitAll();
    git.git("branch", "old");
    project.file("db/schema/1.sql", "SELECT 2;\n");
    git.commitAll();
    git.git("config", "uploadpack.allowFilter", "true");
    git.git("clone", "-q", "--filter=blob:none", "file://" + git.top, "../partial");
    project = new SourceTreeFixture(directory.resolve("partial"));
    assertThat(hash(load("git:HEAD"))).isEqualTo(project.hash());
    assertThat(error("git:origin/old"))
        .isEqualTo(
            "git:origin/old: this partial clone lacks files of the revision, and nothing is fetched"
                + " here; clone without --filter, or have git fetch them: git diff --stat origin/old"
                + " -- .");
    GitFixture.at(project.base).git("diff", "--stat", "origin/old", "--", ".");
    assertThat(text(load("git:origin/old"))).endsWith("SELECT 1;\n");
  }

  @Test
  void a_directory_without_a_repository_is_an_error() {
    project = new SourceTreeFixture(directory).file("db/schema/1.sql", "SELECT 1;\n");
    assertThat(error("git:HEAD"))
        .startsWith("git:HEAD: the project is not in a git repository: fatal: not a git repository")
        .endsWith("run this in a checkout (in a container, with its .git), or compare with a file");
  }

  @Test
  void a_damaged_repository_is_an_error_with_the_words_of_git() throws IOException {
    project.file("db/schema/1.sql", "SELECT 1;\n");
    git.commitAll();
    String object = git.git("rev-parse", "HEAD:db/schema/1.sql");
    Path file =
        git.top.resolve(".git/objects/" + object.substring(0, 2) + "/" + object.substring(2));
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    assertThat(error("git:HEAD"))
        .isEqualTo(
            "db/schema/1.sql: git does not have this object: "
                + object
                + " missing; run git fsck, or clone the repository again");
    Files.writeString(file, "garbage");
    assertThat(error("git:HEAD")).contains("does not have this object", " missing: error: ");
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 8));
    assertThat(error("git:HEAD"))
        .startsWith("git:HEAD: git cat-file stopped ")
        .contains("fatal: ", object);
    git.git("config", "extensions.nonsense", "true");
    git.git("config", "core.repositoryformatversion", "1");
    assertThat(error("git:HEAD")).startsWith("git:HEAD: git failed: fatal: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git:",
        "git:--output=/tmp/x",
        "git:-h",
        "git::db",
        "git:...",
        "git:a..b",
        "git:a...b",
        "git:HEAD:",
        "git:HEAD:/etc/passwd",
        "git:a\nb"
      })
  void what_names_no_revision_never_reaches_git(String address) {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> GitAddress.parse(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"" + address + "\" names ");
  }

  @Test
  void a_path_begins_at_the_first_colon_outside_of_braces() {
    GitAddress address = GitAddress.parse("git:main@{2026-01-01 10:00}...:a:b.sql");
    assertThat(address.revision()).isEqualTo("main@{2026-01-01 10:00}");
    assertThat(address.mergeBase()).isTrue();
    assertThat(address.path()).contains("a:b.sql");
  }

  @RepeatedTest(10)
  void a_random_tree_at_head_is_built_like_its_checkout(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    List<String> names = List.of("a", "b", "10", "2", "A", "a-b", "a b", "été", "z\uffee", "z😀");
    for (int i = random.nextInt(120); i >= 0; i--) {
      StringBuilder path = new StringBuilder("db/");
      for (int depth = random.nextInt(4); depth > 0; depth--) {
        path.append(names.get(random.nextInt(names.size()))).append("_d/");
      }
      path.append(names.get(random.nextInt(names.size()))).append(random.nextInt(9));
      String ending = random.nextInt(5) == 0 ? ".txt" : ".sql";
      String text = "SELECT " + random.nextInt() + ";" + (random.nextBoolean() ? "\r\n" : "");
      project.file(path + ending, text.repeat(random.nextInt(40)));
    }
    git.commitAll();
    project.includeDirs = random.nextBoolean() ? List.of("db") : List.of(".", "db", "db/a_d");
    if (random.nextBoolean()) {
      project.includes = List.of("**/2*.sql", "**/*.sql", "**/*.txt");
      project.excludes = List.of("**/b_d/**", "**/A*");
    }
    project.order = FileOrder.values()[random.nextInt(FileOrder.values().length)];
    project.strictness = Strictness.LENIENT;
    project.threads = 1 + random.nextInt(4);
    project.excludeDirs = List.of("target");
    Path absent = git.top.resolve("db/a_d");
    if (project.includeDirs.size() > 1 && !Files.isDirectory(absent)) {
      project.includeDirs = List.of(".", "db");
    }
    LoadedSchema head = load("git:HEAD");
    assertThat(hash(head)).isEqualTo(project.hash());
    assertThat(text(head)).isEqualTo(project.schema());
  }
}
