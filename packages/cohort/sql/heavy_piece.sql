-- The same in pieces within which nothing about the person changes that the burden asks for.
SELECT h.person_id, h.burden, CAST(h.drivers AS BIGINT) AS drivers, 0 AS class, h.day_from, h.day_to
FROM heavy AS h
JOIN burden AS b ON b.burden = h.burden
WHERE b.profile = 0
UNION ALL
SELECT
  h.person_id, h.burden, CAST(h.drivers AS BIGINT) AS drivers, c.class,
  CASE WHEN s.day_from > h.day_from THEN s.day_from ELSE h.day_from END AS day_from,
  CASE WHEN s.day_to < h.day_to THEN s.day_to ELSE h.day_to END AS day_to
FROM heavy AS h
JOIN burden AS b ON b.burden = h.burden AND b.profile > 0
JOIN person_state AS s ON s.person_id = h.person_id
JOIN state_class AS c ON c.profile = b.profile AND c.state = s.state
WHERE s.day_from <= h.day_to AND s.day_to >= h.day_from
UNION ALL
SELECT h.person_id, h.burden, CAST(h.drivers AS BIGINT) AS drivers, u.class, h.day_from, h.day_to
FROM heavy AS h
JOIN burden AS b ON b.burden = h.burden AND b.profile > 0
JOIN state_class AS u ON u.profile = b.profile AND u.state = 0
LEFT JOIN (SELECT DISTINCT person_id FROM person_state) AS described ON described.person_id = h.person_id
WHERE described.person_id IS NULL
