package io.github.evoludigit.confiture.source;

import io.github.evoludigit.confiture.text.Digest;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes one schema of many files in one pass: while a tree is listed, workers begin to read its
 * files, and the calling thread appends them in build order. The result does not depend on the
 * workers.
 */
public final class SchemaAssembler {

  /**
   * How a schema is written.
   *
   * @param environment the name in the schema's head
   * @param separator what stands before each file
   * @param encoding the encoding of the source files; the built schema is always in UTF-8
   * @param text what the text of each file is
   * @param check what looks at it
   * @param directory where the schema goes
   */
  public record Settings(
      String environment,
      Separator separator,
      Charset encoding,
      SourceText text,
      SourceCheck check,
      Path directory) {

    /** Settings for files whose text is what is written in them. */
    public Settings(
        String environment,
        Separator separator,
        Charset encoding,
        SourceCheck check,
        Path directory) {
      this(environment, separator, encoding, SourceText.AS_WRITTEN, check, directory);
    }
  }

  private final Settings settings;
  private final FileOrder order;
  private final BuildListener listener;
  private final FileDigest digest = new FileDigest();
  private final MessageDigest hash = Digest.sha256();
  private final List<SourceEntry> entries = new ArrayList<>();
  private long line;
  private long size;

  private SchemaAssembler(Settings settings, FileOrder order, BuildListener listener) {
    this.settings = settings;
    this.order = order;
    this.listener = listener;
  }

  /**
   * Assembles the schema of a tree.
   *
   * @param tree the source files
   * @param settings how and where
   * @param executor lists directories and reads files
   * @param workers how many threads the executor has
   * @param listener hears how far it is
   * @return the schema, staged; to be closed
   */
  public static StagedSchema assemble(
      SourceTree tree,
      Settings settings,
      ExecutorService executor,
      int workers,
      BuildListener listener) {
    try (ReadAhead files = new ReadAhead(settings, executor, workers)) {
      SourceListing listing = SourceFinder.findForRecord(tree, executor, files);
      return new SchemaAssembler(settings, tree.order(), listener)
          .assemble(new StagedSchema(listing, false), files);
    }
  }

  /**
   * Assembles the schema of a tree in memory; nothing is written.
   *
   * @param tree the source files
   * @param settings how; the directory does not matter
   * @param executor lists directories and reads files
   * @param workers how many threads the executor has
   * @return the schema
   */
  public static StagedSchema assembleInMemory(
      SourceTree tree, Settings settings, ExecutorService executor, int workers) {
    try (ReadAhead files = new ReadAhead(settings, executor, workers)) {
      SourceListing listing = SourceFinder.find(tree, executor, files);
      return new SchemaAssembler(settings, tree.order(), BuildListener.SILENT)
          .assemble(new StagedSchema(listing, true), files);
    }
  }

  /**
   * Assembles in memory what is found somewhere.
   *
   * @param finder hands the files over in build order, and says then what it found
   * @param order their order
   */
  public static StagedSchema assembleInMemory(
      Function<Consumer<SourceFile>, SourceListing> finder,
      FileOrder order,
      Settings settings,
      ExecutorService executor,
      int workers) {
    try (ReadAhead files = new ReadAhead(settings, executor, workers)) {
      SourceListing listing = finder.apply(files);
      return new SchemaAssembler(settings, order, BuildListener.SILENT)
          .assemble(new StagedSchema(listing, true), files);
    }
  }

  /**
   * Assembles in memory files that were listed before.
   *
   * @param listing the files in build order
   * @param order their order
   * @param settings how; the directory does not matter
   * @param executor reads files
   * @param workers how many threads the executor has
   */
  public static StagedSchema assembleInMemory(
      SourceListing listing,
      FileOrder order,
      Settings settings,
      ExecutorService executor,
      int workers) {
    return assembleInMemory(
        files -> {
          listing.files().forEach(files);
          return listing;
        },
        order,
        settings,
        executor,
        workers);
  }

  /**
   * Reads one file as if it were all of a source tree, in memory; nothing is written.
   *
   * @param file the file; a symbolic link is followed
   * @param name its name in messages
   * @param settings how; the directory does not matter
   * @param executor reads the file
   * @return the schema
   */
  public static StagedSchema assembleFile(
      Path file, String name, Settings settings, ExecutorService executor) {
    SourceListing listing = SourceFinder.single(file, name);
    try (ReadAhead files = new ReadAhead(settings, executor, 1)) {
      for (SourceFile source : listing.files()) {
        files.accept(source);
      }
      return new SchemaAssembler(settings, FileOrder.PATH, BuildListener.SILENT)
          .assemble(new StagedSchema(listing, true), files);
    }
  }

