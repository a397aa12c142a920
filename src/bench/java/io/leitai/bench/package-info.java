/** How fast things are. Run by `mvn -q -Pbench`; what came out is in `docs/performance.md`. */
package io.leitai.bench;
