package io.github.evoludigit.confiture.server;

/**
 * A cast that an extension has.
 *
 * @param source the type it is from in canonical spelling
 * @param target the type it is to
 * @param context {@code i}mplicit, in {@code a}ssignments, or {@code e}xplicit
 * @param binary whether both types store the same bytes
 */
public record ProvidedCast(String source, String target, char context, boolean binary) {}
