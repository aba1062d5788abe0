/** The customer's folder of models: read, checked as a whole before anything of it runs, refused with file, element and cause. */
@NullMarked
package org.journeygate.workflow.models;

import org.jspecify.annotations.NullMarked;
