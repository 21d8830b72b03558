package io.github.evoludigit.confiture.plpgsql;

import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Reads the steps of a block (manual, sections 41.5 to 41.9). */
final class StepReader {

  private static final String SEMICOLON = ";";

  private final TokenReader in;
  private final FragmentReader fragments;
  private final Scopes scopes;
  private final BodyReader blocks;
  private final LoopReader loops;
  private final ReturnReader returns;
  private final RaiseReader raises;
  private final CursorReader cursors;

  StepReader(
      TokenReader in,
      FragmentReader fragments,
      Scopes scopes,
      BodyReader blocks,
      RoutineResult result) {
    this.in = in;
    this.fragments = fragments;
    this.scopes = scopes;
    this.blocks = blocks;
    this.loops = new LoopReader(in, fragments, scopes, blocks, this);
    this.returns = new ReturnReader(in, fragments, result);
    this.raises = new RaiseReader(in, fragments, blocks);
    this.cursors = new CursorReader(in, fragments, this);
  }

  /** The steps up to one of these words, which is left. */
  List<Step> until(String... words) {
    List<Step> steps = new ArrayList<>();
    while (!in.atAnyWord(words)) {
      steps.add(step());
    }
    return steps;
  }

  private Step step() {
    Token first = in.here();
    if (in.atOperator("<<")) {
      return labelled(first);
    }
    if (!first.isName()) {
      throw in.unreadable();
    }
    if (isAssignment()) {
      return assignment(first);
    }
    return first.kind() == TokenKind.WORD ? ofWord(first) : sql(first);
  }

  private Step labelled(Token first) {
    String label = blocks.label();
    if (in.atAnyWord("declare", "begin")) {
      return ended(blocks.block(label));
    }
    return loops.read(first, label);
  }

  private Step ended(Step block) {
    in.expect(TokenKind.SEMICOLON);
    return block;
  }

  private Step ofWord(Token first) {
    return switch (first.text()) {
      case "declare", "begin" -> ended(blocks.block(""));
      case "if" -> ifStep();
      case "case" -> caseStep();
      case "loop", "while", "for", "foreach" -> loops.read(first, "");
      case "exit" -> loops.leave(StepKind.EXIT);
      case "continue" -> loops.leave(StepKind.CONTINUE);
      case "return" -> returns.read();
      case "raise" -> raises.read();
      case "assert" -> assertion();
      case "execute" -> execute();
      case "perform" -> {
        in.next();
        if (in.at(TokenKind.SEMICOLON)) {
          // SELECT of nothing is a query, too.
          in.next();
          yield Step.of(StepKind.OTHER, first, List.of(), List.of());
        }
        yield Step.of(
            StepKind.PERFORM, first, List.of(fragments.last(FragmentKind.EXPRESSION)), List.of());
      }
      case "get" -> diagnostics();
      case "open" -> cursors.open();
      case "fetch", "move" -> cursors.fetch();
      case "close" -> cursors.close();
      case "null" -> {
        in.next();
        in.expect(TokenKind.SEMICOLON);
        yield Step.of(StepKind.OTHER, first, List.of(), List.of());
      }
      case "commit", "rollback" -> transaction(first);
      default -> {
        if (ReservedWords.isOne(first)) {
          throw in.unreadable();
        }
        yield sql(first);
      }
    };
  }

  /** Whether a variable follows that is set: words that begin a step can be variables too. */
  private boolean isAssignment() {
    Token first = in.peek();
    if (ReservedWords.isOne(first)) {
      return false;
    }
    Token next = in.peek(1);
    boolean sets = isSign(next) || next.kind() == TokenKind.OPEN_BRACKET;
    boolean known = scopes.isVariable(first, in.peek(2));
    if (known && (sets || next.kind() == TokenKind.DOT || !isStepWord(first))) {
      return true;
    }
    if (sets || next.kind() == TokenKind.DOT && !isStepWord(first)) {
      StringBuilder name = new StringBuilder(first.text());
      for (int i = 1; in.peek(i).kind() == TokenKind.DOT && in.peek(i + 1).isName(); i += 2) {
        name.append('.').append(in.peek(i + 1).text());
      }
      throw Unreadable.syntax("\"" + name + "\" is not a known variable", first);
    }
    return false;
  }

  private static boolean isSign(Token token) {
    return token.kind() == TokenKind.ASSIGN
        || token.kind() == TokenKind.OPERATOR && token.text().equals("=");
  }

