package org.journeygate.reviews.briefs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.journeygate.audit.Sha256;
import org.springframework.stereotype.Component;

/** Cuts a brief until it has two pages at most, or one where few lines are lost by it: it is laid out, and no more is left out than has to be. */
@Component
class TwoPages {

    private static final int MOST = 2;
    /** So many lines may be left out for the sake of one page. */
    private static final int FEW = 14;

    private static final int REMEMBERED = 200;

    private final BriefPaper paper;
    private final Map<String, Integer> cuts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    TwoPages(BriefPaper paper) {
        this.paper = paper;
    }

    /** As much of the whole content as has room. What was measured lately is not measured again. */
    BriefContent fit(BriefContent whole) {
        BriefContent usual = Limits.cut(0, whole).on(whole);
        String key = Sha256.of(BriefText.write(usual));
        Integer known;
        synchronized (cuts) {
            known = cuts.get(key);
        }
        int needed = known == null ? needed(whole, usual) : known;
        synchronized (cuts) {
            cuts.put(key, needed);
        }
        return Limits.cut(needed, whole).on(whole);
    }

    /** The smallest number of cuts with which it has room: on one page where that costs few lines, else on two. */
    private int needed(BriefContent whole, BriefContent usual) {
        int pages = paper.pages(usual);
        if (pages == 1) {
            return 0;
        }
        if (pages == MOST) {
            return fits(whole, FEW, 1) ? fewest(whole, FEW, 1) : 0;
        }
        return fewest(whole, Limits.mostCuts(whole), MOST);
    }

    /** The fewest cuts, more than none, with which it has at most so many pages; as many as there may be where none is enough. */
    private int fewest(BriefContent whole, int most, int pages) {
        int tooFew = 0;
        int enough = most;
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (fits(whole, middle, pages)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    private boolean fits(BriefContent whole, int cuts, int pages) {
        return paper.pages(Limits.cut(cuts, whole).on(whole)) <= pages;
    }
}
