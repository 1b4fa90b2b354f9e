/** Tests. */
package org.windrow.view.reading;
