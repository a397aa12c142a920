/** Staff who sign in with a password: how it is checked, the one-time password beside it, and how often somebody may be wrong. */
package io.leitai.web.account;
