import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reports packages and public or protected elements without a comment; the build starts it from
 * source.
 *
 * <p>Doclint's group "missing" would also demand @param, @return and @throws, even if the first
 * sentence says it all.
 *
 * <p>Arguments: the source directories.
 */
final class Comments extends TreePathScanner<Void, Boolean> {
  private final DocTrees trees;
  private int missing;

  private Comments(DocTrees trees) {
    this.trees = trees;
  }

  public static void main(String[] args) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources(args)));
      Comments comments = new Comments(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        comments.scan(unit, true);
      }
      if (comments.missing > 0) {
        System.err.println(comments.missing + " comments are missing.");
        System.exit(1);
      }
    }
  }

  private static List<Path> sources(String[] directories) throws IOException {
    try (Stream<Path> files =
        Stream.of(directories).map(Path::of).filter(Files::isDirectory).flatMap(Comments::walk)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static Stream<Path> walk(Path directory) {
    try {
      return Files.walk(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Void visitPackage(PackageTree tree, Boolean exported) {
    if (isPackageInfo()) {
      demandComment("package " + tree.getPackageName());
    }
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Boolean exported) {
    boolean isExported = exported && isExported(tree.getModifiers());
    if (isExported) {
      demandComment(tree.getSimpleName().toString());
    }
    // Members of a package-private type are not exported, whatever their modifiers.
    return super.visitClass(tree, isExported);
  }

  @Override
  public Void visitMethod(MethodTree tree, Boolean exported) {
    if (exported && isExported(tree.getModifiers()) && !isOverride(tree) && !isConstructor(tree)) {
      demandComment(tree.getName() + "()");
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Boolean exported) {
    if (exported && isExported(tree.getModifiers()) && !isConstantWithWords(tree)) {
      demandComment(tree.getName().toString());
    }
    return null;
  }

  /** Returns whether an enum constant describes itself, such as {@code NOT_FOUND("Not found")}. */
  private boolean isConstantWithWords(VariableTree tree) {
    return getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.ENUM
        && tree.getInitializer() instanceof NewClassTree made
        && made.getArguments().stream()
            .anyMatch(each -> each.getKind() == Tree.Kind.STRING_LITERAL);
  }

  private boolean isPackageInfo() {
    return getCurrentPath()
        .getCompilationUnit()
        .getSourceFile()
        .isNameCompatible("package-info", JavaFileObject.Kind.SOURCE);
  }

  private boolean isExported(ModifiersTree modifiers) {
    Set<Modifier> flags = modifiers.getFlags();
    return flags.contains(Modifier.PUBLIC)
        || flags.contains(Modifier.PROTECTED)
        || (isInInterface() && !flags.contains(Modifier.PRIVATE));
  }

  private boolean isInInterface() {
    Tree.Kind kind = getCurrentPath().getParentPath().getLeaf().getKind();
    return kind == Tree.Kind.INTERFACE || kind == Tree.Kind.ANNOTATION_TYPE;
  }

  private static boolean isOverride(MethodTree tree) {
    return tree.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().endsWith("Override"));
  }

  /** Returns whether a method is a constructor, which needs no comment. */
  private static boolean isConstructor(MethodTree tree) {
    return tree.getName().contentEquals("<init>");
  }

  private void demandComment(String name) {
    DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
    if (comment == null || comment.getFullBody().isEmpty()) {
      missing++;
      CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
      long position = trees.getSourcePositions().getStartPosition(unit, getCurrentPath().getLeaf());
      System.err.println(
          Path.of(unit.getSourceFile().toUri())
              + ":"
              + unit.getLineMap().getLineNumber(position)
              + ": "
              + name
              + " has no comment");
    }
  }
}
