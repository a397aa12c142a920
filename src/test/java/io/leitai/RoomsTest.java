package io.leitai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house: imports point downward only. */
@AnalyzeClasses(packages = "io.leitai", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    @ArchTest
    static final ArchRule imports_point_downward_only = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("start")
            .definedBy("io.leitai")
            .layer("web")
            .definedBy("..web..")
            .layer("office")
            .definedBy("..office..")
            .layer("prepare")
            .definedBy("..leitai.prepare..")
            .layer("tabulate")
            .definedBy("..leitai.tabulate..")
            .layer("drill")
            .definedBy("..drill..")
            .layer("cluster")
            .definedBy("..cluster..")
            .layer("wire")
            .definedBy("..wire..")
            .layer("plan")
            .definedBy("..leitai.plan..")
            .layer("live")
            .definedBy("..live..")
            .layer("ledger")
            .definedBy("..ledger..")
            .layer("snapshot")
            .definedBy("..leitai.snapshot..")
            .layer("view")
            .definedBy("..view..")
            .layer("contest")
            .definedBy("..contest..")
            .layer("fairness")
            .definedBy("..leitai.fairness..")
            .layer("scoring")
            .definedBy("..scoring..")
            .layer("recount")
            .definedBy("..recount..")
            .whereLayer("start")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("office")
            .mayOnlyBeAccessedByLayers("start", "web")
            .whereLayer("prepare")
            .mayOnlyBeAccessedByLayers("start", "web")
            .whereLayer("prepare")
            .mayNotAccessAnyLayer()
            .whereLayer("tabulate")
            .mayOnlyBeAccessedByLayers("start", "web")
            .whereLayer("drill")
            .mayOnlyBeAccessedByLayers("start")
            .whereLayer("cluster")
            .mayOnlyBeAccessedByLayers("start", "web", "drill")
            .whereLayer("wire")
            .mayOnlyBeAccessedByLayers("start", "web", "drill", "cluster")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("start", "web", "drill", "tabulate")
            .whereLayer("live")
            .mayOnlyBeAccessedByLayers("start", "web", "drill", "cluster", "wire")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("start", "web", "drill", "cluster", "wire", "live")
            .whereLayer("snapshot")
            .mayOnlyBeAccessedByLayers("live")
            .whereLayer("view")
            .mayOnlyBeAccessedByLayers("start", "web", "cluster", "wire", "live")
            .whereLayer("fairness")
            .mayOnlyBeAccessedByLayers("start", "web", "view")
            .whereLayer("scoring")
            .mayNotAccessAnyLayer()
            .whereLayer("recount")
            .mayOnlyBeAccessedByLayers("contest");

    @ArchTest
    static final ArchRule the_recount_shares_no_line_with_what_it_checks = classes()
            .that()
            .resideInAPackage("..recount..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.leitai.recount..");

    @ArchTest
    static final ArchRule no_circles =
            slices().matching("io.leitai.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_rulebook_is_pure = classes()
            .that()
            .resideInAnyPackage("..contest..", "..scoring..", "..view..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.pcollections..",
                    "io.leitai.contest..",
                    "io.leitai.recount..",
                    "io.leitai.scoring..",
                    "io.leitai.view..",
                    "io.leitai.fairness..");

    @ArchTest
    static final ArchRule the_fairness_report_knows_marks_and_rules_only = classes()
            .that()
            .resideInAPackage("..leitai.fairness..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.leitai.scoring..", "io.leitai.fairness..");

    @ArchTest
    static final ArchRule the_fairness_report_is_the_same_whoever_makes_it = noClasses()
            .that()
            .resideInAPackage("..leitai.fairness..")
            .should()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(
                    java.time.Instant.class,
                    java.time.Clock.class,
                    java.util.UUID.class,
                    java.security.SecureRandom.class,
                    java.util.concurrent.ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule the_rulebook_reads_no_clock_and_draws_no_lots_of_its_own = noClasses()
            .that()
            .resideInAnyPackage("..contest..", "..scoring..", "..recount..", "..view..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Random.class, java.util.UUID.class, java.time.Clock.class);

    @ArchTest
    static final ArchRule vertx_stays_at_the_edges = noClasses()
            .that()
            .resideOutsideOfPackages("io.leitai", "..web..", "..cluster..", "..relay..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..");

    @ArchTest
    static final ArchRule sockets_carry_whatever_they_are_given = noClasses()
            .that()
            .resideInAPackage("..web.socket..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.leitai..").and(not(resideInAPackage("..web.socket.."))));

    @ArchTest
    static final ArchRule the_fan_out_knows_frames_and_sockets_alone = noClasses()
            .that()
            .resideInAPackage("..web.fanout..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.leitai..")
                    .and(not(resideInAnyPackage("..web.fanout..", "..web.socket..", "..cluster.."))));

    @ArchTest
    static final ArchRule only_the_web_knows_netty = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.netty..");

    @ArchTest
    static final ArchRule figures_are_exact = noClasses()
            .that()
            .resideInAnyPackage("..contest..", "..scoring..", "..recount..", "..view..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class);
}
