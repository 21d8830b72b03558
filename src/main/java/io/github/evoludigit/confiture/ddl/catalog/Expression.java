package io.github.evoludigit.confiture.ddl.catalog;

import io.github.evoludigit.confiture.expression.CanonicalForm;
import io.github.evoludigit.confiture.expression.type.Purpose;
import io.github.evoludigit.confiture.expression.type.Scope;
import io.github.evoludigit.confiture.sql.KeptTokens;
import io.github.evoludigit.confiture.sql.Token;
import io.github.evoludigit.confiture.sql.TokenKind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An expression as written. After the type of a column has changed it is analysed again, as
 * PostgreSQL does ({@code ATRewriteCatalogs}).
 */
public final class Expression extends AnalysedText {

  private final KeptTokens tokens;
  private final Optional<Relation> relation;
  private final Supplier<String> target;
  private final Purpose purpose;

  /**
   * An expression of the statement that is read now.
   *
   * @param tokens the expression
   * @param scope what its names mean
   * @param relation the relation whose columns it can name, if any
   * @param target the type its value is converted to; empty if none
   */
  public Expression(
      List<Token> tokens, PathScope scope, Optional<Relation> relation, Supplier<String> target) {
    this(tokens, scope, relation, target, Purpose.ANY);
  }

  /**
   * An expression of the statement that is read now.
   *
   * @param tokens the expression
   * @param scope what its names mean
   * @param relation the relation whose columns it can name, if any
   * @param target the type its value is converted to; empty if none
   * @param purpose what it is for
   */
  public Expression(
      List<Token> tokens,
      PathScope scope,
      Optional<Relation> relation,
      Supplier<String> target,
      Purpose purpose) {
    super(scope);
    this.tokens = new KeptTokens(tokens);
    this.relation = relation;
    this.target = target;
    this.purpose = purpose;
  }

  /** What it is written with. */
  public List<Token> tokens() {
    return tokens.read();
  }

  @Override
  protected void letGo() {
    tokens.letGo();
  }

  /** The same expression of another relation, whose columns are called as those of its own are. */
  public Expression of(Relation other) {
    List<Token> now = isRespelt() ? Token.of(spelling()) : tokens();
    return new Expression(now, scope().again(), Optional.of(other), target, purpose);
  }

  /**
   * The same as a default, of which NULL is the same as none, unless the type has a modifier or is
   * a domain: what converts a value to its length, or to the domain, is no constant then, and
   * PostgreSQL keeps it ({@code AddRelationNewConstraints}, {@code DefineDomain}).
   */
  public Value asDefault() {
    return new Default(this);
  }

  /** The default of a column or a domain. */
  public record Default(Expression expression) implements Value {

    /** How PostgreSQL prints it, which says all casts. */
    private static final String PRINTED_NULL = "NULL::";

    @Override
    public String spelling() {
      String spelling = expression.spelling();
      boolean isNull = spelling.equals("NULL");
      if (!isNull && spelling.startsWith(PRINTED_NULL)) {
        isNull = spelling.substring(PRINTED_NULL.length()).equals(expression.target.get());
      }
      return isNull && !isConverted(expression.target.get()) ? "" : spelling;
    }

    /** An interval's modifier converts nothing that is null. */
    private boolean isConverted(String type) {
      return type.indexOf('(') > 0 && !type.startsWith("interval")
          || expression.scope().isDomain(type);
    }

    @Override
    public Collection<Entity> references() {
      return expression.references();
    }
  }

  @Override
  protected String analyse() {
    CanonicalForm form = new CanonicalForm(scope());
    List<Token> tokens = tokens();
    return relation.isEmpty()
        ? form.expression(tokens, Optional.empty(), target.get(), purpose)
        : form.expression(tokens, new Described(relation.get(), tokens), target.get(), purpose);
  }

  /** A relation as the expression can name it. */
  private final class Described implements Supplier<Scope.Relation> {

    private final Relation relation;
    private final List<Token> tokens;

    Described(Relation relation, List<Token> tokens) {
      this.relation = relation;
      this.tokens = tokens;
    }

    @Override
    public Scope.Relation get() {
      return scope().describe(relation, tokens);
    }
  }

  @Override
  protected long context() {
    return target.get().hashCode();
  }

  /** The columns of the relation that the expression refers to. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    for (Entity each : references()) {
      if (each instanceof Column column && relation.equals(column.parent)) {
        columns.add(column.name);
      }
    }
    return columns.isEmpty() ? named() : columns;
  }

  /** Where a column of the relation is named first. */
  public Optional<Token> placeOf(String column) {
    List<Token> tokens = tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (isColumn(tokens, i, column)) {
        return Optional.of(tokens.get(i));
      }
    }
    return Optional.empty();
  }

  /** Those whose names stand in an expression that is kept by its tokens. */
  private Set<String> named() {
    Set<String> columns = new LinkedHashSet<>();
    List<Token> tokens = tokens();
    relation.ifPresent(
        owner -> {
          for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isName() && owner.columns.containsKey(tokens.get(i).text())) {
              String column = tokens.get(i).text();
              if (isColumn(tokens, i, column)) {
                columns.add(column);
              }
            }
          }
        });
    return columns;
  }

  private static boolean isColumn(List<Token> tokens, int index, String column) {
    Token token = tokens.get(index);
    return token.isName()
        && token.text().equals(column)
        && (index + 1 == tokens.size() || !followsName(tokens.get(index + 1)))
        && !isNamedBefore(tokens, index);
  }

  /**
   * Whether what stands before a name makes it one of a type, of a field or of a part of a date.
   */
  private static boolean isNamedBefore(List<Token> tokens, int index) {
    Token before = before(tokens, index, 1);
    return switch (before.kind()) {
      case CAST -> true;
      case WORD -> before.isWord("as");
      case OPEN_PAREN -> before(tokens, index, 2).isWord("extract");
      case DOT -> {
        TokenKind owner = before(tokens, index, 2).kind();
        yield owner == TokenKind.CLOSE_PAREN || owner == TokenKind.CLOSE_BRACKET;
      }
      default -> false;
    };
  }

  private static Token before(List<Token> tokens, int index, int distance) {
    return index < distance ? Token.END : tokens.get(index - distance);
  }

  /** Whether a name before that token is one of a function, a qualifier, a type or an argument. */
  private static boolean followsName(Token token) {
    return switch (token.kind()) {
      case OPEN_PAREN, DOT, STRING, ASSIGN -> true;
      case OPERATOR -> token.text().equals("=>");
      default -> false;
    };
  }
}
