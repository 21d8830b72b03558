/**
 * Constants in the form in which PostgreSQL prints them back, type by type: numbers, dates,
 * intervals, ranges, JSON. What type a constant has is decided by the analysis.
 */
package io.github.evoludigit.confiture.expression.constant;
