/**
 * The rows that INSERT, COPY and their like put into tables, for those who compare them. No object
 * is made or changed here.
 */
package io.github.evoludigit.confiture.ddl.command.data;
