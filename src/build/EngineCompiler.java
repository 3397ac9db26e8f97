import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.DefaultProblemTextConsumer;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.EmptyTeaVMToolLog;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.TeaVMTool;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles the engine of exports to JavaScript: haru's own classes, with those of src/browser in
 * place of the JDK's and Lucene's that a browser lacks. Run by the build, as a source file.
 *
 * <p>Arguments: the directory of the sources, and that of haru's compiled classes.
 */
public final class EngineCompiler {

  private static final String MAIN = "dev.haru.browser.BrowserEngine";

  private EngineCompiler() {}

  public static void main(String[] arguments) throws Exception {
    Path sources = Path.of(arguments[0]);
    Path output = Path.of(arguments[1]);
    Path engine = output.resolve("dev/haru/export/engine.js");
    Path classes = output.resolve("dev/haru");
    if (Files.exists(engine) && newest(sources, classes).compareTo(time(engine)) < 0) {
      return;
    }
    Path compiled = output.resolveSibling("browser-classes");
    compile(sources, compiled);
    translate(compiled, engine);
  }

  private static FileTime newest(Path... directories) throws IOException {
    FileTime newest = FileTime.fromMillis(0);
    for (Path directory : directories) {
      try (Stream<Path> files = Files.walk(directory)) {
        FileTime here =
            files
                .filter(file -> file.toString().matches(".*\\.(?:class|java|properties)"))
                .map(EngineCompiler::time)
                .max(FileTime::compareTo)
                .orElse(newest);
        newest = here.compareTo(newest) > 0 ? here : newest;
      }
    }
    return newest;
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Path sources, Path compiled) throws IOException {
    Files.createDirectories(compiled);
    List<String> arguments =
        new ArrayList<>(List.of("-nowarn", "-proc:none", "--release", "21", "-cp"));
    arguments.add(System.getProperty("java.class.path"));
    arguments.addAll(List.of("-d", compiled.toString()));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("src/browser does not compile");
    }
  }

  private static void translate(Path compiled, Path engine) throws Exception {
    List<File> path = new ArrayList<>(List.of(compiled.toFile()));
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(new File(each));
    }
    TeaVMTool teavm = new TeaVMTool();
    teavm.setTargetDirectory(engine.getParent().toFile());
    teavm.setTargetFileName(engine.getFileName().toString());
    teavm.setMainClass(MAIN);
    teavm.setTargetType(TeaVMTargetType.JAVASCRIPT);
    teavm.setJsModuleType(JSModuleType.ES2015);
    teavm.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    teavm.setObfuscated(true);
    teavm.setStrict(false);
    teavm.setLog(new EmptyTeaVMToolLog());
    teavm.setClassPath(path);
    teavm.setClassLoader(new OursFirst(path));
    teavm.generate();
    List<Problem> problems = teavm.getProblemProvider().getSevereProblems();
    if (!problems.isEmpty()) {
      for (Problem problem : problems) {
        DefaultProblemTextConsumer text = new DefaultProblemTextConsumer();
        problem.render(text);
        System.err.println(text.getText() + " at " + problem.getLocation());
      }
      Files.deleteIfExists(engine);
      throw new IllegalStateException("the engine does not compile to JavaScript");
    }
    Files.writeString(engine, withoutLineEnds(Files.readString(engine)));
  }

  /**
   * Joins lines where a line end means nothing: after a mark that goes on. Visitors download half a
   * kilobyte less. TeaVM's strings have no line ends, and its code has no comments.
   */
  private static String withoutLineEnds(String script) {
    return script.replaceAll("(?<=[;{,(])\n", "");
  }

  /** Finds the classes of src/browser before others of the same name, such as TeaVM's own. */
  private static final class OursFirst extends URLClassLoader {

    OursFirst(List<File> path) {
      super(urls(path), EngineCompiler.class.getClassLoader());
    }

    private static URL[] urls(List<File> path) {
      return path.stream().map(OursFirst::url).toArray(URL[]::new);
    }

    private static URL url(File file) {
      try {
        return file.toURI().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public URL getResource(String name) {
      URL own = findResource(name);
      return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.endsWith(".class")
          ? Collections.enumeration(Collections.list(findResources(name)))
          : super.getResources(name);
    }
  }
}
