-- Each distinct combination of answers.
SELECT DISTINCT code_a, code_b FROM known
