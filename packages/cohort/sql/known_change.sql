-- The days at which something known about a person begins or ends.
SELECT
  person_id, day, SUM(change_a) AS change_a, SUM(change_b) AS change_b, SUM(change_c) AS change_c,
  SUM(change_d) AS change_d
FROM (
  SELECT
    f.person_id, f.day_from AS day, w.weight_a AS change_a, w.weight_b AS change_b, w.weight_c AS change_c,
    w.weight_d AS change_d
  FROM fact AS f
  JOIN fact_weight AS w ON w.field = f.field AND w.answer = f.answer
  UNION ALL
  SELECT
    f.person_id, f.day_to + 1 AS day, 0 - w.weight_a AS change_a, 0 - w.weight_b AS change_b, 0 - w.weight_c AS change_c,
    0 - w.weight_d AS change_d
  FROM fact AS f
  JOIN fact_weight AS w ON w.field = f.field AND w.answer = f.answer
  UNION ALL
  SELECT DISTINCT person_id, -1000000 AS day, 0 AS change_a, 0 AS change_b, 0 AS change_c, 0 AS change_d FROM fact
) AS edges
GROUP BY person_id, day