  /**
   * Assembles the schema of files of which some have not changed since the last build: these are
   * taken from the schema that it made, and only the others are read.
   *
   * @param listing the files in build order
   * @param record what was known of them then
   * @param order what decided the order
   * @param settings how and where; as they were then
   * @param executor reads files
   * @param workers how many threads the executor has
   * @param listener hears how far it is
   */
  public static StagedSchema assemble(
      SourceListing listing,
      BuildRecord record,
      FileOrder order,
      Settings settings,
      ExecutorService executor,
      int workers,
      BuildListener listener) {
    try (KeptText text = new KeptText(settings.directory().resolve(StagedSchema.SCHEMA));
        ReadAhead files = new ReadAhead(settings, executor, workers)) {
      boolean usable = record.isOf(text);
      for (SourceFile file : usable ? record.taken(listing.files(), text) : listing.files()) {
        files.accept(file);
      }
      return new SchemaAssembler(settings, order, listener)
          .assemble(new StagedSchema(listing, false), files);
    } catch (IOException e) {
      // The schema that was there has gone.
      return assemble(listing, order, settings, executor, workers, listener);
    }
  }

  /**
   * Assembles the schema of files that were found before.
   *
   * @param listing the files in build order
   * @param order what decided that
   */
  public static StagedSchema assemble(
      SourceListing listing,
      FileOrder order,
      Settings settings,
      ExecutorService executor,
      int workers,
      BuildListener listener) {
    try (ReadAhead files = new ReadAhead(settings, executor, workers)) {
      listing.files().forEach(files);
      return new SchemaAssembler(settings, order, listener)
          .assemble(new StagedSchema(listing, false), files);
    }
  }

  private StagedSchema assemble(StagedSchema staged, ReadAhead files) {
    try {
      append(files, staged);
    } catch (IOException e) {
      staged.addProblems(List.of(unwritable(settings.directory().toString(), "built schema", e)));
    } catch (RuntimeException | Error e) {
      discard(staged);
      throw e;
    }
    return staged;
  }

  private void append(ReadAhead files, StagedSchema staged) throws IOException {
    Path directory = settings.directory();
    int count = files.end();
    SchemaHead head = new SchemaHead(settings.environment(), count);
    line = head.lines() + 1;
    size = head.length();
    ManifestFile json = new ManifestFile(settings.environment(), order);
    StagedOutput schema = staged.stage(directory.resolve(StagedSchema.SCHEMA), head.length());
    StagedOutput manifest =
        staged.stage(directory.resolve(StagedSchema.MANIFEST), json.headLength());
    while (files.hasNext()) {
      SourceBatch batch = files.next();
      schema.append(batch.bytes(), 0, batch.length());
      for (SourceBatch.Entry read : batch.entries()) {
        SourceEntry entry = entry(read, batch);
        entries.add(entry);
        staged.add(read.file(), entry, size + read.offset());
        entry.digest().addTo(hash);
        json.append(entry, manifest);
      }
      line += batch.lines();
      size += batch.length();
      staged.addProblems(batch.problems());
      files.giveBack(batch);
      listener.built(entries.size(), count);
    }
    if (entries.size() == count) {
      Digest schemaHash = Digest.of(hash.digest());
      schema.finish(head.bytes(schemaHash));
      json.finish(schemaHash, manifest);
      staged.finish(
          new Manifest(settings.environment(), order, schemaHash, size, entries),
          directory.resolve(StagedSchema.HASH));
    }
  }

  private SourceEntry entry(SourceBatch.Entry read, SourceBatch batch) {
    String name = read.file().name();
    Digest known =
        read.digest().isPresent()
            ? read.digest().get()
            : digest.of(name, batch.bytes(), read.offset(), read.size());
    return new SourceEntry(name, read.size(), known, line + read.line(), read.lines());
  }

  private static void discard(StagedSchema staged) {
    try {
      staged.close();
    } catch (IOException e) {
      // The build fails for another reason already; a stray file in target/ hides nothing.
    }
  }

  /**
   * The problem of an output that cannot be written.
   *
   * @param place where it should be, as people know it
   * @param output what it is
   */
  public static Problem unwritable(String place, String output, IOException e) {
    return new Problem(
        Location.ofFile(place),
        "unwritable",
        "cannot write the " + output + " here: " + SourceFinder.reason(e),
        "");
  }
}
