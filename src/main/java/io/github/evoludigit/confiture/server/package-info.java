/**
 * What others provide: the objects and parameters that a server has of itself, and those that
 * extensions bring. All of it is read from lists that tests compare with a server, each when it is
 * asked for and not before. Knows no schema, and nothing of what is made of one.
 */
package io.github.evoludigit.confiture.server;
