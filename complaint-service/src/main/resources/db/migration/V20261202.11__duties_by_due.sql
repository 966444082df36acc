-- The sweep asks each second which duties are due and untold, and walks them in the order in which they are due (DueCases).
CREATE INDEX deadline_untold_duty ON deadline (due_at)
    WHERE stopped_at IS NULL AND told_at IS NULL AND clock NOT IN ('K5', 'K8', 'K10', 'K15', 'K16');
DROP INDEX deadline_unpassed;
