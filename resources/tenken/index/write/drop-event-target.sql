DROP INDEX IF EXISTS event_target;
