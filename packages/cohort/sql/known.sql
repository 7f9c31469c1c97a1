-- What is known about each person, day by day, as one number in four words for each combination; an answer has a weight
-- of its own.
SELECT person_id, day AS day_from, COALESCE(next_day, 1000000) - 1 AS day_to, code_a, code_b, code_c, code_d
FROM (
  SELECT
    person_id, day,
    CAST(SUM(change_a) OVER (
      PARTITION BY person_id ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS BIGINT) AS code_a,
    CAST(SUM(change_b) OVER (
      PARTITION BY person_id ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS BIGINT) AS code_b,
    CAST(SUM(change_c) OVER (
      PARTITION BY person_id ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS BIGINT) AS code_c,
    CAST(SUM(change_d) OVER (
      PARTITION BY person_id ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS BIGINT) AS code_d,
    LEAD(day) OVER (PARTITION BY person_id ORDER BY day) AS next_day
  FROM known_change
) AS running
WHERE day < 1000000
