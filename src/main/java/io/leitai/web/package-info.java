/** HTTP, sockets, sign-in, pages and the fan-out. */
package io.leitai.web;
