-- What the start page and the metrics count: deliveries that were given up.
CREATE INDEX delivery_failed ON delivery (id) WHERE state = 'FAILED';
