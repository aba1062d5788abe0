package org.journeygate.workflow.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reading a model's XML, without what XML can do beyond structure. */
final class Xml {

    private Xml() {}

    /** The root of a model that keeps to its schema; otherwise nothing, and the reason among the faults. */
    static Optional<Element> read(ModelFile file, Consumer<InputStream> schema, List<String> faults) {
        try {
            Element root = parse(bytes(file));
            schema.accept(bytes(file));
            return Optional.of(root);
        } catch (SAXException | IOException | ParserConfigurationException | ModelException unreadable) {
            Throwable cause = unreadable;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            faults.add("%s: cannot be read: %s"
                    .formatted(file.name(), String.valueOf(cause.getMessage()).replaceAll("\\s+", " ")));
            return Optional.empty();
        }
    }

    private static InputStream bytes(ModelFile file) {
        return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
    }

    private static Element parse(InputStream xml) throws ParserConfigurationException, SAXException, IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(xml).getDocumentElement();
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }

    static List<Node> attributes(Element element) {
        List<Node> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add(element.getAttributes().item(i));
        }
        return attributes;
    }

    /** The attribute's text, or null where it is missing or blank. */
    static @Nullable String attribute(Element element, @Nullable String namespace, String name) {
        String text = element.getAttributeNS(namespace, name);
        return text == null || text.isBlank() ? null : text;
    }

    /** The id of the element, or of the nearest one around it that has one. */
    static String nearestId(Element element) {
        for (Node named = element; named instanceof Element candidate; named = named.getParentNode()) {
            if (!candidate.getAttribute("id").isBlank()) {
                return candidate.getAttribute("id");
            }
        }
        return element.getLocalName();
    }
}
