-- Every template.
SELECT id, text FROM template
