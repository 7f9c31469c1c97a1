-- What brings something to a burden.
SELECT s.person_id, m.burden, s.agent, s.substance, s.day_from, s.day_to, m.tenths, a.weight, s.source_row, s.assumed
FROM taken AS s
JOIN driver AS m ON m.substance = s.substance
JOIN agent AS a ON a.agent = s.agent
JOIN (
  SELECT t.person_id, d.burden
  FROM taken AS t
  JOIN driver AS d ON d.substance = t.substance
  GROUP BY t.person_id, d.burden
  HAVING COUNT(DISTINCT t.substance) >= 3
) AS enough ON enough.person_id = s.person_id AND enough.burden = m.burden
