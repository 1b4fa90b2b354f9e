/** Tests. */
package org.windrow.view.shelf;
