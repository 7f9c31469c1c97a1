-- Times without a break in which one of those takes the substance in one of the ways.
SELECT
  person_id, substance, agent, day_from,
  COALESCE(
    LEAD(reached) OVER (PARTITION BY person_id, agent ORDER BY day_from, day_to, source_row),
    reached_in_all
  ) AS day_to,
  source_row, assumed
FROM (
  SELECT
    person_id, substance, agent, day_from, day_to, source_row, assumed,
    MAX(day_to) OVER (
      PARTITION BY person_id, agent ORDER BY day_from, day_to, source_row
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS reached,
    MAX(day_to) OVER (PARTITION BY person_id, agent) AS reached_in_all
  FROM covered
) AS ordered
WHERE reached IS NULL OR day_from > reached + 1
