-- Times in which three or more of them come together; `drivers` tells which, as the sum of their weights.
SELECT running.person_id, running.burden, day AS day_from, next_day - 1 AS day_to, drivers
FROM (
  SELECT
    person_id, burden, day,
    SUM(count_change) OVER (
      PARTITION BY person_id, burden ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS how_many,
    SUM(tenths_change) OVER (
      PARTITION BY person_id, burden ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS tenths,
    SUM(weight_change) OVER (
      PARTITION BY person_id, burden ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS drivers,
    LEAD(day) OVER (PARTITION BY person_id, burden ORDER BY day) AS next_day
  FROM (
    SELECT
      person_id, burden, day,
      SUM(one) AS count_change, SUM(one * tenths) AS tenths_change, SUM(one * weight) AS weight_change
    FROM (
      SELECT person_id, burden, day_from AS day, 1 AS one, tenths, weight FROM load
      UNION ALL
      SELECT person_id, burden, day_to + 1 AS day, -1 AS one, tenths, weight FROM load
    ) AS edges
    GROUP BY person_id, burden, day
    HAVING SUM(one * weight) <> 0
  ) AS changes
) AS running
JOIN burden AS b ON b.burden = running.burden
WHERE how_many >= 3 AND tenths >= b.least_tenths
