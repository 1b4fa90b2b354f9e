package org.windrow.desktop.life;

import java.awt.AWTException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.RenderingHints;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.windrow.fxkit.Texts;

/**
 * The tray through AWT, which is started only when it is needed. Missing on Wayland, on some desktops, without a display,
 * and in an image without {@code java.desktop}.
 */
public final class AwtTray implements Tray {

    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);
    private static final int SIZE = 64;

    private final Texts texts;
    private final Runnable onOpen;
    private final Runnable onQuit;
    private volatile @Nullable TrayIcon icon;

    /**
     * @param onOpen brings the window back; called on AWT's thread, like {@code onQuit}
     * @param onQuit ends the program
     */
    public AwtTray(Texts texts, Runnable onOpen, Runnable onQuit) {
        this.texts = texts;
        this.onOpen = onOpen;
        this.onQuit = onQuit;
    }

    @Override
    public CompletableFuture<Boolean> show() {
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("tray").start(() -> {
            try {
                if (SystemTray.isSupported()) {
                    EventQueue.invokeAndWait(this::add);
                }
            } catch (Exception | LinkageError none) {
                LOG.info("There is no tray here: {}", none.toString());
            }
            shown.complete(icon != null);
        });
        return shown;
    }

    @Override
    public boolean tell(String title, String text) {
        TrayIcon now = icon;
        if (now == null) {
            return false;
        }
        EventQueue.invokeLater(() -> now.displayMessage(title, text, TrayIcon.MessageType.NONE));
        return true;
    }

    @Override
    public void close() {
        TrayIcon now = icon;
        icon = null;
        if (now != null) {
            EventQueue.invokeLater(() -> SystemTray.getSystemTray().remove(now));
        }
    }

    private void add() {
        if (icon != null) {
            return;
        }
        var menu = new PopupMenu();
        menu.add(item(texts.get("tray.open"), onOpen));
        menu.add(item(texts.get("tray.quit"), onQuit));
        var fresh = new TrayIcon(picture(), texts.get("app.name"), menu);
        fresh.setImageAutoSize(true);
        fresh.addActionListener(_ -> onOpen.run());
        try {
            SystemTray.getSystemTray().add(fresh);
            icon = fresh;
        } catch (AWTException full) {
            LOG.info("The tray does not take an icon: {}", full.getMessage());
        }
    }

    private static MenuItem item(String text, Runnable task) {
        var item = new MenuItem(text);
        item.addActionListener(_ -> task.run());
        return item;
    }

    /** Three swathes of cut hay. */
    private static BufferedImage picture() {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1f6feb));
        pen.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int line = 0; line < 3; line++) {
            pen.drawArc(8 + line * 4, 10 + line * 16, 44, 22, 20, 140);
        }
        pen.dispose();
        return image;
    }
}
