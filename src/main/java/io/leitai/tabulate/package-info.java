/** A contest reckoned from spreadsheets: marks and points in, ranks and their explanation out. No server, no database. */
package io.leitai.tabulate;
