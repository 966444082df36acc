package dev.promptly.complaint.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A10: a number is the same number however it was copied. */
class RegisterNumberTest {

    @ParameterizedTest(name = "{0} is filed as {1}")
    @CsvSource({
        "18262426,                          18262426",
        "第18262426号,                      18262426",
        "第 18262426 號,                    18262426",
        "'18262426 ',                       18262426",
        "'\u00A018262426\u3000\u200B',      18262426",
        "１８２６２４２６,                  18262426",
        "'18,262,426',                      18262426",
        "18.262.426,                        18262426",
        "18 262 426,                        18262426",
        "No. 18262426,                      18262426",
        "no18262426,                        18262426",
        "№ 18262426,                        18262426",
        "Ｎｏ．１８２６２４２６,            18262426",
        "Reg. No. 18262426,                 18262426",
        "RegNo 18262426,                    18262426",
        "Registration Number: 18262426,     18262426",
        "注册号：18262426,                  18262426",
        "商标注册证第18262426号,            18262426",
        "ZL 2020 1 0123456.X,               202010123456X",
        "zl202010123456.x,                  202010123456X",
        "202010123456x,                     202010123456X",
        "专利号ＺＬ２０２０１０１２３４５６．７, 2020101234567",
        "国作登字-2023-F-00012345,          国作登字2023F00012345",
        "国作登字第2023－Ｆ－00012345号,    国作登字2023F00012345",
        "TM-1-NOVA,                         TM1NOVA",
        "IR 1 234 567,                      IR1234567",
        "018262426,                         018262426",
        "第号,                              ''",
        "' - ',                             ''"
    })
    void aNumberIsFiledOneWay(String written, String filed) {
        assertThat(RegisterNumber.of(written)).isEqualTo(filed);
    }

    @Test
    void whatIsFiledIsFiledTheSameAgain() {
        assertThat(Stream.of("N-O-12", "zl z-l 1", "Reg.-No.-1-号", "e\u0301 1", "ﬁ-1", "ß 1"))
                .allSatisfy(written -> assertThat(RegisterNumber.of(RegisterNumber.of(written)))
                        .isEqualTo(RegisterNumber.of(written)));
    }
}
