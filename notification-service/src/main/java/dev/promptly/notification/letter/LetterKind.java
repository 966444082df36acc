package dev.promptly.notification.letter;

/** What a letter is about: one entry, and two templates, a kind. */
public enum LetterKind {
    /** A complaint against the operator's listings was admitted (Electronic Commerce Law art. 42). */
    NOTICE_TO_OPERATOR {
        @Override
        public Letter write(LetterFacts facts) {
            return new Letter(
                    LetterTemplates.noticeToOperatorZh(LetterText.of(Tongue.ZH, facts))
                            .render(),
                    LetterTemplates.noticeToOperatorEn(LetterText.of(Tongue.EN, facts))
                            .render());
        }
    };

    public abstract Letter write(LetterFacts facts);
}
