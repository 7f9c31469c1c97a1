-- Of those, the times in which the ways do not change; `ways` has a bit for each of them.
SELECT person_id, substance, day AS day_from, next_day - 1 AS day_to, ways, source_row, assumed
FROM (
  SELECT
    person_id, substance, day, source_row, assumed,
    SUM(change) OVER (
      PARTITION BY person_id, substance ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS ways,
    LEAD(day) OVER (PARTITION BY person_id, substance ORDER BY day) AS next_day
  FROM (
    SELECT person_id, substance, day, SUM(bit) AS change, MIN(source_row) AS source_row, MIN(assumed) AS assumed
    FROM (
      SELECT e.person_id, e.substance, e.day_from AS day, a.bit, e.source_row, e.assumed
      FROM era AS e
      JOIN agent AS a ON a.agent = e.agent
      UNION ALL
      SELECT e.person_id, e.substance, e.day_to + 1 AS day, 0 - a.bit AS bit, e.source_row, e.assumed
      FROM era AS e
      JOIN agent AS a ON a.agent = e.agent
    ) AS edges
    GROUP BY person_id, substance, day
    HAVING SUM(bit) <> 0
  ) AS changes
) AS running
WHERE ways > 0
