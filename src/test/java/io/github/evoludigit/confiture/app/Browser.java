package io.github.evoludigit.confiture.app;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Chromium or Chrome of this machine without a window, driven by its DevTools protocol: one page
 * that is opened, asked and looked at.
 */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private int commands;

  private Browser(Process process, String address) throws IOException, InterruptedException {
    this.process = process;
    HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://" + address + "/json/list")).build();
    String pages = client.send(list, HttpResponse.BodyHandlers.ofString()).body();
    String page = JSON.readTree(pages).get(0).get("webSocketDebuggerUrl").asString();
    socket = client.newWebSocketBuilder().buildAsync(URI.create(page), new Events()).join();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      command(domain + ".enable", Map.of());
    }
  }

  /**
   * Starts one.
   *
   * @param profile a directory for what it writes
   * @throws IllegalStateException if this machine has none
   */
  static Browser start(Path profile) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(executable(), "--headless=new"));
    // As root, in a container, there is no sandbox; the page is our own.
    command.addAll(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
    command.addAll(List.of("--no-first-run", "--disable-background-networking"));
    command.addAll(List.of("--remote-debugging-port=0", "--user-data-dir=" + profile));
    command.add("about:blank");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output = process.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.matches()) {
        Thread drain = new Thread(() -> output.lines().forEach(rest -> {}));
        drain.setDaemon(true);
        drain.start();
        return new Browser(process, listening.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IllegalStateException("the browser did not start:\n" + said);
  }

  private static String executable() {
    String given = System.getProperty("browser", "");
    if (!given.isEmpty()) {
      return given;
    }
    Optional<String> found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();
    return found.orElseThrow(
        () ->
            new IllegalStateException(
                "no browser on the PATH, looked for "
                    + String.join(", ", NAMES)
                    + ": install one, or name it by -Dbrowser=FILE"));
  }

  /** Opens a page and waits until it is there. */
  void open(Path page) {
    command("Page.navigate", Map.of("url", page.toUri().toString()));
    loaded.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Makes the page a certain number of pixels wide. */
  void width(int pixels) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows the page as on a medium, {@code screen} or {@code print}, in a light or dark scheme. */
  void show(String medium, String scheme) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The value of an expression in the page, awaited if it is a promise. */
  JsonNode value(String expression) {
    JsonNode answer =
        command(
            "Runtime.evaluate",
            Map.of(
                "expression", expression,
                "returnByValue", true,
                "awaitPromise", true,
                "userGesture", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.at("/result/value");
  }

  /** Writes a picture of the whole page. */
  void picture(Path png) throws IOException {
    Map<String, Object> all = Map.of("format", "png", "captureBeyondViewport", true);
    Files.createDirectories(png.getParent());
    Files.write(png, bytes(command("Page.captureScreenshot", all)));
  }

  /** Prints the page. */
  void print(Path pdf) throws IOException {
    Files.createDirectories(pdf.getParent());
    Files.write(pdf, bytes(command("Page.printToPDF", Map.of())));
  }

  private static byte[] bytes(JsonNode answer) {
    return Base64.getDecoder().decode(answer.get("data").asString());
  }

  /** What was asked for over a network, or of the file system. */
  List<String> requests() {
    return requests;
  }

  /** What the page or the browser wrote to the console. */
  List<String> messages() {
    return messages;
  }

  private JsonNode command(String method, Map<String, ?> parameters) {
    int id = ++commands;
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    Map<String, Object> command = Map.of("id", id, "method", method, "params", parameters);
    socket.sendText(JSON.writeValueAsString(command), true).join();
    JsonNode result = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (result.has("error")) {
      throw new IllegalStateException(method + ": " + result.get("error"));
    }
    return result.get("result");
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void event(JsonNode event) {
    JsonNode parameters = event.get("params");
    switch (event.get("method").asString()) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Network.requestWillBeSent" -> requests.add(parameters.at("/request/url").asString());
      case "Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled" ->
          messages.add(parameters.toString());
      default -> {
        // Of no interest.
      }
    }
  }

  private final class Events implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        JsonNode message = JSON.readTree(text.toString());
        text.setLength(0);
        if (message.has("id")) {
          answers.remove(message.get("id").asInt()).complete(message);
        } else {
          event(message);
        }
      }
      from.request(1);
      return null;
    }
  }
}
