-- The days at which something about such an overlap may change.
SELECT person_id, a, b, day_from, day_to, day_from AS day FROM open_overlap
UNION DISTINCT
SELECT o.person_id, o.a, o.b, o.day_from, o.day_to, s.day_from AS day
FROM open_overlap AS o
JOIN person_state AS s ON s.person_id = o.person_id
WHERE o.profile > 0 AND s.day_from > o.day_from AND s.day_from <= o.day_to
UNION DISTINCT
SELECT person_id, a, b, day_from, day_to, third_from AS day
FROM third_stretch
WHERE third_from > day_from
UNION DISTINCT
SELECT person_id, a, b, day_from, day_to, third_to + 1 AS day
FROM third_stretch
WHERE third_to < day_to
