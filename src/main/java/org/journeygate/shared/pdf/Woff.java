package org.journeygate.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font of the web (WOFF 1.0) into the TrueType font that it is made of, which is what a PDF takes. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;

    private Woff() {}

    static byte[] unpacked(byte[] packed) {
        ByteBuffer woff = ByteBuffer.wrap(packed);
        if (woff.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("This is no WOFF font");
        }
        int tables = woff.getShort(12);
        ByteBuffer directory = ByteBuffer.allocate(12 + 16 * tables);
        int log = 31 - Integer.numberOfLeadingZeros(tables);
        directory
                .putInt(woff.getInt(4))
                .putShort((short) tables)
                .putShort((short) (16 << log))
                .putShort((short) log)
                .putShort((short) (16 * tables - (16 << log)));
        var content = new ByteArrayOutputStream();
        for (int table = 0; table < tables; table++) {
            int entry = HEADER + ENTRY * table;
            byte[] bytes = table(packed, woff.getInt(entry + 4), woff.getInt(entry + 8), woff.getInt(entry + 12));
            directory
                    .putInt(woff.getInt(entry))
                    .putInt(woff.getInt(entry + 16))
                    .putInt(directory.capacity() + content.size())
                    .putInt(bytes.length);
            content.writeBytes(bytes);
            content.writeBytes(new byte[-bytes.length & 3]);
        }
        return ByteBuffer.allocate(directory.capacity() + content.size())
                .put(directory.array())
                .put(content.toByteArray())
                .array();
    }

    private static byte[] table(byte[] packed, int offset, int length, int original) {
        byte[] table = new byte[original];
        if (length == original) {
            System.arraycopy(packed, offset, table, 0, original);
            return table;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(packed, offset, length);
            if (inflater.inflate(table) != original) {
                throw new IllegalArgumentException("A table of the font is shorter than it says");
            }
            return table;
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException("A table of the font cannot be unpacked", broken);
        } finally {
            inflater.end();
        }
    }
}
