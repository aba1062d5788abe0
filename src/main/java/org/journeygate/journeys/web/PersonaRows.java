package org.journeygate.journeys.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.JobId;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.Personas;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** A persona as a form: one row for each job, of which an emptied one is taken out, and the needs one a line. */
final class PersonaRows {

    private static final int SPARE = 2;

    private PersonaRows() {}

    static Form filled(Persona persona, @Nullable String owner) {
        Persona.Shares shares = persona.shares();
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("version", persona.version());
        present.put("name", persona.name());
        present.put("needs", String.join("\n", persona.needs()));
        present.put("revenueShare", shares.revenue());
        present.put("customerShare", shares.customers());
        present.put("revenueShareWanted", shares.revenueWanted());
        present.put("customerShareWanted", shares.customersWanted());
        present.put("wantedBy", shares.wantedBy());
        present.put("ownerId", owner);
        present.put("source", shares.source());
        for (int row = 0; row < persona.jobs().size(); row++) {
            Persona.Job job = persona.jobs().get(row);
            present.put(field(row, "id"), job.id());
            present.put(field(row, "text"), job.text());
        }
        return Form.filled(present);
    }

    /** How many rows of jobs to show: those filled in and two to spare. */
    static int count(Form form) {
        int used = 0;
        for (int row = 0; row < Personas.MOST + SPARE; row++) {
            if (!form.get(field(row, "text")).isBlank()
                    || !form.get(field(row, "id")).isBlank()) {
                used = row + 1;
            }
        }
        return Math.min(used + SPARE, Personas.MOST + SPARE);
    }

    static Personas.Particulars particulars(Form form, @Nullable UserId owner) {
        var checks = new Checks();
        List<Personas.JobParticulars> jobs = new ArrayList<>();
        for (int row = 0; row < Personas.MOST + SPARE; row++) {
            UUID id = form.id(field(row, "id"), checks);
            String text = form.get(field(row, "text"));
            if (!text.isBlank()) {
                jobs.add(new Personas.JobParticulars(id == null ? null : new JobId(id), text));
            }
        }
        var shares = new Personas.SharesGiven(
                form.number("revenueShare", checks),
                form.number("customerShare", checks),
                form.number("revenueShareWanted", checks),
                form.number("customerShareWanted", checks),
                form.whole("wantedBy", checks),
                owner,
                form.get("source"));
        checks.done();
        List<String> needs =
                form.get("needs").lines().filter(line -> !line.isBlank()).toList();
        return new Personas.Particulars(form.get("name"), jobs, needs, shares);
    }

    private static String field(int row, String part) {
        return "jobs[" + row + "]." + part;
    }
}
