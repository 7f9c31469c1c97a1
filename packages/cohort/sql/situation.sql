-- Each distinct situation, to be graded once.
SELECT DISTINCT a, b, agent_a, agent_b, class, thirds FROM meeting
