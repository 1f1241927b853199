-- Whether any creation or deletion is known.
SELECT EXISTS (SELECT 1 FROM lifecycle)
