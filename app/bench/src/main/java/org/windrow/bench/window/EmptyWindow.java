package org.windrow.bench.window;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window with the theme and nothing else: what no window of this kind can be quicker than. */
public final class EmptyWindow extends Application {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 760;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(new StackPane(new Label("Nothing")), WIDTH, HEIGHT));
        stage.show();
    }
}
