/** Tests. */
package org.windrow.view.object;
