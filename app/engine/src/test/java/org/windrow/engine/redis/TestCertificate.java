package org.windrow.engine.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A self-signed certificate, as the files that each side wants.
 *
 * @param certificate the certificate as PEM
 * @param key its private key as PEM
 * @param keyStore both, as Java wants them
 */
record TestCertificate(Path certificate, Path key, Path keyStore) {

    /** The password of all stores. */
    static final String PASSWORD = "not-secret";

    /**
     * Makes a certificate.
     *
     * @param folder where its files go
     * @param name what they are called
     * @param holder whose it is, in keytool's words: {@code ip:127.0.0.1}, {@code dns:localhost}
     */
    static TestCertificate make(Path folder, String name, String holder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name + ".p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair"));
        Map.of(
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + holder,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .forEach((option, value) -> command.addAll(List.of(option, value)));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate: " + words);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(store)) {
            keys.load(content, PASSWORD.toCharArray());
        }
        return new TestCertificate(
                pem(
                        folder.resolve(name + ".crt"),
                        "CERTIFICATE",
                        keys.getCertificate(name).getEncoded()),
                pem(
                        folder.resolve(name + ".key"),
                        "PRIVATE KEY",
                        keys.getKey(name, PASSWORD.toCharArray()).getEncoded()),
                store);
    }

    /** A store of what is trusted: these certificates and nothing else. */
    static Path trusting(Path file, List<TestCertificate> trusted) throws IOException, GeneralSecurityException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        for (TestCertificate one : trusted) {
            KeyStore keys = KeyStore.getInstance(one.keyStore().toFile(), PASSWORD.toCharArray());
            String name = keys.aliases().nextElement();
            trust.setCertificateEntry(name, keys.getCertificate(name));
        }
        try (OutputStream content = Files.newOutputStream(file)) {
            trust.store(content, PASSWORD.toCharArray());
        }
        return file;
    }

    private static Path pem(Path file, String kind, byte[] content) throws IOException {
        return Files.writeString(
                file,
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + kind + "-----\n");
    }
}
