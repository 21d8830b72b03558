package io.github.evoludigit.confiture.source.git;

import io.github.evoludigit.confiture.source.GitFile;
import io.github.evoludigit.confiture.source.SchemaAssembler;
import io.github.evoludigit.confiture.source.SourceFile;
import io.github.evoludigit.confiture.source.SourceFinder;
import io.github.evoludigit.confiture.source.SourceListing;
import io.github.evoludigit.confiture.source.SourceTree;
import io.github.evoludigit.confiture.source.StagedSchema;
import io.github.evoludigit.confiture.source.TreeNode;
import io.github.evoludigit.confiture.text.Location;
import io.github.evoludigit.confiture.text.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * A revision of the project's git repository, from which a schema is built in memory as from a
 * checkout of it, but nothing is checked out.
 *
 * <p>Files are taken as they are stored: filters of git, such as Git LFS, are not run. Nothing is
 * fetched.
 */
public final class GitRevision implements AutoCloseable {

  /** How a file begins of which Git LFS keeps the content elsewhere. */
  private static final byte[] LFS_POINTER =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

  private final GitAddress address;
  private final SourceTree tree;
  private final GitRepository.Commit commit;
  private final GitObjects objects;
  private final GitTree git;

  /** What the address names in the revision; empty if that is the source tree, or not there. */
  private final Optional<GitTree.Place> place;

  /** The path of that, relative to the base directory. */
  private final String name;

  private GitRevision(
      GitAddress address,
      SourceTree tree,
      GitRepository repository,
      GitRepository.Commit commit,
      GitObjects objects) {
    this.address = address;
    this.tree = tree;
    this.commit = commit;
    this.objects = objects;
    this.git = new GitTree(tree, address, repository, commit, objects);
    this.name = address.path().map(path -> fromBase(path, repository.prefix())).orElse("");
    this.place = address.path().flatMap(path -> git.find(git.fromTop(name), address.text()));
  }

  /**
   * Finds a revision.
   *
   * @param address what the user wrote
   * @param tree the source tree as it would be in a checkout
   * @throws GitFailure if there is no such revision, no repository or no git
   */
  public static GitRevision open(GitAddress address, SourceTree tree) {
    GitRepository repository = GitRepository.of(tree.baseDirectory(), address);
    GitRepository.Commit commit = repository.commit(address);
    GitObjects objects = new GitObjects(tree.baseDirectory(), address);
    try {
      return new GitRevision(address, tree, repository, commit, objects);
    } catch (RuntimeException e) {
      objects.close();
      throw e;
    }
  }

  /** A path relative to the base directory, of one that the user wrote. */
  private static String fromBase(String path, String prefix) {
    boolean relative = path.startsWith("./") || path.startsWith("../");
    Path base = Path.of(prefix);
    Path fromTop = (relative ? base.resolve(path) : Path.of(path)).normalize();
    return base.relativize(fromTop).toString().replace('\\', '/');
  }

  /** The address with the commit that it means. */
  public String description() {
    return address + " (" + commit.shown() + ")";
  }

  /** Whether the revision has what the address names, or an include directory. */
  public boolean exists() {
    if (address.path().isPresent()) {
      return place.isPresent();
    }
    for (Path directory : tree.includeDirectories()) {
      String path = tree.nameOf(directory);
      if (git.find(git.fromTop(path), path).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the address names one file, and neither a directory nor the source tree. */
  public boolean isFile() {
    return address.path().isPresent()
        && (place.isEmpty() || place.get().entry().kind() != TreeNode.Kind.DIRECTORY);
  }

  /**
   * The include directories that the revision does not have, in any order. That is no problem:
   * before the first commit of a schema there is none.
   */
  public List<String> absent() {
    return git.absent();
  }

  /**
   * Assembles what the address names: a file; the source files below a directory; or, if it names
   * nothing, those of the source tree.
   *
   * @param settings how; the directory does not matter
   * @param executor lists directories and checks files
   * @param workers how many threads the executor has
   * @throws GitFailure if git cannot read it
   */
  public StagedSchema assemble(
      SchemaAssembler.Settings settings, ExecutorService executor, int workers) {
    return SchemaAssembler.assembleInMemory(
        listener -> read(find(executor), listener), tree.order(), settings, executor, workers);
  }

  private SourceListing find(ExecutorService executor) {
    if (isFile()) {
      return single();
    }
    SourceTree wanted =
        address.path().isEmpty()
            ? tree
            : new SourceTree(
                tree.baseDirectory(),
                List.of(Path.of(name)),
                tree.excludeDirectories(),
                tree.includes(),
                tree.excludes(),
                tree.order());
    return SourceFinder.find(wanted, git, executor, file -> {});
  }

  private SourceListing single() {
    if (place.isEmpty()) {
      return unusable("missing-file", "there is no such file at this revision");
    }
    GitEntry entry = place.get().entry();
    if (entry.kind() != TreeNode.Kind.FILE) {
      return unusable("not-a-file", "this is not a file");
    }
    GitFile file = new GitFile(name, entry.object(), new byte[0]);
    return new SourceListing(List.of(file), List.of());
  }

  private SourceListing unusable(String code, String message) {
    Problem problem = new Problem(Location.ofFile(address.text()), code, message, "");
    return new SourceListing(List.of(), List.of(problem));
  }

  /** Reads the files that were found, and hands them over in order. */
  private SourceListing read(SourceListing found, Consumer<SourceFile> listener) {
    List<GitFile> unread = new ArrayList<>();
    found.files().forEach(file -> unread.add((GitFile) file));
    List<SourceFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>(found.problems());
    objects.read(
        unread,
        file -> {
          if (isLfsPointer(file.bytes())) {
            problems.add(lfsPointer(file.name()));
          } else {
            files.add(file);
            listener.accept(file);
          }
        });
    return new SourceListing(files, problems);
  }

  private static boolean isLfsPointer(byte[] bytes) {
    return bytes.length > LFS_POINTER.length
        && Arrays.equals(bytes, 0, LFS_POINTER.length, LFS_POINTER, 0, LFS_POINTER.length);
  }

  private static Problem lfsPointer(String file) {
    return new Problem(
        Location.ofFile(file),
        "lfs-pointer",
        "this file is kept by Git LFS, and the repository has only a pointer to it",
        "keep SQL in git itself (git lfs migrate export), or exclude it");
  }

  @Override
  public void close() {
    objects.close();
  }
}
