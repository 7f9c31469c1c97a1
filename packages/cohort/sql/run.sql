-- Rows of each person and substance in order of their beginning, with the last day that rows before them reach.
SELECT
  person_id, substance, agent, day_from, day_to, gap_days, source_row, assumed,
  MAX(day_to) OVER (
    PARTITION BY person_id, substance ORDER BY day_from, day_to, source_row
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) AS reached,
  LEAD(day_from) OVER (PARTITION BY person_id, substance ORDER BY day_from, day_to, source_row) AS next_from,
  MAX(day_to) OVER (PARTITION BY person_id, substance) AS reached_in_all,
  MIN(agent) OVER (PARTITION BY person_id, substance) AS least_agent,
  MAX(agent) OVER (PARTITION BY person_id, substance) AS greatest_agent
FROM exposure
