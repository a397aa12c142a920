/** Paper for the hour when everything is down: blank score sheets and running orders as pages to print. */
package io.leitai.office;