  private static boolean isStepWord(Token token) {
    return token.kind() == TokenKind.WORD
        && switch (token.text()) {
          case "exit",
              "continue",
              "return",
              "raise",
              "assert",
              "perform",
              "get",
              "open",
              "fetch",
              "move",
              "close",
              "commit",
              "rollback",
              "call",
              "do",
              "insert",
              "import",
              "merge" ->
              true;
          default -> false;
        };
  }

  private Step assignment(Token first) {
    List<Token> names = new ArrayList<>(List.of(in.next()));
    List<Fragment> values = new ArrayList<>();
    boolean whole = true;
    while (!in.take(TokenKind.ASSIGN) && !in.takeOperator("=")) {
      if (in.take(TokenKind.DOT)) {
        Token name = in.here();
        in.label();
        if (whole) {
          names.add(name);
        }
      } else if (in.take(TokenKind.OPEN_BRACKET)) {
        whole = false;
        int from = in.position();
        subscript();
        List<Token> index = in.since(from);
        values.add(new Fragment(FragmentKind.EXPRESSION, index.subList(0, index.size() - 1)));
      } else {
        throw in.unreadable();
      }
    }
    values.add(0, fragments.last(FragmentKind.EXPRESSION));
    return Step.of(StepKind.ASSIGNMENT, first, values, List.of(new Target(names, whole)));
  }

  private void subscript() {
    int open = 1;
    while (open > 0) {
      Token token = in.peek();
      if (in.atEnd() || token.kind() == TokenKind.SEMICOLON) {
        throw Unreadable.at("mismatched parentheses", in.here());
      }
      open += token.kind() == TokenKind.OPEN_BRACKET ? 1 : 0;
      open -= token.kind() == TokenKind.CLOSE_BRACKET ? 1 : 0;
      in.next();
    }
  }

  private Step ifStep() {
    Token first = in.next();
    List<Fragment> conditions = new ArrayList<>();
    List<List<Step>> branches = new ArrayList<>();
    do {
      conditions.add(fragments.read(FragmentKind.EXPRESSION, "then"));
      in.expectWord("then");
      branches.add(until("elsif", "elseif", "else", "end"));
    } while (in.takeWord("elsif") || in.takeWord("elseif"));
    boolean complete = in.takeWord("else");
    if (complete) {
      branches.add(until("end"));
    }
    in.expectWords("end", "if");
    in.expect(TokenKind.SEMICOLON);
    return new Step(
        StepKind.IF, first, "", List.of(), conditions, List.of(), branches, List.of(), complete);
  }

  private Step caseStep() {
    Token first = in.next();
    List<Fragment> conditions = new ArrayList<>();
    if (!in.atWord("when")) {
      conditions.add(fragments.read(FragmentKind.EXPRESSION, "when"));
    }
    if (!in.atWord("when")) {
      throw in.unreadable();
    }
    List<List<Step>> branches = new ArrayList<>();
    while (in.takeWord("when")) {
      conditions.add(new Fragment(FragmentKind.EXPRESSION, whenTokens()));
      in.expectWord("then");
      branches.add(until("when", "else", "end"));
    }
    List<List<Token>> words = new ArrayList<>();
    if (in.atWord("else")) {
      words.add(List.of(in.next()));
      branches.add(until("end"));
    }
    in.expectWords("end", "case");
    in.expect(TokenKind.SEMICOLON);
    // Without ELSE a value that is not among those of WHEN is an error: nothing follows it.
    return new Step(
        StepKind.CASE, first, "", List.of(), conditions, List.of(), branches, words, true);
  }

  /** The values after WHEN, which may be several. */
  private List<Token> whenTokens() {
    Fragment values = new Fragment(FragmentKind.EXPRESSION, tokensUntilThen());
    fragments.check(values);
    return values.tokens();
  }

  private List<Token> tokensUntilThen() {
    return fragments.tokens(FragmentKind.EXPRESSION, "then");
  }

  private Step assertion() {
    Token first = in.next();
    List<Fragment> values = new ArrayList<>();
    values.add(fragments.read(FragmentKind.EXPRESSION, ",", SEMICOLON));
    if (in.takeComma()) {
      values.add(fragments.read(FragmentKind.EXPRESSION, SEMICOLON));
    }
    in.expect(TokenKind.SEMICOLON);
    return Step.of(StepKind.OTHER, first, values, List.of());
  }

