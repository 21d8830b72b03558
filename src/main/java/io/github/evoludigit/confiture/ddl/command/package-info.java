/**
 * The interpreter: by its first words a statement is handed to its room; what is about any kind of
 * object, such as COMMENT, DROP and most of ALTER, is here itself. Whatever belongs to one kind of
 * object lives in that kind's room, and no room knows the interpreter or another room.
 */
package io.github.evoludigit.confiture.ddl.command;
