-- The grades joined back; times that follow each other with the same finding become one.
SELECT
  person_id, a, b, said, day_from,
  COALESCE(LEAD(reached) OVER (PARTITION BY person_id, a, b, said ORDER BY day_from), reached_in_all) AS day_to,
  source_row_a, source_row_b, assumed_a, assumed_b
FROM (
  SELECT
    m.person_id, m.a, m.b, g.said, m.day_from, m.day_to,
    m.source_row_a, m.source_row_b, m.assumed_a, m.assumed_b,
    LAG(m.day_to) OVER (PARTITION BY m.person_id, m.a, m.b, g.said ORDER BY m.day_from) AS reached,
    MAX(m.day_to) OVER (PARTITION BY m.person_id, m.a, m.b, g.said) AS reached_in_all
  FROM meeting AS m
  JOIN grade AS g
    ON g.a = m.a AND g.b = m.b AND g.agent_a = m.agent_a AND g.agent_b = m.agent_b
    AND g.class = m.class AND g.thirds = m.thirds
) AS ordered
WHERE reached IS NULL OR day_from > reached + 1
