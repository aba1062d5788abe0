package org.journeygate.shared.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.Outdated;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answer to a form: where to go once it is saved, or the form again as typed with what is wrong with it. */
public final class FormAnswer {

    private FormAnswer() {}

    /**
     * Saves, and shows the form again where that is refused for its content (422) or because another was quicker (412; it
     * then stands on the present version, so that saving once more is a choice).
     *
     * @param save does it and says where to go
     * @param again the page of that form
     */
    public static Object of(Form form, Supplier<String> save, Function<Form, ModelAndView> again) {
        try {
            return "redirect:" + save.get();
        } catch (InvalidInput refused) {
            return shown(again.apply(form), FormErrors.of(refused), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Outdated refused) {
            Form present = refused.facts().get("version") instanceof Integer version ? form.on(version) : form;
            var conflict = new InvalidInput.FieldError(
                    "version",
                    "was changed by somebody since you opened this. What you typed is still here: look at the thing in"
                            + " another window, then save again if it still holds.");
            return shown(again.apply(present), new FormErrors(List.of(conflict)), HttpStatus.PRECONDITION_FAILED);
        }
    }

    private static ModelAndView shown(ModelAndView page, FormErrors errors, HttpStatus status) {
        page.addObject("errors", errors);
        page.setStatus(status);
        return page;
    }
}
