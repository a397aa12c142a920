/** What a request must pass before anything is done for it: whence it comes, how much, how fast, how slowly, and what its answer forbids a browser. */
package io.leitai.web.guard;
