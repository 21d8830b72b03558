package io.github.evoludigit.confiture.expression;

import io.github.evoludigit.confiture.expression.analysis.Analysis;
import io.github.evoludigit.confiture.expression.analysis.Level;
import io.github.evoludigit.confiture.expression.analysis.OutputName;
import io.github.evoludigit.confiture.expression.analysis.QueryAnalysis;
import io.github.evoludigit.confiture.expression.constant.TypedTerm;
import io.github.evoludigit.confiture.expression.syntax.ExpressionReader;
import io.github.evoludigit.confiture.expression.syntax.Term;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.expression.type.WrittenCasts;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import io.github.evoludigit.confiture.sql.TokenReader;
import io.github.evoludigit.confiture.sql.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The canonical spelling of expressions and queries: equal for what a person wrote and for what
 * PostgreSQL prints for the same object, different where the objects are. Never fails: what cannot
 * be understood is spelt token by token.
 */
public final class CanonicalForm {

  /** Longer texts are spelt token by token. */
  private static final int LONGEST = 100_000;

  private final Scope scope;

  /** The canonical form of what stands where these objects are known. */
  public CanonicalForm(Scope scope) {
    this.scope = scope;
  }

  /**
   * A query in canonical form.
   *
   * @param text its spelling
   * @param columns its columns; empty if it was not understood
   * @param known whether these are all of its columns
   */
  public record Query(String text, List<Scope.Column> columns, boolean known) {
    /** Takes a copy of the columns. */
    public Query {
      columns = List.copyOf(columns);
    }
  }

  /**
   * An expression that belongs to a relation: a default, CHECK, index expression, policy.
   *
   * @param tokens the expression
   * @param relation the relation whose columns it can name
   * @param target the type its value is converted to; empty if none
   */
  public String expression(List<Token> tokens, Optional<Scope.Relation> relation, String target) {
    return expression(tokens, relation, target, Purpose.ANY);
  }

  /**
   * An expression that belongs to a relation, of some purpose.
   *
   * @param tokens the expression
   * @param relation the relation whose columns it can name
   * @param target the type its value is converted to; empty if none
   * @param purpose what it is for
   */
  public String expression(
      List<Token> tokens, Optional<Scope.Relation> relation, String target, Purpose purpose) {
    Level level = Level.outermost(true, scope);
    if (relation.isPresent()) {
      level.own(relation.get());
    }
    return new WholeExpression(tokens, level, target, purpose).text();
  }

  /**
   * The same where the relation is asked for only if the expression can name something of it: most
   * defaults do not.
   */
  public String expression(
      List<Token> tokens, Supplier<Scope.Relation> relation, String target, Purpose purpose) {
    WholeExpression expression =
        new WholeExpression(tokens, Level.outermost(true, scope), target, purpose);
    expression.own = Optional.of(relation);
    return expression.text();
  }

  /**
   * The value that a routine returns.
   *
   * @param tokens the expression
   * @param parameters the routine's parameters as a row that has its name
   * @param type the type of the result
   */
  public String result(List<Token> tokens, Scope.Relation parameters, String type) {
    Level level = Level.outermost(true, scope);
    level.parameters(parameters);
    return new WholeExpression(tokens, level, type, Purpose.ANY).text();
  }

  /**
   * A condition over the rows {@code old} and {@code new}: of a trigger or rule.
   *
   * @param tokens the condition
   * @param relation the relation the rows are of
   * @param bare the row whose columns are named without it; empty if none
   */
  public String rowCondition(List<Token> tokens, Scope.Relation relation, String bare) {
    Level level = rows(relation);
    if (!bare.isEmpty()) {
      level.showAll(bare);
    }
    Purpose purpose = bare.isEmpty() ? Purpose.TRIGGER : Purpose.ANY;
    return new WholeExpression(tokens, level, "boolean", purpose).text();
  }

  private Level rows(Scope.Relation relation) {
    Level level = Level.outermost(false, scope);
    for (String row : List.of("old", "new")) {
      level.add("", row, row).columns(relation.columns());
    }
    return level;
  }

  /** An expression token by token, as one that is not understood. */
  public static String ofTokens(List<Token> tokens) {
    return TokenForm.of(tokens);
  }

  /** What a column of an index over an expression is called ({@code FigureIndexColname}). */
  public static String indexColumnName(List<Token> tokens) {
    try {
      TokenReader reader = new TokenReader(tokens);
      String name = OutputName.of(new ExpressionReader(reader, Scope.empty()).read());
      return name.equals(OutputName.NONE) ? "expr" : name;
    } catch (RuntimeException notUnderstood) {
      return "expr";
    }
  }

