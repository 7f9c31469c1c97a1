-- Every piece with all that its grade can turn on.
SELECT
  person_id, a, b, agent_a, agent_b, 0 AS class, CAST(0 AS BIGINT) AS thirds, day_from, day_to,
  source_row_a, source_row_b, assumed_a, assumed_b
FROM overlap
WHERE profile = 0 AND third_set = 0
UNION ALL
SELECT
  o.person_id, o.a, o.b, o.agent_a, o.agent_b,
  COALESCE(c.class, u.class, 0) AS class, CAST(COALESCE(t.thirds, 0) AS BIGINT) AS thirds, p.day_from, p.day_to,
  o.source_row_a, o.source_row_b, o.assumed_a, o.assumed_b
FROM piece AS p
JOIN overlap AS o ON o.person_id = p.person_id AND o.a = p.a AND o.b = p.b AND o.day_from = p.overlap_from
LEFT JOIN piece_third AS t ON t.person_id = p.person_id AND t.a = p.a AND t.b = p.b AND t.day_from = p.day_from
LEFT JOIN person_state AS s ON s.person_id = p.person_id AND s.day_from <= p.day_from AND s.day_to >= p.day_from
LEFT JOIN state_class AS c ON c.profile = o.profile AND c.state = s.state
LEFT JOIN state_class AS u ON u.profile = o.profile AND u.state = 0 AND s.state IS NULL
