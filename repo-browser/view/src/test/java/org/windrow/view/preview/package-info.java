/** Tests. */
package org.windrow.view.preview;
