package org.journeygate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.journeygate.workflow.Door;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the modules' arrows do not say: who may know what, what is hidden, how things are named, where time and chance come from. */
@AnalyzeClasses(packages = "org.journeygate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final Set<Class<?>> TIMES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            YearMonth.class);

    private static final String DOOMED =
            "an exception that passes a transactional method dooms the process's transaction";

    @ArchTest
    static final ArchRule onlyWorkflowKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("org.journeygate.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** And the squads' modules know nothing of gates: the modules' arrows say so. */
    @ArchTest
    static final ArchRule votesAndDecisionsKnowNothingOfABlockedSquad = noClasses()
            .that(resideInAnyPackage("org.journeygate.gates.."))
            .and(describe("decide, or lead there", type -> !type.getName()
                    .matches(".*\\.(RequestMatters|LateConfirmations|BlockedApi)(\\$.*)?")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.journeygate.squads.escalations..")
            .because("late votes, contested decisions and blocked squads have three ladders, never mixed");

    @ArchTest
    static final ArchRule pagesAndEndpointsAreHidden = classes()
            .that()
            .resideInAPackage("org.journeygate..web..")
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .and(simpleNameEndingWith("Pages").or(simpleNameEndingWith("Api")).or(notShared()))
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule pagesAndEndpointsCallTheModuleNotEachOther = noClasses()
            .that()
            .haveSimpleNameEndingWith("Pages")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Api");

    @ArchTest
    static final ArchRule endpointsCallTheModuleNotPages = noClasses()
            .that()
            .haveSimpleNameEndingWith("Api")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Pages");

    @ArchTest
    static final ArchRule pagesAndEndpointsLeaveTheDatabaseToTheModule = noClasses()
            .that(simpleNameEndingWith("Pages").or(simpleNameEndingWith("Api")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "org.springframework.data.repository..", "java.sql..");

    @ArchTest
    static final ArchRule repositoriesAreHiddenAndNamedSo = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule namesAreTheFieldsWords = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Service")
            .orShould()
            .haveSimpleNameEndingWith("Entity");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule noCycleIsHiddenByLaziness = noMethods()
            .should()
            .beAnnotatedWith(Lazy.class)
            .because("what needs each other belongs together, or one of the two publishes an event");

    @ArchTest
    static final ArchRule aggregatesHaveNoSetters = noMethods()
            .that()
            .areDeclaredInClassesThat(areAggregates())
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule aggregatesAreVersioned = classes()
            .that(areAggregates())
            .should(have(
                    describe("a version, so that of two writers the second is told", type -> type.getFields().stream()
                            .anyMatch(field -> field.isAnnotatedWith(Version.class)))));

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callCodeUnitWhere(targetIs(
                    "reads the system's time",
                    target -> TIMES.stream().anyMatch(target.getOwner()::isEquivalentTo)
                                    && target.getName().equals("now")
                                    && target.getRawParameterTypes().stream()
                                            .noneMatch(type -> type.isEquivalentTo(Clock.class))
                            || target.getOwner().isEquivalentTo(System.class)
                                    && target.getName().equals("currentTimeMillis")
                            || target.getOwner().isEquivalentTo(Date.class)
                                    && target.getName().equals("<init>")
                                    && target.getRawParameterTypes().isEmpty()))
            .because("tests move the injected java.time.Clock");

    @ArchTest
    static final ArchRule theClockIsMadeInOnePlace = noClasses()
            .that()
            .doNotHaveSimpleName("ClockConfiguration")
            .should()
            .callCodeUnitWhere(targetIs(
                    "makes a clock",
                    target -> target.getOwner().isEquivalentTo(Clock.class)
                            && Set.of("systemUTC", "systemDefaultZone", "system")
                                    .contains(target.getName())));

    @ArchTest
    static final ArchRule chanceIsSecure = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("what is guessable is no secret: java.security.SecureRandom");

    @ArchTest
    static final ArchRule nobodySleepsOrPrints = noClasses()
            .that(describe("do not speak to a console", type -> !type.getSimpleName()
                    .matches(".*Command.*|FirstAdministrator")))
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule doorsJoinTheProcessesTransaction = noClasses()
            .that()
            .areAnnotatedWith(Door.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .because(DOOMED);

    @ArchTest
    static final ArchRule whatDoorsDoJoinsTheProcessesTransaction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Door.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .because(DOOMED);

    @ArchTest
    static final ArchRule configurationIsImmutable = classes()
            .that()
            .areAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
            .should()
            .beRecords();

    private static DescribedPredicate<JavaClass> notShared() {
        return DescribedPredicate.not(resideInAnyPackage("org.journeygate.shared.."));
    }

    private static DescribedPredicate<JavaClass> areAggregates() {
        return describe("are aggregates", type -> type.getFields().stream().anyMatch(ArchitectureTests::isId));
    }

    private static boolean isId(JavaField field) {
        return field.isAnnotatedWith(Id.class) && !field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static DescribedPredicate<JavaCall<?>> targetIs(String description, Predicate<CodeUnitCallTarget> test) {
        return describe(description, call -> test.test(call.getTarget()));
    }
}
