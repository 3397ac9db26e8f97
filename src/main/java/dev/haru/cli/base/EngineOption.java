package dev.haru.cli.base;

import dev.haru.course.settings.ClusterSettings;
import dev.haru.course.settings.NodeUrls;
import dev.haru.course.settings.Settings;
import dev.haru.course.settings.SettingsException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that chooses the engine; by default it is that of the course's settings. */
public final class EngineOption {

  /** Reads the option as it is written in {@code haru.yaml}. */
  static final class Converter implements ITypeConverter<Engine> {
    @Override
    public Engine convert(String value) {
      for (Engine each : Engine.values()) {
        if (each.toString().equals(value)) {
          return each;
        }
      }
      throw new TypeConversionException("must be lucene or opensearch but was '" + value + "'");
    }
  }

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      converter = Converter.class,
      description =
          "lucene, in this process, or opensearch, in the cluster of haru.yaml or"
              + " HARU_OPENSEARCH_URLS.")
  private @Nullable Engine engine;

  private final Console console;
  private final Environment environment;

  public EngineOption(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
  }

  /**
   * Returns the cluster with which a command works, or null if it works with Lucene.
   *
   * @throws SettingsException if a setting of the cluster is missing or wrong
   * @throws ServerLibraries.Missing if its client has to be put on the class path first
   */
  public @Nullable ClusterPlace cluster(Settings settings) throws SettingsException {
    ClusterSettings ofCourse = settings.cluster();
    boolean isCluster = engine == null ? ofCourse != null : engine == Engine.OPENSEARCH;
    if (!isCluster) {
      return null;
    }
    ClusterSettings cluster = ofCourse == null ? ClusterSettings.DEFAULT : ofCourse;
    String variable = console.variable(NodeUrls.VARIABLE);
    List<URI> urls = variable.isEmpty() ? cluster.urls() : NodeUrls.ofVariable(variable);
    if (urls.isEmpty()) {
      throw new SettingsException(
          "the engine opensearch needs the addresses of a cluster; name them in "
              + Settings.FILE_NAME
              + " as 'urls' of 'opensearch' in 'engine', or in "
              + NodeUrls.VARIABLE);
    }
    ClusterPlace place =
        new ClusterPlace(
            urls,
            secret("HARU_OPENSEARCH_USER"),
            secret("HARU_OPENSEARCH_PASSWORD"),
            authority(),
            cluster.nameOf(settings.name()),
            cluster.shards(),
            cluster.replicas());
    if ((place.user() == null) != (place.password() == null)) {
      throw new SettingsException(
          (place.user() == null ? "HARU_OPENSEARCH_USER" : "HARU_OPENSEARCH_PASSWORD")
              + " is not set; set both, or unset the other for a cluster without users");
    }
    ServerLibraries.require();
    return place;
  }

  private @Nullable String secret(String variable) {
    String value = console.variable(variable);
    return value.isEmpty() ? null : value;
  }

  private @Nullable Path authority() {
    String value = console.variable("HARU_OPENSEARCH_CA");
    return value.isEmpty() ? null : environment.directory().resolve(value);
  }
}
