-- What brings something to a burden, of who has three times of it or more.
SELECT s.person_id, m.burden, s.agent, s.substance, s.day_from, s.day_to, m.tenths, a.weight
FROM taken AS s
JOIN driver AS m ON m.substance = s.substance
JOIN agent AS a ON a.agent = s.agent
JOIN (
  SELECT t.person_id, d.burden
  FROM taken AS t
  JOIN driver AS d ON d.substance = t.substance
  GROUP BY t.person_id, d.burden
  HAVING COUNT(*) >= 3 AND MIN(t.substance) <> MAX(t.substance)
) AS enough ON enough.person_id = s.person_id AND enough.burden = m.burden
