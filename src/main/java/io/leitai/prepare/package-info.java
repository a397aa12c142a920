/**
 * Files that presenters bring, checked by their content and made into what screens show. What reads them runs in a process of its own
 * that is given little memory, little time and no secret.
 */
package io.leitai.prepare;
