package org.windrow.desktop.queues;

/**
 * What is to be asked before something is done that cannot be undone.
 *
 * @param title the question, naming what it is about and how many
 * @param text what will be the consequence
 * @param verb the button that does it
 * @param yes does it, on the JavaFX thread
 */
record Question(String title, String text, String verb, Runnable yes) {}
