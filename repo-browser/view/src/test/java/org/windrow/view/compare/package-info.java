/** Tests. */
package org.windrow.view.compare;
