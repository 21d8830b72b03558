package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;

/**
 * What the manifest says of one source file.
 *
 * @param path the file's path relative to the base directory
 * @param size the bytes of its portable text
 * @param digest the SHA-256 over its path in UTF-8, a zero byte and its portable text
 * @param firstLine where its text begins in the built schema, from 1
 * @param lines how many lines of the built schema are its text; 0 for an empty file
 */
public record SourceEntry(String path, long size, Digest digest, long firstLine, long lines) {}
