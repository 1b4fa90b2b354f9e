/** Tests. */
package org.windrow.view.check;
