-- Whether any event lies outside a period: two look-ups. ?1 first id, ?2 last id (exclusive).
SELECT EXISTS (SELECT 1 FROM event WHERE id < ?1) OR EXISTS (SELECT 1 FROM event WHERE id >= ?2)
