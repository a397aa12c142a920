/** An evening that nobody sees, played in a server of its own within the process: Java makes fast what has run often. */
package io.leitai.web.warmup;