  /**
   * Checks that an expression ends where its tokens do. One that is not understood at all is not
   * complete before.
   *
   * @throws Unreadable at the first token behind the complete expression
   */
  public static void expectComplete(List<Token> tokens) {
    expectComplete(tokens, false);
  }

  /**
   * Checks the same of a query, or of a statement that changes rows.
   *
   * @throws Unreadable at the first token behind the complete query
   */
  public static void expectCompleteQuery(List<Token> tokens) {
    expectComplete(tokens, true);
  }

  /**
   * Whether an expression surely goes on to its last token, as most defaults do: a call up to its
   * closing parenthesis, or a string that is cast to a type of one name.
   */
  private static boolean isClosed(List<Token> tokens) {
    int size = tokens.size();
    if (tokens.get(1).kind() == TokenKind.CAST) {
      return size == 3 && tokens.get(0).isString() && tokens.get(2).isName();
    }
    if (!new TokenReader(tokens).atFunctionName()
        || tokens.get(1).kind() != TokenKind.OPEN_PAREN
        || tokens.get(size - 1).kind() != TokenKind.CLOSE_PAREN) {
      return false;
    }
    int open = 1;
    for (int i = 2; i < size - 1; i++) {
      switch (tokens.get(i).kind()) {
        case OPEN_PAREN -> open++;
        case CLOSE_PAREN -> open--;
        default -> {
          // Within.
        }
      }
      if (open == 0) {
        return false;
      }
    }
    return true;
  }

  private static void expectComplete(List<Token> tokens, boolean query) {
    if (tokens.size() <= 1 || tokens.size() > LONGEST || !query && isClosed(tokens)) {
      return;
    }
    TokenReader reader = new TokenReader(tokens);
    try {
      ExpressionReader expressions = new ExpressionReader(reader, Scope.empty());
      if (query) {
        expressions.queries().read();
      } else {
        expressions.read();
      }
    } catch (Unreadable notUnderstood) {
      // What is not known here can be known to a newer server, but for a last token too many.
      if (notUnderstood.token() == tokens.get(tokens.size() - 1)) {
        throw notUnderstood;
      }
      return;
    } catch (RuntimeException | StackOverflowError notExpected) {
      return;
    }
    reader.expectEnd();
  }

  /** Whether it is written as PostgreSQL prints it, to be read again. */
  private boolean isLoadable() {
    return scope.writtenCasts() == WrittenCasts.ALL;
  }

  /** The text has to end there, and its types have to be some. */
  private static void expect(ExpressionReader expressions, TokenReader reader) {
    reader.expectEnd();
    if (expressions.objection().isPresent()) {
      throw expressions.objection().get();
    }
  }

  /**
   * A query, of a view say.
   *
   * @param tokens the query
   * @param columns the names its first columns are given; empty to leave them their own
   */
  public Query query(List<Token> tokens, List<String> columns) {
    return new WholeQuery(tokens, columns).text();
  }

  /**
   * A query or a statement that changes rows, of a routine's body. What the columns of a query are
   * called there says nothing: a routine's result has names of its own.
   *
   * @param tokens the statement
   * @param parameters the routine's parameters as a row that has its name
   * @param otherwise its spelling if it is not understood
   */
  public String command(List<Token> tokens, Scope.Relation parameters, Supplier<String> otherwise) {
    Level level = Level.outermost(true, scope);
    level.parameters(parameters);
    return command(tokens, level, otherwise, isLoadable());
  }

  /** Tells the scope what is wrong with a query or a statement that changes rows, if it judges. */
  public void judge(List<Token> tokens) {
    if (scope.judges() && Syntax.isQuery(tokens)) {
      judged(tokens, Level.outermost(true, scope));
    }
  }

  /**
   * The types of values that stand between commas.
   *
   * @throws Unreadable if one of them is wrong
   */
  public List<String> typesOf(List<Token> values) {
    List<Token> select = new ArrayList<>(values.size() + 1);
    select.add(new Token(TokenKind.WORD, "select", 0, 0));
    select.addAll(values);
    return analysed(select, Level.outermost(true, scope)).values().stream()
        .map(TypedTerm::type)
        .toList();
  }

  /** What a statement returns whose syntax is known to be right: what is not read is not wrong. */
  private Optional<QueryAnalysis.Result> judged(List<Token> tokens, Level outer) {
    if (tokens.size() <= LONGEST) {
      try {
        return Optional.of(analysed(tokens, outer));
      } catch (Unreadable refused) {
        if (refused.complaint().isEmpty()) {
          scope.refuse(refused);
        }
      } catch (RuntimeException | StackOverflowError notExpected) {
        // Text that is no SQL can have a shape that nothing here expects.
      }
    }
    return Optional.empty();
  }

