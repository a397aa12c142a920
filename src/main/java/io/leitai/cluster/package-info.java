/** The only room that knows of other machines: commands go to a contest's host, frames come from it. */
package io.leitai.cluster;
