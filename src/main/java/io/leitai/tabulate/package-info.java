/** A contest, or a series of them, reckoned from spreadsheets: marks, points or results in, ranks and their explanation out. No server, no database. */
package io.leitai.tabulate;
