package org.journeygate.exchange;

import java.util.List;
import java.util.Optional;

/** How the rows of one kind of file are read. */
interface RowFormat<T> {

    /** The columns' names in the header; all must be there, in any order. */
    List<String> columns();

    /** What the row says; empty where a cell has a fault, which the row then knows. */
    Optional<T> read(RowCells row);

    /** What makes two rows tell of the same thing. */
    Object key(T content);

    /** What is wrong with a row that tells of the same thing as one before it, with other content. */
    Fault contradiction(int row, int before);
}
