package io.github.evoludigit.confiture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A word that an attribute can have stands in the vocabulary, and nowhere else. */
class AttributeWordsTest {

  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void no_word_of_an_attribute_is_written_where_it_is_set_or_asked_for() throws IOException {
    List<String> found = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(SOURCES)) {
      List<Path> paths = sources.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
      for (CompilationUnitTree unit : task.parse()) {
        String name = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        unit.accept(new Words(found), name);
      }
    }
    assertThat(found).isEmpty();
  }

  /** Finds {@code set(Attribute.X, "word")} and {@code get(Attribute.X).equals("word")}. */
  private static final class Words extends TreeScanner<Void, String> {

    private static final Set<String> GETTERS = Set.of("get", "before", "after", "changed");

    private final List<String> found;

    Words(List<String> found) {
      this.found = found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, String file) {
      List<? extends ExpressionTree> arguments = call.getArguments();
      boolean sets =
          name(call).equals("set") && arguments.size() == 2 && isAttribute(arguments.get(0));
      boolean asks =
          name(call).equals("equals")
              && call.getMethodSelect() instanceof MemberSelectTree select
              && asksForAttribute(select.getExpression());
      if ((sets || asks) && hasWord(arguments.get(arguments.size() - 1))) {
        found.add(file + ": " + call);
      }
      return super.visitMethodInvocation(call, file);
    }

    private static String name(MethodInvocationTree call) {
      String method = call.getMethodSelect().toString();
      return method.substring(method.lastIndexOf('.') + 1);
    }

    private static boolean isAttribute(Tree tree) {
      return tree.toString().startsWith("Attribute.");
    }

    private static boolean asksForAttribute(Tree tree) {
      boolean[] asks = {false};
      tree.accept(
          new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
              asks[0] |=
                  GETTERS.contains(name(call))
                      && call.getArguments().stream().anyMatch(Words::isAttribute);
              return super.visitMethodInvocation(call, none);
            }
          },
          null);
      return asks[0];
    }

    private static boolean hasWord(Tree tree) {
      boolean[] has = {false};
      tree.accept(
          new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
              return null;
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void none) {
              has[0] |=
                  literal.getValue() instanceof String text && text.matches("[A-Za-z][A-Za-z ]+");
              return null;
            }
          },
          null);
      return has[0];
    }
  }
}
