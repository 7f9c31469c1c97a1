-- The state of each person, day by day.
SELECT k.person_id, k.day_from, k.day_to, s.state
FROM known AS k
JOIN state AS s
  ON s.code_a = k.code_a AND s.code_b = k.code_b AND s.code_c = k.code_c AND s.code_d = k.code_d
