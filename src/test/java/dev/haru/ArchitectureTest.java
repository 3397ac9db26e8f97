package dev.haru;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.haru.index.AnchoredLink;
import dev.haru.index.DisplayedText;
import dev.haru.index.Fields;
import dev.haru.index.SuggestTerm;
import dev.haru.index.directory.IndexException;
import dev.haru.index.offsets.TokenOffsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The rules for which packages may use which packages and libraries, print, or end the process.
 *
 * <p>{@code allowEmptyShould} is set because a package that does not exist yet has no classes and
 * breaks no rule; a package that is missing from the table breaks the first rule.
 */
class ArchitectureTest {
  /** The packages that each package may use; a subpackage counts as part of its parent. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("box", Set.of()),
          Map.entry("language", Set.of()),
          Map.entry("hangul", Set.of()),
          Map.entry("phonetic", Set.of("hangul", "language", "text")),
          Map.entry("glossary", Set.of()),
          Map.entry("course", Set.of("language", "text")),
          Map.entry("analysis", Set.of("hangul", "language", "text")),
          Map.entry(
              "index", Set.of("analysis", "course", "glossary", "hangul", "language", "text")),
          Map.entry(
              "search",
              Set.of("analysis", "glossary", "hangul", "index", "language", "phonetic", "text")),
          Map.entry("startup", Set.of("analysis", "index", "search", "text")),
          Map.entry(
              "export",
              Set.of(
                  "analysis", "box", "glossary", "hangul", "index", "language", "search", "text")),
          Map.entry("publish", Set.of("analysis", "course", "export", "index", "search", "text")),
          Map.entry("eval", Set.of("search")),
          Map.entry("watch", Set.of("course", "text")),
          Map.entry("mcp", Set.of("course", "language", "search", "text")),
          Map.entry("server", Set.of("box", "language", "mcp", "search", "text", "watch")),
          Map.entry(
              "cli",
              Set.of(
                  "course",
                  "text",
                  "index",
                  "search",
                  "export",
                  "publish",
                  "mcp",
                  "eval",
                  "watch",
                  "server",
                  "startup",
                  "language",
                  "glossary",
                  "analysis")));

  /**
   * The types of the index package that all engines share: field names, the forms of suggestions
   * and texts, the offsets of tokens and the exception.
   */
  private static final DescribedPredicate<JavaClass> WORDS_OF_INDEX =
      belongToAnyOf(
          AnchoredLink.class,
          DisplayedText.class,
          Fields.class,
          IndexException.class,
          SuggestTerm.class,
          TokenOffsets.class);

  private static final Pattern TOP_PACKAGE = Pattern.compile("dev\\.haru\\.(\\w+).*");

  private static final JavaClasses HARU =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.haru");

  @Test
  void packagesUseOnlyWhatTheTableAllows() {
    classes().should(useOnlyWhatTheTableAllows()).check(HARU);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.haru.(*)..").should().beFreeOfCycles().check(HARU);
  }

  @Test
  void luceneStaysInAnalysisIndexAndSearch() {
    noneBut("analysis", "export", "index", "publish", "search", "startup")
        .mayUse("org.apache.lucene..")
        .check(HARU);
  }

