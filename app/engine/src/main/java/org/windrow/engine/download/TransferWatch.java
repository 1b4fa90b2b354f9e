package org.windrow.engine.download;

/** Is told how a transfer comes on, on the thread of the download. */
public interface TransferWatch {

    /** Is not interested. */
    TransferWatch NOBODY = new TransferWatch() {};

    /**
     * More bytes have come.
     *
     * @param more how many, more than 0
     */
    default void came(int more) {}

    /**
     * The whole body has come, and the server has nothing more to do with the file; what is left is the disk's work. Told at most
     * once, and never for a download that ends earlier, for example because the server refused it or the connection broke.
     */
    default void ended() {}
}
