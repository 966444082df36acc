package dev.promptly.complaint.bulk;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file (RFC 4180). Its bytes are read one by one, so that a cell that is not UTF-8 is one row's own fault. */
final class CsvRows {

    private static final CsvFactory FORMAT = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Line.MOST_BYTES)
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();

    private final CsvParser parser;
    private int number;

    CsvRows(InputStream in) throws IOException {
        parser = FORMAT.createParser(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
        parser.nextToken();
    }

    /**
     * The next row; null once there is none.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException where what comes is no CSV: nothing behind it can be read
     */
    @Nullable
    Row next() throws IOException {
        number++;
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        int bytes = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String cell = parser.getText();
            bytes += cell.length() + 1;
            if (bytes <= Line.MOST_BYTES) {
                cells.add(cell);
            } else {
                cells.clear();
            }
        }
        return new Row(number, bytes, cells);
    }

    /** Which row was read last, or could not be read. */
    int number() {
        return number;
    }
}
