-- Such overlaps in pieces within which nothing changes.
SELECT
  person_id, a, b, day_from AS overlap_from, day AS day_from,
  COALESCE(LEAD(day) OVER (PARTITION BY person_id, a, b, day_from ORDER BY day) - 1, day_to) AS day_to
FROM cut
