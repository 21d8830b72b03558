package io.github.evoludigit.confiture.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A page of the site, or another Markdown file, by what tests ask of it. */
final class Document {

  static final Path PAGES = Path.of("src/site/markdown");
  static final Path README = Path.of("README.md");

  private static final Pattern SOURCE = Pattern.compile("<img src=\"([^\"]+)\"");
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  /**
   * A block of code.
   *
   * @param language what the fence says: {@code xml}
   * @param text the lines of it
   */
  record Block(String language, String text) {}

  private final Path path;
  private final String text;
  private final List<String> links = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> spans = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private Document(Path path) throws IOException {
    this.path = path;
    this.text = Files.readString(path).replace("\r\n", "\n");
    PARSER.parse(text).accept(new Reader());
  }

  static Document of(Path path) throws IOException {
    return new Document(path);
  }

  /** The pages of the site. */
  static List<Document> pages() throws IOException {
    List<Document> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".md")) {
          pages.add(of(file));
        }
      }
    }
    return pages;
  }

  /** The pages, and what else users read. */
  static List<Document> all() throws IOException {
    List<Document> all = new ArrayList<>(pages());
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      all.add(of(Path.of(name)));
    }
    return all;
  }

  /** The name without its ending: {@code policy}. */
  String name() {
    return path.getFileName().toString().replaceFirst("\\.md$", "");
  }

  boolean isPage() {
    return path.startsWith(PAGES);
  }

  String text() {
    return text;
  }

  /** Where links and pictures lead, as it is written. */
  List<String> links() {
    return links;
  }

  /** A file beside this one. */
  Path sibling(String relative) {
    Path directory = path.getParent() == null ? Path.of("") : path.getParent();
    return directory.resolve(relative).normalize();
  }

  /**
   * The anchors that a link may name. GitHub makes one of each heading, in lower case with hyphens,
   * the site with underscores and marks: on a page those count that are spelt the same.
   */
  List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    for (String heading : headings) {
      String anchor =
          heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
      if (!isPage() || anchor.equals(heading)) {
        anchors.add(anchor);
      }
    }
    return anchors;
  }

  /** The blocks of code. */
  List<Block> blocks() {
    return blocks;
  }

  /** The code inside of lines. */
  List<String> spans() {
    return spans;
  }

  /** The cells of the rows of all tables, without their heads. */
  List<List<String>> rows() {
    return rows;
  }

  @Override
  public String toString() {
    return path.toString();
  }

  /** Collects while it walks through the tree. */
  private final class Reader extends AbstractVisitor {

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      links.add(image.getDestination());
    }

    @Override
    public void visit(HtmlBlock block) {
      SOURCE.matcher(block.getLiteral()).results().forEach(match -> links.add(match.group(1)));
    }

    @Override
    public void visit(Heading heading) {
      headings.add(plain(heading));
      visitChildren(heading);
    }

    @Override
    public void visit(FencedCodeBlock block) {
      blocks.add(new Block(block.getInfo(), block.getLiteral()));
    }

    @Override
    public void visit(Code code) {
      spans.add(code.getLiteral());
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow && !(node.getParent() instanceof TableHead)) {
        List<String> cells = new ArrayList<>();
        for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (cell instanceof TableCell) {
            cells.add(plain(cell));
          }
        }
        rows.add(cells);
      }
      visitChildren(node);
    }
  }

  private static String plain(Node node) {
    StringBuilder plain = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            plain.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            plain.append(code.getLiteral());
          }
        });
    return plain.toString();
  }
}
