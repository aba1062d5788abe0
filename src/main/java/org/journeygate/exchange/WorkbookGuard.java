package org.journeygate.exchange;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before it is read: unpacked size, number of parts, document types, cell addresses, text
 * indexes and lengths stay within what a real one has, so that reading it cannot fill the memory.
 */
final class WorkbookGuard {

    private static final int MAX_PARTS = 1_000;
    private static final long MAX_UNPACKED = 128L * 1024 * 1024;
    private static final int MAX_TEXTS = 3_000_000;

    private static final XMLInputFactory XML = xml();

    private long unpacked;

    private WorkbookGuard() {}

    /** Refused with UnreadableFile where the workbook is not one or is a trap. */
    static void check(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            var guard = new WorkbookGuard();
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MAX_PARTS) {
                throw trap("has more than %,d parts".formatted(MAX_PARTS));
            }
            for (ZipArchiveEntry part : parts) {
                guard.check(zip, part);
            }
        } catch (XMLStreamException failed) {
            throw trap("is damaged");
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry part) throws IOException, XMLStreamException {
        try (InputStream in = new Counted(zip.getInputStream(part))) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                checkXml(XML.createXMLStreamReader(in));
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static void checkXml(XMLStreamReader reader) throws XMLStreamException {
        boolean sharedText = false;
        boolean value = false;
        int text = 0;
        StringBuilder index = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw trap("declares a document type");
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = reader.getLocalName();
                    if (name.equals("c")) {
                        checkAddress(reader.getAttributeValue(null, "r"));
                        sharedText = "s".equals(reader.getAttributeValue(null, "t"));
                    }
                    if (name.equals("c") || name.equals("si")) {
                        text = 0;
                    }
                    value = name.equals("v");
                    index.setLength(0);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (sharedText && value) {
                        checkIndex(index);
                    }
                    value = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    text += reader.getTextLength();
                    if (text > SheetFile.MAX_CELL) {
                        throw trap("has a cell of more than %,d characters".formatted(SheetFile.MAX_CELL));
                    }
                    if (sharedText && value && index.length() < 20) {
                        index.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private static void checkAddress(@org.jspecify.annotations.Nullable String address) {
        if (address != null && !address.matches("[A-Z]{1,3}[0-9]{1,7}")) {
            throw trap("has a cell at an impossible place");
        }
    }

    private static void checkIndex(CharSequence index) {
        String digits = index.toString().strip();
        if (!digits.matches("[0-9]{1,7}") || Integer.parseInt(digits) > MAX_TEXTS) {
            throw trap("points at a text that it does not have");
        }
    }

    private static UnreadableFile trap(String what) {
        return new UnreadableFile(
                "The workbook %s. Save the table alone as a new .xlsx, or as CSV UTF-8.".formatted(what));
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Counts what comes out of the archive, over all its parts; what an entry says of its own size is not believed. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            unpacked += Math.max(read, 0);
            if (unpacked > MAX_UNPACKED) {
                throw trap("unpacks to more than %d MB".formatted(MAX_UNPACKED / 1024 / 1024));
            }
        }
    }
}
