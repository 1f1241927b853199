-- Made last when many events are read at once: sorting them then is quicker than keeping order all along.
CREATE INDEX IF NOT EXISTS event_target ON event (target);
