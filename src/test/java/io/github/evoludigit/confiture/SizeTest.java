package io.github.evoludigit.confiture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No file must be scrolled for its idea, and no method: the few that are long have a reason. */
class SizeTest {

  private static final int LONGEST_FILE = 500;
  private static final int LONGEST_METHOD = 60;

  private static final Path SOURCES = Path.of("src/main/java");

  /** The files that are longer, and why. */
  private static final Map<String, String> LONG_FILES =
      Map.of(
          "Lexer",
          "one automaton: its states share text and position, and a build must load few classes");

  private static final String RULES = "a list with an entry for each rule";
  private static final String KINDS = "one switch with a few lines for each case";

  /** The methods that are longer, and why. */
  private static final Map<String, String> LONG_METHODS =
      Map.ofEntries(
          Map.entry("ColumnRules.all", RULES),
          Map.entry("ConstraintRules.all", RULES),
          Map.entry("RelationRules.all", RULES),
          Map.entry("RenameRules.all", RULES),
          Map.entry("RoutineRules.all", RULES),
          Map.entry("SecurityRules.all", RULES),
          Map.entry("ExpectedFailure.create", KINDS),
          Map.entry("QuerySpelling.write", KINDS),
          Map.entry("Spelling.write", KINDS),
          Map.entry("CatalogRows.of", KINDS),
          Map.entry("InformationRows.of", KINDS),
          Map.entry("Intervals.canonical", "the reading of an interval, field after field"),
          Map.entry("Lexer.next", "one switch over the first character of a token"),
          Map.entry(
              "Polymorphism.bind", "the algorithm of PostgreSQL's parse_coerce.c, as it is there"));

  @Test
  void no_other_file_is_long() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : sources()) {
      if (Files.readAllLines(file).size() > LONGEST_FILE) {
        found.add(file.getFileName().toString().replace(".java", ""));
      }
    }
    assertThat(found)
        .as("files of more than " + LONGEST_FILE + " lines")
        .isNotEmpty()
        .isSubsetOf(LONG_FILES.keySet());
  }

  @Test
  void no_other_method_is_long() throws IOException {
    Map<String, Long> found = new TreeMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new LongMethods(unit, positions, found), "");
      }
    }
    assertThat(found.keySet())
        .as("methods of more than %s lines: %s", LONGEST_METHOD, found)
        .isNotEmpty()
        .isSubsetOf(LONG_METHODS.keySet());
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** Notes the methods of a file that are long, as {@code Class.method}. */
  private static final class LongMethods extends TreeScanner<Void, String> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final Map<String, Long> found;

    LongMethods(CompilationUnitTree unit, SourcePositions positions, Map<String, Long> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree tree, String home) {
      return super.visitClass(tree, tree.getSimpleName().toString());
    }

    @Override
    public Void visitMethod(MethodTree tree, String home) {
      long lines = line(positions.getEndPosition(unit, tree)) - line(start(tree)) + 1;
      if (lines > LONGEST_METHOD) {
        found.put(home + '.' + tree.getName(), lines);
      }
      return super.visitMethod(tree, home);
    }

    private long start(Tree tree) {
      return positions.getStartPosition(unit, tree);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
