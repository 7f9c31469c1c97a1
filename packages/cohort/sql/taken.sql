-- Times in which one person takes one substance, and how it is taken all in all.
SELECT e.person_id, e.substance, e.agent, e.day_from, e.day_to, e.source_row, e.assumed, 0 AS past
FROM era AS e
LEFT JOIN in_several_ways AS s ON s.person_id = e.person_id AND s.substance = e.substance
WHERE s.person_id IS NULL
UNION ALL
SELECT i.person_id, i.substance, w.agent, i.day_from, i.day_to, i.source_row, i.assumed, 0 AS past
FROM in_ways AS i
JOIN together AS w ON w.substance = i.substance AND w.ways = i.ways
