@org.jspecify.annotations.NullMarked
package org.windrow.index.text;
