/** Tests. */
package org.windrow.view.search;
