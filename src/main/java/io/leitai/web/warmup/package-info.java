/** Code that runs before it is needed, so that it is fast by then. */
package io.leitai.web.warmup;
