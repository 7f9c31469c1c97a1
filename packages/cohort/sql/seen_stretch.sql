-- Whether the way something is taken can be seen by more than the rules of a pair.
SELECT s.person_id, s.substance, s.agent, s.day_from, s.day_to, s.source_row, s.assumed, s.past, a.seen AS agent_seen
FROM stretch AS s
JOIN agent AS a ON a.agent = s.agent
