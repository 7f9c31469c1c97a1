-- Times of more than a gap in which one substance is taken from two different codes at once.
SELECT
  x.person_id, x.substance, x.code_id AS code_a, y.code_id AS code_b,
  CASE WHEN x.day_from > y.day_from THEN x.day_from ELSE y.day_from END AS day_from,
  CASE WHEN x.day_to < y.day_to THEN x.day_to ELSE y.day_to END AS day_to,
  x.source_row AS source_row_a, y.source_row AS source_row_b
FROM exposure AS x
JOIN exposure AS y
  ON y.person_id = x.person_id AND y.substance = x.substance AND x.code_id < y.code_id
  AND x.day_from + x.gap_days <= y.day_to AND y.day_from + x.gap_days <= x.day_to
WHERE x.day_to - y.day_from >= x.gap_days AND y.day_to - x.day_from >= x.gap_days
