-- 1 where any archive has been read.
SELECT EXISTS (SELECT 1 FROM archived)
