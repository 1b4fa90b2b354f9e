package org.windrow.view;

import java.util.List;
import org.windrow.view.work.Notices;

/**
 * Keeps what a person would have been told.
 *
 * @param told gets every text
 * @param undone gets what takes back what was offered to be taken back
 */
record ToldNotices(List<String> told, List<Runnable> undone) implements Notices {

    @Override
    public void tell(String text) {
        told.add(text);
    }

    @Override
    public void warn(String text) {
        told.add(text);
    }

    @Override
    public void offer(String text, Runnable undo) {
        told.add(text);
        undone.add(undo);
    }
}
