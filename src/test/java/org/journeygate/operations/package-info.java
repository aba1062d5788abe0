/** The application as those see it who run it: figures, logs, backups, the jar itself. */
package org.journeygate.operations;
