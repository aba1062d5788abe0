package org.journeygate.initiatives.predictions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be shown of predictions.
 *
 * @param approverAgreement the agreement on which it rests that the calibration of single approvers is shown, in words; empty: it is not
 */
@ConfigurationProperties(prefix = "journeygate.predictions", ignoreUnknownFields = false)
record PredictionSettings(@DefaultValue("") String approverAgreement) {}
