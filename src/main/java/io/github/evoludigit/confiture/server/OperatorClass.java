package io.github.evoludigit.confiture.server;

/**
 * An operator class that a server or an extension has.
 *
 * @param schema its schema
 * @param name its name
 * @param method the access method it is for
 * @param type the type it is for in canonical spelling
 * @param isDefault whether it is the default of that type
 */
public record OperatorClass(
    String schema, String name, String method, String type, boolean isDefault) {}