  /**
   * What a query or a statement that changes rows returns, of a routine's body; empty if it is not
   * understood. The type of a column can be that of a constant that waits for its context.
   *
   * @param tokens the statement
   * @param parameters the routine's parameters as a row that has its name
   */
  public Optional<Query> output(List<Token> tokens, Scope.Relation parameters) {
    Level level = Level.outermost(true, scope);
    level.parameters(parameters);
    return judged(tokens, level)
        .map(
            result -> {
              List<Scope.Column> columns = new ArrayList<>();
              for (int i = 0; i < result.values().size(); i++) {
                columns.add(new Scope.Column(result.names().get(i), result.values().get(i).type()));
              }
              return new Query("", columns, result.known());
            });
  }

  /**
   * A query or a statement that changes rows, of a rule.
   *
   * @param tokens the statement
   * @param relation the relation whose rows are called {@code old} and {@code new}
   * @param otherwise its spelling if it is not understood
   */
  public String ruleCommand(
      List<Token> tokens, Scope.Relation relation, Supplier<String> otherwise) {
    return command(tokens, rows(relation), otherwise, true);
  }

  private String command(
      List<Token> tokens, Level outer, Supplier<String> otherwise, boolean named) {
    return Syntax.isQuery(tokens)
        ? new Command(tokens, outer, otherwise, named).text()
        : otherwise.get();
  }

  private QueryAnalysis.Result analysed(List<Token> tokens, Level outer) {
    TokenReader reader = new TokenReader(tokens);
    ExpressionReader expressions = new ExpressionReader(reader, scope);
    Term term = expressions.queries().read();
    expect(expressions, reader);
    return new Analysis(scope).queries().query(term, outer.inner());
  }

  /** A text that is spelt token by token if it is not understood. */
  private abstract class Text<T> {

    protected final List<Token> tokens;

    Text(List<Token> tokens) {
      this.tokens = tokens;
    }

    /**
     * Its form if it is understood.
     *
     * @throws Unreadable if it is not
     */
    abstract T read();

    /** Its form if it is not. */
    abstract T unread();

    /** Its form. */
    final T text() {
      if (tokens.size() <= LONGEST) {
        try {
          return read();
        } catch (Unreadable notUnderstood) {
          // Spelt token by token.
          scope.refuse(notUnderstood);
        } catch (RuntimeException | StackOverflowError notExpected) {
          // Text that is no SQL can have a shape that nothing here expects: its tokens still count.
        }
      }
      return unread();
    }
  }

  /** An expression. */
  private final class WholeExpression extends Text<String> {

    private final Level level;
    private final String target;
    private final Purpose purpose;

    /** What it can name besides; asked for only if it names something. */
    private Optional<Supplier<Scope.Relation>> own = Optional.empty();

    WholeExpression(List<Token> tokens, Level level, String target, Purpose purpose) {
      super(tokens);
      this.level = level;
      this.target = target;
      this.purpose = purpose;
    }

    @Override
    String read() {
      TokenReader reader = new TokenReader(tokens);
      ExpressionReader expressions = new ExpressionReader(reader, scope);
      Term term = expressions.read();
      expect(expressions, reader);
      if (own.isPresent() && term.isOpen()) {
        level.own(own.get().get());
      }
      return Spelling.of(
          new Analysis(scope).analyse(term, level, target, purpose).term(), isLoadable());
    }

    @Override
    String unread() {
      return TokenForm.of(tokens);
    }
  }

  /** A query or a statement that changes rows, where its text is all that counts. */
  private final class Command extends Text<String> {

    private final Level outer;
    private final Supplier<String> otherwise;
    private final boolean named;

    Command(List<Token> tokens, Level outer, Supplier<String> otherwise, boolean named) {
      super(tokens);
      this.outer = outer;
      this.otherwise = otherwise;
      this.named = named;
    }

    @Override
    String read() {
      Term term = analysed(tokens, outer).term();
      return Spelling.of(named ? term : term.unnamed(), isLoadable());
    }

    @Override
    String unread() {
      return otherwise.get();
    }
  }

  /** A query with its columns. */
  private final class WholeQuery extends Text<Query> {

    private final List<String> columns;

    WholeQuery(List<Token> tokens, List<String> columns) {
      super(tokens);
      this.columns = columns;
    }

    @Override
    Query read() {
      QueryAnalysis.Result result = analysed(tokens, Level.outermost(true, scope)).named(columns);
      return new Query(Spelling.of(result.term(), isLoadable()), result.columns(), result.known());
    }

    @Override
    Query unread() {
      String names = columns.isEmpty() ? "" : '(' + String.join(", ", columns) + ") ";
      return new Query(names + TokenForm.of(tokens), List.of(), false);
    }
  }
}
