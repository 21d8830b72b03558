package io.github.evoludigit.confiture.source;

import java.nio.file.Path;

/**
 * A source file in the file system.
 *
 * @param path where it is, exactly as the file system names it
 * @param name its path relative to the project's base directory
 * @param size its size in bytes
 * @param modified when it was last modified, in milliseconds since 1970
 */
record DiskFile(Path path, String name, long size, long modified) implements SourceFile {}
