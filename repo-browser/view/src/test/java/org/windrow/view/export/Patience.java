package org.windrow.view.export;

import org.windrow.view.work.Errand;

/** Lets work come to its end, and does not ask how far it is. */
record Patience() implements Errand.Course {

    @Override
    public void done(long count) {
        // nobody looks
    }

    @Override
    public boolean stopped() {
        return false;
    }
}
