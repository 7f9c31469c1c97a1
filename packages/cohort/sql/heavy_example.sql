-- For each distinct set of drivers one time at which it is met, and what it is made of.
SELECT e.burden, e.drivers, l.agent, l.substance
FROM (
  SELECT burden, drivers, person_id, day_from
  FROM (
    SELECT
      burden, drivers, person_id, day_from,
      ROW_NUMBER() OVER (PARTITION BY burden, drivers ORDER BY person_id, day_from) AS place
    FROM heavy_piece
  ) AS placed
  WHERE place = 1
) AS e
JOIN load AS l
  ON l.person_id = e.person_id AND l.burden = e.burden AND l.day_from <= e.day_from AND l.day_to >= e.day_from
