-- Who takes a substance in more than one way at one time or another.
SELECT person_id, substance FROM era GROUP BY person_id, substance HAVING MIN(agent) <> MAX(agent)
