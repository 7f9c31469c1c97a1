-- Times without a break of more than a gap, of who takes a substance always in the same way.
SELECT
  person_id, substance, agent, day_from,
  COALESCE(
    LEAD(reached) OVER (PARTITION BY person_id, substance ORDER BY day_from, day_to, source_row),
    reached_in_all
  ) AS day_to,
  source_row, assumed
FROM run
WHERE least_agent = greatest_agent AND (reached IS NULL OR day_from > reached + gap_days + 1)
