/** Tests of the window: view models without a toolkit, views on the headless platform. */
package org.windrow.desktop;
