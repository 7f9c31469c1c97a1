-- The grades of burdens joined back; times that follow each other with the same finding become one.
SELECT
  person_id, burden, said, day_from,
  COALESCE(LEAD(reached) OVER (PARTITION BY person_id, burden, said ORDER BY day_from), reached_in_all) AS day_to
FROM (
  SELECT
    h.person_id, h.burden, g.said, h.day_from, h.day_to,
    LAG(h.day_to) OVER (PARTITION BY h.person_id, h.burden, g.said ORDER BY h.day_from) AS reached,
    MAX(h.day_to) OVER (PARTITION BY h.person_id, h.burden, g.said) AS reached_in_all
  FROM heavy_piece AS h
  JOIN burden_grade AS g ON g.burden = h.burden AND g.drivers = h.drivers AND g.class = h.class
) AS ordered
WHERE reached IS NULL OR day_from > reached + 1
