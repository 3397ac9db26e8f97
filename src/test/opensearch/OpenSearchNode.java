import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * An OpenSearch node that runs until its standard input ends, and therefore no longer than the
 * process that started it.
 *
 * <p>The arguments are its settings, each in the form {@code name=value}. OpenSearch's own main
 * class would look for plugins in directories, which Maven's artifacts are not.
 */
final class OpenSearchNode extends Node {

  private OpenSearchNode(Environment environment, Collection<PluginInfo> plugins) {
    super(environment, plugins, false);
  }

  public static void main(String[] args) throws Exception {
    Settings.Builder settings = Settings.builder();
    for (String arg : args) {
      String[] setting = arg.split("=", 2);
      settings.put(setting[0], setting[1]);
    }
    Thread.ofPlatform().name("end of input").start(OpenSearchNode::haltAtEndOfInput);
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), null, () -> "node");
    new OpenSearchNode(
            environment,
            List.of(info(Netty4ModulePlugin.class), info(CommonAnalysisModulePlugin.class)))
        .start();
  }

  private static void haltAtEndOfInput() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      System.err.println(e);
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static PluginInfo info(Class<? extends Plugin> plugin) {
    String name = plugin.getName();
    return new PluginInfo(name, name, "", Version.CURRENT, "21", name, null, List.of(), false);
  }
}
