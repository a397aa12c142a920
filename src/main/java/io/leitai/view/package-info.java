/** What each audience may see of a contest, as records that become frames. Pure: a view is a function of the contest. */
package io.leitai.view;
