-- Each distinct combination of answers.
SELECT DISTINCT code_a, code_b, code_c, code_d FROM known
