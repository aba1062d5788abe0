package org.journeygate.gates.attachments;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Files as evidence.
 *
 * @param maxSize how large one file may be, at most 20MB
 */
@ConfigurationProperties(prefix = "journeygate.attachments", ignoreUnknownFields = false)
record AttachmentSettings(@DefaultValue("10MB") DataSize maxSize) {

    private static final DataSize MOST = DataSize.ofMegabytes(20);

    AttachmentSettings {
        if (maxSize.toBytes() < 1 || maxSize.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "journeygate.attachments.max-size is %s; it is from 1B to %s".formatted(maxSize, MOST));
        }
    }
}
