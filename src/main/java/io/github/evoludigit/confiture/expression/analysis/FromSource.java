package io.github.evoludigit.confiture.expression.analysis;

import io.github.evoludigit.confiture.expression.syntax.Term;
import java.util.List;

/**
 * An item of FROM in normal form.
 *
 * @param term the item
 * @param columns those that can be named without it
 * @param known whether these are all
 */
record FromSource(Term term, List<VisibleColumn> columns, boolean known) {}
