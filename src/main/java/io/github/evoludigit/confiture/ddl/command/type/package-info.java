/**
 * Types and domains, and what works on them: operators and their classes, casts, transforms,
 * collations, conversions and text search. How types are spelt and which calls fit them is said in
 * {@code expression.type}.
 */
package io.github.evoludigit.confiture.ddl.command.type;
