/** Tests. */
package org.windrow.view.export;
