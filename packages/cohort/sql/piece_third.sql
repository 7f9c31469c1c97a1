-- Which selectors of a third substance are met in a piece, a bit each.
SELECT person_id, a, b, day_from, SUM(bit) AS thirds
FROM (
  SELECT DISTINCT p.person_id, p.a, p.b, p.day_from, t.slot, t.bit
  FROM piece AS p
  JOIN third_stretch AS t
    ON t.person_id = p.person_id AND t.a = p.a AND t.b = p.b AND t.day_from = p.overlap_from
    AND t.third_from <= p.day_from AND t.third_to >= p.day_from
) AS met
GROUP BY person_id, a, b, day_from
