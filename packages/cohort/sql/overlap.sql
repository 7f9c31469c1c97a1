-- Times in which two substances meet of which something is known, and (b = -1) of one alone about which something is.
SELECT
  x.person_id, p.a, p.b,
  CASE WHEN p.by_taking = 1 OR x.agent_seen = 1 THEN x.agent ELSE 0 END AS agent_a,
  CASE WHEN p.by_taking = 1 OR y.agent_seen = 1 THEN y.agent ELSE 0 END AS agent_b,
  CASE WHEN x.day_from > y.day_from THEN x.day_from ELSE y.day_from END AS day_from,
  CASE WHEN x.day_to < y.day_to THEN x.day_to ELSE y.day_to END AS day_to,
  x.source_row AS source_row_a, y.source_row AS source_row_b,
  x.assumed AS assumed_a, y.assumed AS assumed_b,
  p.profile, p.third_set
FROM seen_stretch AS x
JOIN seen_stretch AS y
  ON y.person_id = x.person_id AND x.substance < y.substance
  AND x.day_from <= y.day_to AND y.day_from <= x.day_to
JOIN pair AS p ON p.a = x.substance AND p.b = y.substance
WHERE x.past + y.past = 0 OR (x.past = 1 AND y.past = 0 AND p.washout_a = 1) OR (x.past = 0 AND y.past = 1 AND p.washout_b = 1)
UNION ALL
SELECT
  x.person_id, p.a, p.b,
  CASE WHEN p.by_taking = 1 OR x.agent_seen = 1 THEN x.agent ELSE 0 END AS agent_a,
  0 AS agent_b, x.day_from, x.day_to,
  x.source_row AS source_row_a, x.source_row AS source_row_b,
  x.assumed AS assumed_a, x.assumed AS assumed_b,
  p.profile, p.third_set
FROM seen_stretch AS x
JOIN pair AS p ON p.a = x.substance AND p.b = -1
WHERE (x.past = 0 OR p.washout_a = 1)
  AND (p.profile > 0 OR p.third_set > 0 OR p.by_taking = 1 OR x.agent_seen = 1)
