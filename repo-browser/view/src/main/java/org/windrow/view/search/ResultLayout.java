package org.windrow.view.search;

/** How the middle of the browser shows a silo. */
public enum ResultLayout {
    /** What was found, two lines an object. */
    LIST,
    /** What was found, one line an object, with more columns. */
    TABLE,
    /** The folders of the pairtree, whatever is searched. */
    FOLDERS;

    /** The layout of a name; {@link #LIST} if there is none. */
    public static ResultLayout of(String name) {
        for (ResultLayout layout : values()) {
            if (layout.name().equals(name)) {
                return layout;
            }
        }
        return LIST;
    }
}
