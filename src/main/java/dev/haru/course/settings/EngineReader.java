package dev.haru.course.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the setting {@code engine}: Lucene, or an OpenSearch cluster. */
final class EngineReader {

  private static final String LUCENE = "lucene";
  private static final String OPENSEARCH = "opensearch";
  private static final List<String> ENGINES = List.of(LUCENE, OPENSEARCH);
  private static final List<String> KEYS = List.of("urls", "name", "shards", "replicas");

  /** Keys for credentials, which do not belong in this file. */
  private static final List<String> SECRETS =
      List.of("user", "username", "password", "credentials", "token", "auth");

  private static final int MAX_SHARDS = 100;
  private static final int MAX_REPLICAS = 10;

  /** The maximum number of addresses: the client finds a node that answers by trying them. */
  private static final int MAX_URLS = 50;

  private final YamlFile yaml;

  EngineReader(YamlFile yaml) {
    this.yaml = yaml;
  }

  /** Returns the cluster, or null for Lucene. */
  @Nullable ClusterSettings read(Node value) throws SettingsException {
    if (value instanceof ScalarNode scalar) {
      return switch (scalar.getValue()) {
        case LUCENE -> null;
        case OPENSEARCH -> ClusterSettings.DEFAULT; // the environment has the addresses
        default ->
            throw yaml.wrong(
                value,
                String.format(
                    Locale.ROOT,
                    "'engine' must be lucene or opensearch but was '%s'",
                    scalar.getValue()));
      };
    }
    Map<ScalarNode, Node> engines = yaml.mapping(value);
    for (ScalarNode key : engines.keySet()) {
      if (!key.getValue().equals(OPENSEARCH)) {
        throw key.getValue().equals(LUCENE)
            ? yaml.wrong(key, "lucene has no settings; write 'engine: lucene'")
            : yaml.unknownKey(key, ENGINES);
      }
    }
    if (engines.isEmpty()) {
      throw yaml.wrong(value, "'engine' is empty; write 'engine: lucene' or an 'opensearch' in it");
    }
    return cluster(yaml.mapping(engines.values().iterator().next()));
  }

  private ClusterSettings cluster(Map<ScalarNode, Node> entries) throws SettingsException {
    List<URI> urls = List.of();
    String name = null;
    int shards = ClusterSettings.DEFAULT.shards();
    int replicas = ClusterSettings.DEFAULT.replicas();
    for (Map.Entry<ScalarNode, Node> entry : entries.entrySet()) {
      ScalarNode key = entry.getKey();
      Node value = entry.getValue();
      if (SECRETS.contains(key.getValue())) {
        throw yaml.wrong(
            key,
            String.format(
                Locale.ROOT,
                "'%s' does not belong in %s; put credentials into HARU_OPENSEARCH_USER and"
                    + " HARU_OPENSEARCH_PASSWORD",
                key.getValue(),
                Settings.FILE_NAME));
      }
      switch (key.getValue()) {
        case "urls" -> urls = urls(key, value);
        case "name" -> name = name(key, value);
        case "shards" -> shards = number(key, value, 1, MAX_SHARDS);
        case "replicas" -> replicas = number(key, value, 0, MAX_REPLICAS);
        default -> throw yaml.unknownKey(key, KEYS);
      }
    }
    return new ClusterSettings(urls, name, shards, replicas);
  }

  private List<URI> urls(ScalarNode key, Node value) throws SettingsException {
    List<URI> urls = new ArrayList<>();
    for (ScalarNode each : yaml.list(key, value)) {
      String text = each.getValue().strip();
      String fault = NodeUrls.fault(text);
      if (fault != null) {
        throw yaml.wrong(each, fault);
      }
      urls.add(URI.create(text));
    }
    if (urls.isEmpty() || urls.size() > MAX_URLS) {
      throw yaml.wrong(
          value,
          String.format(
              Locale.ROOT,
              "'urls' has %d addresses but must have 1 to %d, such as http://localhost:9200",
              urls.size(),
              MAX_URLS));
    }
    return urls;
  }

  private String name(ScalarNode key, Node value) throws SettingsException {
    String name = Objects.requireNonNull(yaml.text(key, value));
    if (!ClusterSettings.isName(name)) {
      throw yaml.wrong(
          value,
          String.format(
              Locale.ROOT,
              "'name' must be up to 100 lower-case letters a to z, digits, '-' and '_' but was"
                  + " '%s'",
              name));
    }
    return name;
  }

  private int number(ScalarNode key, Node value, int from, int to) throws SettingsException {
    String text = yaml.text(key, value);
    if (text.matches("[0-9]{1,4}")) {
      int number = Integer.parseInt(text);
      if (number >= from && number <= to) {
        return number;
      }
    }
    throw yaml.wrong(
        value,
        String.format(
            Locale.ROOT,
            "'%s' must be a number from %d to %d but was '%s'",
            key.getValue(),
            from,
            to,
            text));
  }
}
