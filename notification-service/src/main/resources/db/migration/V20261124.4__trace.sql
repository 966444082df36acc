-- The W3C traceparent of the act that asked for the notice; the calls of a webhook continue its trace.
ALTER TABLE delivery ADD COLUMN traceparent text;
