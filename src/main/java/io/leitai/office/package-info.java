/** Paper: blank score sheets, running orders, QR codes. */
package io.leitai.office;
