-- Overlaps whose grade may change with the person or with something third.
SELECT person_id, a, b, day_from, day_to, profile, third_set
FROM overlap
WHERE profile > 0 OR third_set > 0
