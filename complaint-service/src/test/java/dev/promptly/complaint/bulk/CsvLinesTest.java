package dev.promptly.complaint.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.promptly.kit.problem.Fault;
import dev.promptly.kit.problem.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table is notices, and what is wrong with one row is no other's. */
class CsvLinesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void aCellStandsWhereItsHeaderSays() throws IOException {
        assertThat(read("""
                /idempotencyKey,/claim,/patentClaims/1,/patentClaims/0,/targets/0/url,/targets/0/niceClasses/0,/guarantee/signedBy
                k-1,PATENT,2,1,https://shop.example/item/1,9,"Tanaka, ""A"" Aiko"
                """))
                .containsExactly("2 {'idempotencyKey':'k-1','claim':'PATENT','patentClaims':[1,2],"
                        + "'targets':[{'url':'https://shop.example/item/1','niceClasses':[9]}],"
                        + "'guarantee':{'signedBy':'Tanaka, \\\"A\\\" Aiko'}}");
    }

    @Test
    void rowsWithOneKeyThatFollowEachOtherAreOneNotice() throws IOException {
        assertThat(read("""
                /idempotencyKey,/claim,/targets/0/url,/evidence/0/evidenceId
                k-1,TM,u1,e1
                k-1,,u2,e1
                k-1,TM,u1,e2
                k-2,,u1,
                k-1,TM,u3,
                """))
                .containsExactly(
                        "2 {'idempotencyKey':'k-1','claim':'TM','targets':[{'url':'u1'},{'url':'u2'}],"
                                + "'evidence':[{'evidenceId':'e1'},{'evidenceId':'e2'}]}",
                        "5 {'idempotencyKey':'k-2','targets':[{'url':'u1'}]}",
                        "6 {'idempotencyKey':'k-1','claim':'TM','targets':[{'url':'u3'}]}");
    }

    @Test
    void whatIsWrongWithARowIsItsOwn() throws IOException {
        String table = """
                /idempotencyKey,/claim,/statement
                k-1,TM,a
                k-1,CR,a
                k-2,TM,a,more

                k-3,TM,\u00ff
                k-4,TM,%s
                k-5,TM,"a
                b"
                ,TM,
                k-6
                """.formatted("x".repeat(Line.MOST_BYTES / 2) + ",\nk-4,TM," + "x".repeat(Line.MOST_BYTES / 2));

        assertThat(read(table, StandardCharsets.ISO_8859_1))
                .containsExactly(
                        "2 ambiguous /claim",
                        "4 too-many ",
                        "6 malformed-text /statement",
                        "7 too-large",
                        "9 {'idempotencyKey':'k-5','claim':'TM','statement':'a\\nb'}",
                        "10 {'claim':'TM'}",
                        "11 {'idempotencyKey':'k-6'}");
    }

    @Test
    void whatIsNoTableAnyMoreEndsItAndSaysSo() throws IOException {
        assertThat(read("/idempotencyKey,/statement\nk-1,a\nk-2,\"a\"b\nk-3,c\n"))
                .containsExactly("2 {'idempotencyKey':'k-1','statement':'a'}", "3 malformed-text ");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreOfTheSpreadsheet() throws IOException {
        assertThat(read("\uFEFF/idempotencyKey,/statement\r\nk-1,名称\r\n"))
                .containsExactly("2 {'idempotencyKey':'k-1','statement':'名称'}");
    }

    @ParameterizedTest
    @CsvSource({
        "/claim,idempotency-key-required",
        "/idempotencyKey;/claim;/claim,duplicate-key",
        "/idempotencyKey;claim,invalid-value",
        "/idempotencyKey;/claims,unknown-field",
        "/idempotencyKey;/targets/first/url,unknown-field",
        "/idempotencyKey;/targets/1000/url,unknown-field",
        "/idempotencyKey;/claim/0,unknown-field",
        "/idempotencyKey;/targets/0,wrong-type",
        "/idempotencyKey;/targets,wrong-type",
        "/idempotencyKey;/guarantee,wrong-type",
        "'',invalid-value"
    })
    void aHeaderThatNamesWhatNoNoticeHasIsRefusedBeforeAnyRow(String header, String code) {
        assertThatThrownBy(() -> read(header.replace(';', ',') + "\nk-1,TM\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static List<String> read(String table) throws IOException {
        return read(table, StandardCharsets.UTF_8);
    }

    /** Of each line its number, with its notice or what is wrong with it. */
    private static List<String> read(String table, Charset charset) throws IOException {
        CsvLines lines = new CsvLines(new ByteArrayInputStream(table.getBytes(charset)), MAPPER);
        List<String> read = new ArrayList<>();
        for (Line line = lines.next(); line != null; line = lines.next()) {
            read.add(line.number() + " " + told(line));
        }
        return read;
    }

    private static String told(Line line) {
        try {
            return line.content().get().toString().replace('"', '\'').replace("\\'", "\\\"");
        } catch (Refused e) {
            List<Fault> faults = e.refusal().faults();
            return e.refusal().code()
                    + (faults.isEmpty() ? "" : " " + faults.get(0).pointer());
        }
    }
}
