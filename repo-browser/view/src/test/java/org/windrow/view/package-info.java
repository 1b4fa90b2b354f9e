/** Tests of the browser over real silos. */
package org.windrow.view;
