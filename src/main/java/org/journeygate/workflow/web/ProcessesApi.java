package org.journeygate.workflow.web;

import java.util.List;
import java.util.UUID;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.workflow.FailedJob;
import org.journeygate.workflow.FailedJobs;
import org.journeygate.workflow.ProcessModels;
import org.journeygate.workflow.StepLog;
import org.journeygate.workflow.SubjectReaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /processes}: models and where they stand, for everyone signed in unless a module keeps that to some; failed steps for those who watch over them. */
@RestController
@RequestMapping("/api/v1/processes")
class ProcessesApi {

    private final ProcessModels models;
    private final StepLog steps;
    private final FailedJobs jobs;
    private final List<SubjectReaders> readers;

    ProcessesApi(ProcessModels models, StepLog steps, FailedJobs jobs, List<SubjectReaders> readers) {
        this.models = models;
        this.steps = steps;
        this.jobs = jobs;
        this.readers = readers;
    }

    @GetMapping
    Paged<ProcessModels.Model> list(PageQuery page, Actor reader) {
        return models.newest(page);
    }

    @GetMapping(path = "/{key}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable String key, Actor reader) {
        return models.diagram(key);
    }

    @GetMapping("/{key}/activity")
    ModelActivity activity(@PathVariable String key, Actor reader) {
        models.diagram(key);
        return new ModelActivity(key, steps.activity(key));
    }

    @GetMapping(path = "/subjects/{id}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String subjectDiagram(@PathVariable UUID id, Actor reader) {
        return models.diagramFor(id);
    }

    @GetMapping("/subjects/{id}/activity")
    SubjectActivity subjectActivity(@PathVariable UUID id, Actor reader) {
        readers.forEach(one -> one.require(id, reader));
        return new SubjectActivity(steps.positions(id), steps.of(id));
    }

    @GetMapping("/jobs")
    Paged<FailedJob> jobs(PageQuery page, Actor reader) {
        return jobs.list(page, reader);
    }

    @PostMapping("/jobs/{id}/retry")
    FailedJob retry(@PathVariable String id, Actor actor) {
        return jobs.retry(id, actor);
    }

    @PostMapping("/jobs/retry")
    Retried retryAll(@RequestBody Kind kind, Actor actor) {
        var checks = new Checks();
        String process = checks.line("process", kind.process(), 100);
        String element = checks.line("element", kind.element(), 100);
        checks.done();
        return new Retried(jobs.retryAll(process, element, actor));
    }

    /** Failed steps of one kind. */
    record Kind(@Nullable String process, @Nullable String element) {}

    /** How many steps are tried again. */
    record Retried(int retried) {}

    /** Tokens and heat of one process, over all its subjects. */
    record ModelActivity(String key, List<StepLog.Activity> elements) {}

    /** Where one subject's process stands and what it has gone through. */
    record SubjectActivity(List<String> positions, List<StepLog.Step> steps) {}
}
