package org.windrow.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the index's packages, and to the other rooms. */
@AnalyzeClasses(packages = "org.windrow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theIndexKnowsNeitherTheWindowNorRedisNorTheNetwork = noClasses()
            .that()
            .resideInAPackage("org.windrow.index..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..",
                    "java.awt..",
                    "javax.swing..",
                    "redis..",
                    "java.net.http..",
                    "org.windrow.engine..",
                    "org.windrow.spi..");

    @ArchTest
    static final ArchRule theStoreDoesNotKnowTheIndex = noClasses()
            .that()
            .resideInAPackage("org.windrow.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.windrow.index..");

    @ArchTest
    static final ArchRule aQueryIsUnderstoodWithoutLucene = noClasses()
            .that()
            .resideInAnyPackage("org.windrow.index.query..", "org.windrow.index.metadata..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("org.windrow.index.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)$");

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
