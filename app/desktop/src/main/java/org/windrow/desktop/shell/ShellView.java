package org.windrow.desktop.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.windrow.fxkit.Later;
import org.windrow.fxkit.SpareTime;
import org.windrow.fxkit.Texts;
import org.windrow.fxkit.Toasts;
import org.windrow.fxkit.action.Actions;

/** The window: menu and banner above, rail at the left, the chosen pane, status bar below, messages over it all. */
final class ShellView extends StackPane {

    private final ShellViewModel model;
    private final Texts texts;
    private final Actions actions;
    private final SpareTime spare;

    ShellView(
            ShellViewModel model,
            List<? extends Node> panes,
            Rail rail,
            Texts texts,
            Actions actions,
            Toasts toasts,
            Node help,
            Node offer,
            SpareTime spare) {
        this.model = model;
        this.texts = texts;
        this.actions = actions;
        this.spare = spare;
        getStyleClass().add("shell");
        var centre = new StackPane();
        centre.getChildren().setAll(panes);
        var trouble = new Later(spare, model.bannerProperty().map(Banner::isShown), this::banner);
        var frame = new BorderPane(centre, new VBox(menuPlace(), trouble, offer), null, statusBar(), rail);
        getChildren().addAll(frame, toasts, help);
    }

    /** The place of the menu bar, which is there from the beginning, and the bar as soon as the window is up. */
    private Node menuPlace() {
        var room = new Label(" ");
        room.getStyleClass().add("menu-room");
        room.setMaxWidth(Double.MAX_VALUE);
        var place = new StackPane(room);
        spare.add(() -> place.getChildren().setAll(menuBar()));
        return place;
    }

    private MenuBar menuBar() {
        var bar = new MenuBar(
                menu(
                        "menu.file",
                        "source.new",
                        "source.sample",
                        "",
                        "source.import",
                        "source.export",
                        "source.export-all",
                        "source.export-list",
                        "",
                        "app.undo",
                        "",
                        "app.quit"),
                menu(
                        "menu.source",
                        "source.harvest",
                        "source.pause",
                        "source.resume",
                        "source.stop",
                        "source.harvest-all",
                        "",
                        "source.change",
                        "source.copy",
                        "source.open-folder",
                        "",
                        "source.remove"),
                menu(
                        "menu.queue",
                        "queue.pause",
                        "queue.resume",
                        "",
                        "job.retry",
                        "job.retry-all",
                        "",
                        "job.delete",
                        "job.delete-all"),
                menu(
                        "menu.worker",
                        "worker.start",
                        "worker.stop",
                        "worker.restart",
                        "worker.quiet",
                        "worker.show-log",
                        "",
                        "worker.start-all",
                        "worker.stop-all",
                        "",
                        "worker.more-harvesters",
                        "worker.fewer-harvesters",
                        "worker.more-downloaders",
                        "worker.fewer-downloaders"),
                menu("menu.log", "logs.search", "", "logs.copy", "logs.save", "logs.clear", "logs.open-file"),
                menu(
                        "menu.view",
                        "go.sources",
                        "go.queues",
                        "go.workers",
                        "go.logs",
                        "go.repository",
                        "go.activity",
                        "go.preferences",
                        "",
                        "theme.system",
                        "theme.light",
                        "theme.dark",
                        "",
                        "text.larger",
                        "text.smaller"),
                menu("menu.help", "help.palette", "help.shortcuts"));
        bar.setId("menu-bar");
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    /** A menu whose items are made later: nobody opens one before the window is up. */
    private Menu menu(String textKey, String... ids) {
        var menu = new Menu(texts.get(textKey));
        spare.add(() -> actions.fill(menu, ids));
        return menu;
    }

    private Node banner() {
        var text = new Label();
        text.setId("banner-text");
        text.setWrapText(true);
        text.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var retry = new Button(texts.get("banner.retry"), new FontIcon(Feather.REFRESH_CW));
        retry.setId("banner-retry");
        retry.setOnAction(_ -> model.startEngine());
        retry.getStyleClass().add(Styles.DANGER);
        var box = new HBox(text, retry);
        box.setId("banner");
        box.getStyleClass().add("banner");
        box.setAlignment(Pos.CENTER_LEFT);
        model.bannerProperty().subscribe(banner -> {
            text.setText(banner.text());
            retry.setVisible(banner.retry());
            retry.setManaged(banner.retry());
        });
        return box;
    }

    private Node statusBar() {
        var totals = new Label();
        totals.setId("status-totals");
        totals.textProperty().bind(model.totalsProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var connection = new Label();
        connection.setId("status-connection");
        connection.textProperty().bind(model.connectionProperty());
        spare.add(() -> {
            var detail = new Tooltip();
            detail.textProperty().bind(model.connectionDetailProperty());
            connection.setTooltip(detail);
        });
        connection.accessibleHelpProperty().bind(model.connectionDetailProperty());
        var bar = new HBox(totals, space, connection);
        bar.getStyleClass().add("status-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }
}
