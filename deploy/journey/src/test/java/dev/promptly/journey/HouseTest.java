package dev.promptly.journey;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's walls: who may depend on whom, who may open a transaction, where the domain is not spoken of. */
class HouseTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final List<String> SERVICES =
            List.of("complaint-service", "evidence-service", "notification-service", "api-gateway");
    private static final List<String> KIT =
            List.of("service-kit/token", "service-kit/kit", "service-kit/operation", "service-kit/contract-build");
    private static final Pattern DOMAIN = Pattern.compile(
            "trademark|copyright|patent|infring|counterfeit|intellectual|piracy|right[ _-]?holder",
            Pattern.CASE_INSENSITIVE);
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPaths(Stream.concat(SERVICES.stream(), KIT.stream())
                    .map(module -> ROOT.resolve(module).resolve("target/classes"))
                    .toList());

    @Test
    void noServiceKnowsAnother() {
        slices().matching("dev.promptly.(complaint|evidence|notification|gateway)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
    }

    @Test
    void theRoomsOfAServiceFormNoCircle() {
        for (String service : List.of("complaint", "evidence", "notification", "gateway", "kit", "operation")) {
            slices().matching("dev.promptly." + service + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(HOUSE);
        }
    }

    @Test
    void theKitKnowsNoService() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.promptly.kit..", "dev.promptly.operation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.promptly.complaint..", "dev.promptly.evidence..", "dev.promptly.notification..")
                .check(HOUSE);
    }

    @Test
    void onlyAServiceIsTransactional() {
        ArchRule types = classes()
                .that()
                .areAnnotatedWith("jakarta.transaction.Transactional")
                .should()
                .haveSimpleNameEndingWith("Service");
        ArchRule members = methods()
                .that()
                .areAnnotatedWith("jakarta.transaction.Transactional")
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Service");
        types.check(HOUSE);
        members.allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void aResourceTalksToItsServiceNotToTables() {
        noClasses()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "io.quarkus.hibernate..", "java.sql..")
                .check(HOUSE);
    }

    @Test
    void nothingInMainKnowsTheEmbeddedServers() {
        noClasses()
                .should()
                .dependOnClassesThat(describe("embedded servers", HouseTest::isEmbedded))
                .check(HOUSE);
    }

    @Test
    void theRulesAreJudgedWithoutHibernateHttpOrAClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.promptly.complaint.law..",
                        "dev.promptly.complaint.statute..",
                        "dev.promptly.complaint.proof..",
                        "dev.promptly.complaint.admissibility..")
                .and()
                .haveSimpleNameNotEndingWith("Resource") // which tells the rules and judges nothing
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "jakarta.ws.rs..", "java.time.Clock")
                .check(HOUSE);
    }

    @Test
    void gatewayAndKitSpeakNoWordOfTheDomain() throws IOException {
        assertEquals(
                List.of(),
                Stream.concat(Stream.of("api-gateway"), KIT.stream())
                        .flatMap(module -> sources(ROOT.resolve(module).resolve("src/main/java")))
                        .flatMap(HouseTest::wordsOfTheDomain)
                        .toList());
    }

    private static boolean isEmbedded(JavaClass type) {
        return type.getPackageName().startsWith("dev.promptly.embedded")
                || type.getPackageName().startsWith("io.zonky")
                || type.getPackageName().startsWith("kafka.");
    }

    private static Stream<Path> sources(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> wordsOfTheDomain(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> DOMAIN.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
