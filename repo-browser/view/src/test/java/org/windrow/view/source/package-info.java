/** Tests. */
package org.windrow.view.source;
