-- The same, and the days after a last dose in which a source says that the substance still acts.
SELECT person_id, substance, agent, day_from, day_to, source_row, assumed, past FROM taken
UNION ALL
SELECT
  t.person_id, t.substance, w.agent,
  t.day_to + w.first_day AS day_from,
  CASE WHEN t.next_from <= t.day_to + w.last_day THEN t.next_from - 1 ELSE t.day_to + w.last_day END AS day_to,
  t.source_row, t.assumed, 1 AS past
FROM (
  SELECT
    person_id, substance, day_to, source_row, assumed,
    LEAD(day_from) OVER (PARTITION BY person_id, substance ORDER BY day_from) AS next_from
  FROM taken
  WHERE substance IN (SELECT substance FROM washout)
) AS t
JOIN washout AS w ON w.substance = t.substance
WHERE t.next_from IS NULL OR t.next_from > t.day_to + w.first_day
