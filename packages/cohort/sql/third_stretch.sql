-- What third substances are taken while such an overlap lasts, for each selector that asks for one.
SELECT o.person_id, o.a, o.b, o.day_from, t.slot, t.bit, z.day_from AS third_from, z.day_to AS third_to, o.day_to
FROM open_overlap AS o
JOIN third AS t ON t.third_set = o.third_set
JOIN stretch AS z ON z.person_id = o.person_id AND z.substance = t.substance
WHERE o.third_set > 0 AND z.past = 0
  AND z.day_from <= o.day_to AND z.day_to >= o.day_from
  AND z.substance <> o.a AND z.substance <> o.b
