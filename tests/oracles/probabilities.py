"""Probabilities of the normal, Student's t and beta distributions from arbitrary-precision arithmetic.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/probabilities.py tests/oracles/tables
(python3-mpmath 1.2.1). Writes normal-probability.json, student-probability.json and beta-probability.json, which the
tests read. Nothing here is shared with the implementation: erfc at 60 digits, and the series of positive terms of
quantiles.py for the incomplete beta function, where the implementation has a continued fraction.
"""
import sys

from scipy import special
from mpmath import mp, mpf, erfc, sqrt

from quantiles import series, text, write

mp.dps = 60


def both_tails(a, b, x, y):
    """I_x(a, b) and its complement, each to at least 50 digits; y is 1 - x. None where one of them is 0 in binary64."""
    if a > b:
        tails = both_tails(b, a, y, x)
        return tails and tails[::-1]
    if min(special.betainc(float(a), float(b), float(x)), special.betainc(float(b), float(a), float(y))) < 1e-307:
        return None
    if a > 2000 and x <= a / (a + b):
        below = series(a, b, x)
        return below, 1 - below
    if a > 2000 or x > mpf('0.6'):
        above = series(b, a, y)
        return 1 - above, above
    # The digits that the complement loses are added to the precision: no tail is below 10^-310.
    with mp.workdps(120):
        below = series(a, b, x, 118)
        if 1 - below > mpf(10) ** -60:
            return below, 1 - below
    with mp.workdps(400):
        below = series(a, b, x, 398)
        return below, 1 - below


def normal(z):
    return erfc(-mpf(z) / sqrt(2)) / 2, erfc(mpf(z) / sqrt(2)) / 2


def student(t, nu):
    t, nu = mpf(t), mpf(nu)
    tails = both_tails(nu / 2, mpf(1) / 2, nu / (nu + t * t), t * t / (nu + t * t))
    if tails is None:
        return None
    outside, inside = tails
    return inside / 2 + mpf(1) / 2, outside / 2


NORMAL = [0, 1e-300, 1e-20, 1e-8, 1e-3, 0.1, 0.3, 0.5, 0.6744897501960817, 0.8, 1, 1.1, 1.5, 1.6448536269514722,
          1.959963984540054, 2, 2.5, 3, 3.7, 4, 5.0001, 6, 8.3, 10, 13.33, 17, 20, 25.1, 30, 33.7, 37.5]
FREEDOMS = [0.1, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 7.3, 10, 16, 16.7518557376272, 30, 50, 100, 1000.5, 1e4, 1e6, 1e9, 1e12,
            9.9e13, 1e14, 1e18]
POINTS = [1e-160, 1e-8, 0.01, 0.3, 0.7, 0.99, 1.001, 1.3, 1.96, 2.5, 3, 4.5, 6, 8, 12, 20, 37, 1000, 1e10, 1e100, 1e150]
BETA = [(0.5, 0.5), (1, 1), (0.5, 1), (1, 0.5), (0.5, 20.5), (2, 3), (2.5, 17), (15.5, 5.5),
        (40, 40.5), (480.5, 20.5), (480, 21), (481, 20), (960.5, 1040.5), (1e4, 3), (0.5, 1e6), (1e6, 0.5), (30.5, 49970.5),
        (3e4, 2e4), (5e5, 5e5 + 1), (1e6, 1e3), (1e9, 7), (2e6, 4e5)]
SPREADS = [-30, -8, -3, -1, -0.2, -1e-3, 0, 0.1, 0.9, 1.7, 4, 12, 35]


def beta_points(a, b):
    mean = a / (a + b)
    width = float(sqrt(mpf(a) * b / (mpf(a) + b) ** 3))
    points = [mean + k * width for k in SPREADS] + [mean * 1e-3, mean / 2, (1 + mean) / 2, 1 - (1 - mean) * 1e-3, 1e-12, 1 - 1e-12]
    return sorted({x for x in points if 0 < x < 1})


def rows_of_student():
    for nu in FREEDOMS:
        for t in POINTS:
            tails = student(t, nu)
            if tails:
                yield t, nu, *tails


def rows_of_beta():
    for a, b in BETA:
        for x in beta_points(a, b):
            tails = both_tails(mpf(a), mpf(b), mpf(x), 1 - mpf(x))
            if tails:
                yield x, a, b, *tails


def kept(rows):
    """Where the smaller tail is a normal double; the rest is 0 or subnormal in binary64."""
    return [[*row[:-2], text(row[-2]), text(row[-1])] for row in rows if min(row[-2], row[-1]) > mpf(2) ** -1022]


if __name__ == '__main__':
    folder = sys.argv[1]
    made_by = 'tests/oracles/probabilities.py'
    which = sys.argv[2:] or ['normal', 't', 'beta']
    if 'normal' in which:
        write(folder, 'normal-probability', ['z', 'below', 'above'], kept([z, *normal(z)] for z in NORMAL), made_by)
    if 't' in which:
        write(folder, 'student-probability', ['t', 'degreesOfFreedom', 'below', 'above'], kept(rows_of_student()), made_by)
    if 'beta' in which:
        write(folder, 'beta-probability', ['x', 'a', 'b', 'below', 'above'], kept(rows_of_beta()), made_by)
