/** One frame to ten thousand viewers: made once, brought round by each event loop, to the slow the newest only. */
package io.leitai.web.fanout;
