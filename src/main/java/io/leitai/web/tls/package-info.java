/** The server's own https: a certificate from files, checked before it is used and read again when they change. */
package io.leitai.web.tls;
