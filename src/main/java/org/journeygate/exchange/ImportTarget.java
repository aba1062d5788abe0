package org.journeygate.exchange;

import java.util.List;
import java.util.UUID;
import org.journeygate.people.Actor;

/** Where the rows of one kind of file go. */
interface ImportTarget<T> {

    ImportKind kind();

    RowFormat<T> format();

    /** What {@link #bring} would do with these rows, no two of them about the same thing; changes nothing. */
    Taken compare(List<Placed<T>> rows, Actor actor);

    /** Brings these rows in, which were compared before; joins the caller's transaction. */
    Taken bring(List<Placed<T>> rows, UUID importId, Actor actor);
}
