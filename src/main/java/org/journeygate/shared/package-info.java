/** What every module speaks: ids, refusals, checked text, paging, the page frame and problem details. No business rules. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.journeygate.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
