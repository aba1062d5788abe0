package org.journeygate.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the rows of one kind of file are read. */
interface RowFormat<T> {

    /** The columns' names in the header, in any order. */
    List<String> columns();

    /** Those among them that may be missing from the header. */
    default Set<String> dispensable() {
        return Set.of();
    }

    /** What the row says; empty where a cell has a fault, which the row then knows. */
    Optional<T> read(RowCells row);

    /** What makes two rows tell of the same thing. */
    Object key(T content);

    /** What is wrong with a row that tells of the same thing as one before it, with other content. */
    Fault contradiction(int row, int before);
}