  @Test
  void analysisUsesLuceneForAnalysisOnly() {
    noClasses()
        .that()
        .resideInAPackage("dev.haru.analysis..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.lucene..")
                .and(
                    resideOutsideOfPackages(
                        "org.apache.lucene.analysis..",
                        "org.apache.lucene.store..", // for reading a transducer
                        "org.apache.lucene.util..")))
        .allowEmptyShould(true)
        .check(HARU);
  }

  /** Query interpretation, ranking and excerpts are shared by all engines. */
  @Test
  void searchKnowsNoEngineButInItsLucenePackages() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.haru.search",
            "dev.haru.search.syntax..",
            "dev.haru.search.correct..",
            "dev.haru.search.query..",
            "dev.haru.search.rank..",
            "dev.haru.search.excerpt..",
            "dev.haru.search.suggest..",
            "dev.haru.search.engine..",
            "dev.haru.search.packed..",
            "dev.haru.search.json..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "org.apache.lucene.index..",
                    "org.apache.lucene.search..",
                    "org.apache.lucene.store..",
                    "org.apache.lucene.document..",
                    "dev.haru.index..",
                    "dev.haru.search.lucene..")
                .and(not(WORDS_OF_INDEX)))
        .check(HARU);
  }

  /** Other packages search only through the API, which is the same for all engines. */
  @Test
  void searchIsUsedByItsDoors() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.haru.search..", "dev.haru.startup..", "dev.haru.export..", "dev.haru.publish..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "dev.haru.search.syntax..",
                "dev.haru.search.correct..",
                "dev.haru.search.rank..",
                "dev.haru.search.excerpt..",
                "dev.haru.search.suggest..",
                "dev.haru.search.engine..",
                "dev.haru.search.lucene.columns.."))
        .check(HARU);
  }

  @Test
  void markdownAndHtmlParsersStayInCourse() {
    noneBut("course").mayUse("org.commonmark..", "org.nibor.autolink..", "org.jsoup..").check(HARU);
  }

  @Test
  void picocliAndJlineStayInCli() {
    noneBut("cli").mayUse("picocli..", "org.jline..").check(HARU);
  }

  @Test
  void javalinAndPrometheusStayInServer() {
    noneBut("server")
        .mayUse("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..", "io.prometheus..")
        .check(HARU);
  }

  @Test
  void theProtocolOfAssistantsStaysInItsPackage() {
    noneBut("mcp").mayUse("io.modelcontextprotocol..", "reactor..").check(HARU);
  }

  @Test
  void theClientOfClustersStaysInItsPackage() {
    noneBut("search.opensearch")
        .mayUse("org.opensearch..", "org.apache.hc..", "jakarta.json..")
        .check(HARU);
  }

  @Test
  void treesOfJsonStayWithClusters() {
    noneBut("publish", "search.opensearch").mayUse("com.fasterxml.jackson.databind..").check(HARU);
  }

  /** Plain commands run without the libraries that only the server and clusters need. */
  @Test
  void onlyTheirPackageInCliConnectsToClusters() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.haru.cli.cluster..", "dev.haru.publish..", "dev.haru.search.opensearch..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.haru.search.opensearch.Cluster")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.haru.publish..")
        .check(HARU);
  }

  @Test
  void onlyTheMainClassEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.haru.cli.Main")
        .should()
        .accessTargetWhere(
            targetOwner(equivalentTo(System.class).or(equivalentTo(Runtime.class)))
                .and(target(name("exit").or(name("halt")))))
        .because("the caller decides what a failure means: throw, or return an exit code")
        .allowEmptyShould(true)
        .check(HARU);
  }

  @Test
  void onlyCliPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.haru.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("the same code answers over HTTP, where nobody reads the terminal")
        .allowEmptyShould(true)
        .check(HARU);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(HARU.getPackage("dev.haru").getSubpackagesInTree())
        .isNotEmpty()
        .filteredOn(javaPackage -> !javaPackage.getClasses().isEmpty())
        .allSatisfy(ArchitectureTest::isNullMarked);
  }

  private static void isNullMarked(JavaPackage javaPackage) {
    assertThat(javaPackage.isAnnotatedWith(NullMarked.class))
        .as("%s has a package-info.java with @NullMarked", javaPackage.getName())
        .isTrue();
  }

  private static ArchCondition<JavaClass> useOnlyWhatTheTableAllows() {
    return new ArchCondition<>("use only what the table allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String from = topPackage(type);
        if (!MAY_USE.containsKey(from)) {
          String message = type.getName() + " is in a package that the table does not have";
          events.add(SimpleConditionEvent.violated(type, message));
          return;
        }
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> !isAllowed(from, topPackage(dependency.getTargetClass())))
            .map(dependency -> SimpleConditionEvent.violated(type, dependency.getDescription()))
            .forEach(events::add);
      }
    };
  }

  private static boolean isAllowed(String from, String to) {
    return to.isEmpty() || to.equals(from) || MAY_USE.get(from).contains(to);
  }

  /** Returns the package directly below dev.haru; empty for a class that is not haru's. */
  private static String topPackage(JavaClass type) {
    Matcher matcher = TOP_PACKAGE.matcher(type.getPackageName());
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static Libraries noneBut(String... packages) {
    String[] trees =
        Stream.of(packages).map(name -> "dev.haru." + name + "..").toArray(String[]::new);
    return libraries ->
        noClasses()
            .that()
            .resideOutsideOfPackages(trees)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(libraries)
            .allowEmptyShould(true);
  }

  /** The second half of a rule's sentence. */
  private interface Libraries {
    ArchRule mayUse(String... libraries);
  }
}
