/** Tests. */
package org.windrow.view.cite;
