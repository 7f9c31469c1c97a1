-- Of who takes it in several ways the rows, and the short gaps between them: there, whatever was begun last is still
-- taken as it was.
SELECT person_id, substance, agent, day_from, day_to, source_row, assumed
FROM run
WHERE least_agent <> greatest_agent
UNION ALL
SELECT person_id, substance, agent, last_day + 1 AS day_from, next_from - 1 AS day_to, source_row, assumed
FROM (
  SELECT
    person_id, substance, agent, next_from, gap_days, source_row, assumed,
    CASE WHEN reached > day_to THEN reached ELSE day_to END AS last_day
  FROM run
  WHERE least_agent <> greatest_agent AND next_from IS NOT NULL
) AS ending
WHERE next_from > last_day + 1 AND next_from <= last_day + gap_days + 1
