package org.windrow.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms, and the habits of the house. */
@AnalyzeClasses(packages = "org.windrow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noJavaFxBehindTheWindow = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.windrow.engine..", "org.windrow.store..", "org.windrow.spi..", "org.windrow.http..",
                    "org.windrow.oaipmh..", "org.windrow.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule theStoreKnowsNeitherRedisNorTheNetwork = noClasses()
            .that()
            .resideInAPackage("org.windrow.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("redis..", "org.windrow.engine..", "org.windrow.spi..", "java.net.http..");

    @ArchTest
    static final ArchRule pluginsKnowNothingButTheSpi = noClasses()
            .that()
            .resideInAPackage("org.windrow.oaipmh..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.windrow.engine..", "org.windrow.store..", "org.windrow.http..", "redis..");

    @ArchTest
    static final ArchRule theSpiIsJdkOnly = classes()
            .that()
            .resideInAPackage("org.windrow.spi..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.windrow.spi..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheAdaptersKnowJedis = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.windrow.engine.redis..", "org.windrow.engine.queue..", "org.windrow.engine.run..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("redis.clients..");

    @ArchTest
    static final ArchRule theEngineDoesNotKnowItsWiring = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.windrow.engine.queue..",
                    "org.windrow.engine.download..",
                    "org.windrow.engine.harvest..",
                    "org.windrow.engine.run..",
                    "org.windrow.engine.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.windrow.engine.local..");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager)$");

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole = noClasses().should().accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}