  private Step execute() {
    Token first = in.next();
    List<Fragment> values = new ArrayList<>();
    List<Target> targets = new ArrayList<>();
    values.add(fragments.read(FragmentKind.DYNAMIC, "into", "using", SEMICOLON));
    while (!in.take(TokenKind.SEMICOLON)) {
      if (in.takeWord("into")) {
        if (!targets.isEmpty()) {
          throw in.unknown();
        }
        targets.addAll(into());
      } else {
        in.expectWord("using");
        do {
          values.add(fragments.read(FragmentKind.EXPRESSION, ",", SEMICOLON, "into"));
        } while (in.takeComma());
      }
    }
    return Step.of(StepKind.EXECUTE, first, values, targets);
  }

  /** After INTO: the variables that are set. */
  List<Target> into() {
    in.takeWord("strict");
    List<Target> targets = new ArrayList<>();
    do {
      targets.add(target());
    } while (in.takeComma());
    return targets;
  }

  /** A variable that is there. */
  Target target() {
    Token target = in.here();
    if (!target.isName() && !in.at(TokenKind.PARAMETER) || ReservedWords.isOne(target)) {
      throw in.unreadable();
    }
    if (!scopes.isVariable(target, in.peek(2))) {
      throw Unreadable.syntax("\"" + target.text() + "\" is not a known variable", target);
    }
    List<Token> names = new ArrayList<>(List.of(in.next()));
    while (in.take(TokenKind.DOT)) {
      names.add(in.here());
      in.label();
    }
    boolean whole = true;
    while (in.take(TokenKind.OPEN_BRACKET)) {
      whole = false;
      subscript();
    }
    return new Target(names, whole);
  }

  private Step diagnostics() {
    Token first = in.next();
    if (!in.takeWord("current")) {
      in.takeWord("stacked");
    }
    in.expectWord("diagnostics");
    List<Target> targets = new ArrayList<>();
    do {
      targets.add(target());
      if (!in.take(TokenKind.ASSIGN) && !in.takeOperator("=")) {
        throw in.unreadable();
      }
      Token item = in.here();
      in.label();
      if (!DiagnosticItems.isOne(item.text())) {
        throw Unreadable.at("unrecognized GET DIAGNOSTICS item", item);
      }
    } while (in.takeComma());
    in.expect(TokenKind.SEMICOLON);
    return Step.of(StepKind.OTHER, first, List.of(), targets);
  }

  private Step transaction(Token first) {
    in.next();
    if (in.takeWord("and")) {
      in.takeWord("no");
      in.expectWord("chain");
    }
    in.expect(TokenKind.SEMICOLON);
    return Step.of(StepKind.OTHER, first, List.of(), List.of());
  }

  /** A statement of SQL, in which INTO names variables ({@code make_execsql_stmt}). */
  private Step sql(Token first) {
    List<Token> statement = new ArrayList<>();
    List<Target> targets = new ArrayList<>();
    Token before = first;
    int from = in.position();
    int blocks = 0;
    while (blocks > 0 || !in.at(TokenKind.SEMICOLON)) {
      if (in.atEnd()) {
        throw Unreadable.at("unexpected end of function definition", in.here());
      }
      boolean makes = first.isWord("insert") || first.isWord("import") || first.isWord("merge");
      boolean keyword = makes && statement.size() < 3 || isBeforeTable(before);
      if (in.atWord("into") && !keyword && !makesInto(first)) {
        if (!targets.isEmpty()) {
          throw Unreadable.at("INTO specified more than once", in.here());
        }
        in.next();
        targets.addAll(into());
        continue;
      }
      blocks += nested(before, blocks);
      before = in.next();
      statement.add(before);
    }
    List<Token> tokens = targets.isEmpty() ? in.since(from) : statement;
    in.expect(TokenKind.SEMICOLON);
    Fragment fragment = new Fragment(FragmentKind.STATEMENT, tokens);
    fragments.check(fragment);
    return Step.of(StepKind.SQL, first, List.of(fragment), targets);
  }

  private static boolean isBeforeTable(Token before) {
    return before.isWord("insert") || before.isWord("merge");
  }

  private static boolean makesInto(Token first) {
    return first.isWord("import");
  }

  /** What the next token adds to the depth of BEGIN ATOMIC and CASE within CREATE FUNCTION. */
  private int nested(Token before, int blocks) {
    if (before.isWord("begin") && in.atWord("atomic")) {
      return 1;
    }
    if (blocks == 0) {
      return 0;
    }
    return in.atWord("case") ? 1 : in.atWord("end") ? -1 : 0;
  }
}
