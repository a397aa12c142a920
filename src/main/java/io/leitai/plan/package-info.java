/** Plans and series as people write them: YAML in, with every error's line and column, and back out. */
package io.leitai.plan;
