package dev.promptly.notification.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates under {@code templates/letter}; a name that a template misspells fails the build. */
@CheckedTemplate(basePath = "letter", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class LetterTemplates {

    private LetterTemplates() {}

    static native TemplateInstance noticeToOperatorZh(LetterText text);

    static native TemplateInstance noticeToOperatorEn(LetterText text);

    static native TemplateInstance declarationToHolderZh(LetterText text);

    static native TemplateInstance declarationToHolderEn(LetterText text);

    static native TemplateInstance decisionZh(LetterText text);

    static native TemplateInstance decisionEn(LetterText text);

    static native TemplateInstance statusRequestZh(LetterText text);

    static native TemplateInstance statusRequestEn(LetterText text);

    static native TemplateInstance channelsChangedZh(AccountLetter facts);

    static native TemplateInstance channelsChangedEn(AccountLetter facts);
}
