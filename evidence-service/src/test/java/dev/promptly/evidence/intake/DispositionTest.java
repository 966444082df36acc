package dev.promptly.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row A15 of 2026-11-29: a file's name, as browsers and libraries write it into a form. */
class DispositionTest {

    @DisplayName("A15: names as they are written on the way")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            form-data; name="file"; filename="report.pdf"                                   | report.pdf
            form-data; name=file; filename=report.pdf                                       | report.pdf
            form-data ; name = "file" ; filename = "report.pdf"                             | report.pdf
            form-data; name="file"; FileName="Прилож. №1.pdf"                               | Прилож. №1.pdf
            form-data; name="file"; filename="公证书；附件, 一.pdf"                           | 公证书；附件, 一.pdf
            form-data; name="file"; filename="a;b=c.pdf"                                    | a;b=c.pdf
            form-data; name="file"; filename="a\\"b\\".pdf"                                   | a"b".pdf
            form-data; name="file"; filename="C:\\Users\\li\\店.pdf"                           | 店.pdf
            form-data; name="file"; filename="../../etc/passwd"                             | passwd
            form-data; name="file"; filename*=UTF-8''%e5%ba%97.pdf                          | 店.pdf
            form-data; name="file"; filename="?.pdf"; filename*=utf-8'zh'%E5%BA%97.pdf      | 店.pdf
            form-data; filename*=utf-8''%E5%BA%97.pdf; filename="_.pdf"; name="file"        | 店.pdf
            form-data; name="file"; filename="fallback.pdf"; filename*=UTF-8''%zz           | fallback.pdf
            form-data; name="file"; filename="fallback.pdf"; filename*=UTF-8''%ff           | fallback.pdf
            form-data; name="file"; filename*=iso-8859-1''caf%e9.pdf                        | café.pdf""")
    void aNameIsReadAsItWasMeant(String header, String name) {
        Disposition read = Disposition.of(header);

        assertThat(read.name()).isEqualTo("file");
        assertThat(read.fileName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            form-data
            form-data;
            form-data; =
            form-data; filename
            form-data; filename*
            form-data; x="unended
            form-data; filename*='""")
    void whatCannotBeReadIsNotThere(String header) {
        assertThat(Disposition.of(header).name()).isNull();
        assertThat(Disposition.of(header + "\\").name()).isNull();
    }
}
