package dev.promptly.notification.letter;

import io.quarkus.qute.TemplateInstance;
import java.util.function.Function;

/** What a letter is about: one entry, and two templates, a kind. */
public enum LetterKind {
    /** A complaint against the operator's listings was admitted (Electronic Commerce Law art. 42). */
    NOTICE_TO_OPERATOR(LetterTemplates::noticeToOperatorZh, LetterTemplates::noticeToOperatorEn),
    /** An operator declares that there is no infringement; the right holder may complain or sue (art. 43(2)). */
    DECLARATION_TO_HOLDER(LetterTemplates::declarationToHolderZh, LetterTemplates::declarationToHolderEn),
    /** Something was decided in the case, or time has brought it. */
    DECISION(LetterTemplates::decisionZh, LetterTemplates::decisionEn),
    /** The right holder is asked how its proceeding stands. */
    STATUS_REQUEST(LetterTemplates::statusRequestZh, LetterTemplates::statusRequestEn);

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument
    private final Function<LetterText, TemplateInstance> zh;

    @SuppressWarnings("ImmutableEnumChecker") // a function of its argument
    private final Function<LetterText, TemplateInstance> en;

    LetterKind(Function<LetterText, TemplateInstance> zh, Function<LetterText, TemplateInstance> en) {
        this.zh = zh;
        this.en = en;
    }

    public Letter write(LetterFacts facts) {
        return new Letter(
                zh.apply(LetterText.of(Tongue.ZH, facts)).render(),
                en.apply(LetterText.of(Tongue.EN, facts)).render());
    }
}
