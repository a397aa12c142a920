/** Who is asking: bearer tokens, a browser's session, and the codes that open one. Decides nothing that the rulebook does. */
package io.leitai.web.signin;
