package org.journeygate.access;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * A request for one route of the access matrix that means more than the usual one, which names nothing that exists and
 * carries nothing. A test component of this kind is found by its route.
 */
public interface AccessExample {

    /** Method and pattern, as in the table: {@code PUT /api/v1/users/{id}}. */
    String route();

    /** The request, without anybody signed in. Asked for once per role; what it is about is made on demand. */
    MockHttpServletRequestBuilder request();
}
