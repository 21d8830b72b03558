/**
 * A database of a real PostgreSQL: made on a server that somebody asked for, loaded, read and
 * dropped. Nothing here knows what the statements mean, and nothing of it is loaded unless a server
 * is asked for.
 */
package io.github.evoludigit.confiture.database;
