package org.journeygate.reviews.briefs;

/** Briefs that fill their two pages, for documents made of several. */
public final class FullBriefs {

    private FullBriefs() {}

    /** One with as much in it as fits. */
    public static BriefContent fitting() {
        return new TwoPages(BriefPapers.paper()).fit(BriefContents.monstrous(6, "some words "));
    }
}
