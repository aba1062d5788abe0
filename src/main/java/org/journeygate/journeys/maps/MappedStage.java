package org.journeygate.journeys.maps;

import org.journeygate.journeys.StageId;

/**
 * A stage as it was called when the map was drawn; its id stays the same from version to version.
 *
 * @param momentThatMatters whether customers judge the whole journey by it
 */
public record MappedStage(StageId id, String name, boolean momentThatMatters, StageMap map) {}
