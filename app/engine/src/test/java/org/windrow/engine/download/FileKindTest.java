package org.windrow.engine.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><body>Please log in",
                "  \r\n\t<html lang='en'>",
                "\u00ef\u00bb\u00bf<HTML>",
                "<!-- consent --><!doctype html>",
                "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'>",
                "<script>location='/login'</script>",
                "<br />\n<b>Warning</b>: mysql_connect()",
                "<!-- a comment that does not end"
            })
    void aPageIsKnownByItsFirstTag(String start) {
        assertThat(FileKind.looksLikeHtml(latin1(start))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-1.7 <html>",
                "plain text that speaks of <html>",
                "<?xml version='1.0'?><mets:mets>",
                "<article><body>",
                "<back>",
                "{\"html\":1}"
            })
    void whatIsNoPageIsNotTakenForOne(String start) {
        assertThat(FileKind.looksLikeHtml(latin1(start))).isFalse();
    }

    @Test
    void aPageInSixteenBitsIsAPage() {
        assertThat(FileKind.looksLikeHtml("\ufeff<html><head>".getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
    }

    @Test
    void aPdfAfterAServersWarningIsStillAPdf() {
        byte[] head = latin1("<br />\n<b>Notice</b>: undefined index\n%PDF-1.4\n");
        assertThat(FileKind.of(head)).contains(FileKind.PDF);
        assertThat(FileKind.looksLikeHtml(head)).isFalse();
    }

    @Test
    void kindsAreKnownByTheirFirstBytes() {
        assertThat(FileKind.of(latin1("PK\u0003\u0004rest"))).contains(FileKind.ZIP);
        assertThat(FileKind.of(latin1("\u001f\u008brest"))).contains(FileKind.GZIP);
        assertThat(FileKind.of(latin1("\u0089PNG\r\n"))).contains(FileKind.PNG);
        assertThat(FileKind.of(latin1("\u00ff\u00d8\u00ff\u00e0"))).contains(FileKind.JPEG);
        assertThat(FileKind.of(latin1("GIF89a"))).contains(FileKind.GIF);
        assertThat(FileKind.of(latin1("II*\u0000"))).contains(FileKind.TIFF);
        assertThat(FileKind.of(latin1("ID3\u0003"))).contains(FileKind.MP3);
        assertThat(FileKind.of(latin1("\u0000\u0000\u0000\u0018ftypmp42"))).contains(FileKind.MP4);
        assertThat(FileKind.of(latin1("hello"))).isEmpty();
        assertThat(FileKind.of(new byte[0])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, PDF",
        "Application/PDF; charset=binary, PDF",
        "image/jpg, JPEG",
        "application/x-zip-compressed, ZIP"
    })
    void kindsAreKnownByMediaType(String type, FileKind kind) {
        assertThat(FileKind.ofMediaType(type)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({"a.PDF, PDF", "photo.jpeg, JPEG", "data.tar.gz, GZIP", "thesis.docx, DOCX"})
    void kindsAreKnownByName(String name, FileKind kind) {
        assertThat(FileKind.ofName(name)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"readme", "a.txt", "", "pdf."})
    void aNameWithoutAKnownExtensionSaysNothing(String name) {
        assertThat(FileKind.ofName(name)).isEmpty();
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
