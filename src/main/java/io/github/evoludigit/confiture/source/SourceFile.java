package io.github.evoludigit.confiture.source;

import java.nio.file.Path;

/**
 * One file of a source tree, as it was found.
 *
 * @param path where it is, exactly as the file system names it
 * @param name its path relative to the project's base directory, {@code /} between names: its name
 *     in messages, outputs and the hash
 * @param size its size in bytes
 * @param modified when it was last modified, in milliseconds since 1970
 */
public record SourceFile(Path path, String name, long size, long modified) {}
