package org.windrow.spi.checkup;

/** How far a plugin takes a pasted text for its own. The surest is asked first. */
public enum Claim {
    /** Only this plugin's sources have such addresses. */
    MINE,
    /** It may be one; only asking tells. */
    PERHAPS,
    /** It is none. */
    NO
}
