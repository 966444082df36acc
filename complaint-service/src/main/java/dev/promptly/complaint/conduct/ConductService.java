package dev.promptly.complaint.conduct;

import dev.promptly.kit.page.Page;
import dev.promptly.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class ConductService {

    @Inject
    ConductRecords records;

    Page<ConductRecordView> list(@Nullable List<String> accounts, PageRequest page) {
        return Page.of(records.matching(accounts, page), page, found -> found.id, ConductRecordView::from);
    }
}
