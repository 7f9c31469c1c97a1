-- Each distinct situation of a burden, to be graded once.
SELECT DISTINCT burden, drivers, class FROM heavy_piece
