-- Times in which one person takes one substance, and how it is taken all in all.
SELECT person_id, substance, agent, day_from, day_to, source_row, assumed, 0 AS past
FROM in_one_way
UNION ALL
SELECT i.person_id, i.substance, w.agent, i.day_from, i.day_to, i.source_row, i.assumed, 0 AS past
FROM in_ways AS i
JOIN together AS w ON w.substance = i.substance AND w.ways = i.ways
