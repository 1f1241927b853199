-- Notes the newest line of an archive. ?1 at_ms.
INSERT INTO reach (id, archived_ms) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET archived_ms = max(archived_ms, ?1)
