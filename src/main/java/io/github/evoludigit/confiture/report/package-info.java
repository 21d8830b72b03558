/**
 * What a comparison found, as text for people and programs: one class a format. Pure: nothing is
 * read or written here.
 */
package io.github.evoludigit.confiture.report;
