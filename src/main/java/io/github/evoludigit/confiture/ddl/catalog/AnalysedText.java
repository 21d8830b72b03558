package io.github.evoludigit.confiture.ddl.catalog;

import java.util.Collection;

/**
 * An expression, a query or a body. It is analysed once, when the statement that makes it has been
 * applied, and holds the objects it refers to. Where one of them has another name or type since, it
 * is spelt once more, of the same objects, as {@code ruleutils.c} prints a text with the names of
 * now.
 */
public abstract class AnalysedText implements Value {

  /** Longer texts are seldom the same. */
  private static final int SHORT = 64;

  private final PathScope scope;
  private String spelling = "";

  /** What the spelling was made of. */
  private long madeOf;

  /** Whether the spelling is that of an analysis. */
  private boolean analysed;

  private boolean settled;
  private boolean respelt;

  /** A text of the statement that is read now, which finds its objects when that is applied. */
  public AnalysedText(PathScope scope) {
    this.scope = scope;
    scope.catalog().addText(this);
  }

  /** A text of the statement that is read now, which was analysed already. */
  public AnalysedText(PathScope scope, String spelling) {
    this(scope);
    this.spelling = spelling;
    this.analysed = true;
  }

  /** Analyses the text with what its names mean; its canonical spelling. */
  protected abstract String analyse();

  /** What else its spelling depends on, as a number that differs where that does. */
  protected long context() {
    return 0;
  }

  /** What its names mean. */
  public final PathScope scope() {
    return scope;
  }

  /** Its statement has been applied: its names mean what they mean now, for good. */
  public final void settle() {
    if (!settled) {
      if (analysed) {
        madeOf = state();
      } else {
        spell();
      }
      scope.keep();
      settled = true;
      letGo();
    }
  }

  /** What it was read from is not needed any more, unless something changes. */
  protected void letGo() {
    // Whoever has tokens forgets them.
  }

  @Override
  public final String spelling() {
    if (settled && scope.catalog().session().isPrinting()) {
      return scope.again(this);
    }
    if (settled) {
      if (madeOf != state()) {
        respelt = true;
        spell();
      }
    } else if (!analysed) {
      spell();
    }
    return spelling;
  }

  private void spell() {
    scope.begin();
    spelling = shared(analyse());
    scope.end();
    madeOf = state();
  }

  /** Many defaults and conditions are spelt alike. */
  private static String shared(String text) {
    return text.length() <= SHORT ? SpeltValue.of(text).spelling() : text;
  }

  private long state() {
    return scope.state() * 31 + context();
  }

  /** Whether it is not spelt as it was any more, since something it refers to was changed. */
  public final boolean isRespelt() {
    spelling();
    return respelt;
  }

  @Override
  public final Collection<Entity> references() {
    spelling();
    return scope.references();
  }
}
