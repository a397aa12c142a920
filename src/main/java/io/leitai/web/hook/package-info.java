/** Webhooks: tells other systems of each change of the scoreboard, signed, until they have heard it. */
package io.leitai.web.hook;
