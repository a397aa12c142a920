/** WebSockets (RFC 6455, RFC 7692) on a network channel: handshake, messages up, ready bytes down. */
package io.leitai.web.socket;
