"""Probabilities of the upper tail of chi-squared distributions from arbitrary-precision arithmetic.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/chi_squared.py tests/oracles/tables
(python3-mpmath 1.2.1, python3-scipy 1.10.1). Writes chi-squared.json, which tests/numerics reads.

Nothing here is shared with the implementation, which adds a finite sum: the density is integrated by Gauss-Legendre
quadrature at 50 digits, in pieces no wider than what it varies over, and every value is compared with scipy's chi2.sf.
"""
import json
import sys

from mpmath import mp, mpf, exp, log, loggamma, quad, sqrt, nstr
from scipy import stats

mp.dps = 50

FREEDOMS = [1, 2, 3, 4, 5, 6, 9, 10, 19, 30, 49, 99, 100, 499, 999, 1000]
TAILS = [1 - 1e-12, 1 - 1e-6, 0.999, 0.9, 0.5, 0.1, 0.0501, 0.05, 0.0499, 0.01, 1e-3, 1e-6, 1e-12, 1e-50, 1e-150, 1e-290]


def tail(x, nu):
    """The integral of the density from x upwards."""
    a = mpf(nu) / 2
    norm = -a * log(mpf(2)) - loggamma(a)
    exponent = lambda t: norm + (a - 1) * log(t) - t / 2
    # Quadrature stops at an absolute error, so the largest value of the density from x upwards is taken out of it.
    largest = exponent(max(mpf(x), 2 * (a - 1)))
    density = lambda t: exp(exponent(t) - largest)
    # Above the mode the density falls at least as fast as exp(-t/2 + (a - 1) t / x); below it, over a standard deviation.
    width = min(4 * sqrt(2 * a), 8 / (1 - 2 * (a - 1) / x)) if x > 2 * a + 8 else 4 * sqrt(2 * a)
    total, low = mpf(0), mpf(x)
    while True:
        piece = quad(density, [low, low + width / 2, low + width], method='gauss-legendre')
        total += piece
        low += width
        if low > 2 * a and piece < total * mpf(10) ** -45:
            return exp(largest) * total


def rows():
    for nu in FREEDOMS:
        for p in TAILS:
            x = float(stats.chi2.isf(p, nu))
            # Near 0 the density of few degrees of freedom is singular: the integral from 0 is taken by its series.
            value = tail(x, nu) if x > 0.5 else 1 - below(x, nu)
            software = stats.chi2.sf(x, nu)
            assert abs(value - software) < 1e-10 * value, (x, nu, value, software)
            yield [x, nu, nstr(value, 30)]


def below(x, nu):
    """The lower tail for small x: h^a exp(-h) / Γ(a + 1) times the sum of h^n / (a + 1)_n."""
    a, h = mpf(nu) / 2, mpf(x) / 2
    term, total, n = mpf(1), mpf(1), 1
    while term > total * mpf(10) ** -48:
        term *= h / (a + n)
        total += term
        n += 1
    return exp(a * log(h) - h - loggamma(a + 1)) * total


if __name__ == '__main__':
    with open(f'{sys.argv[1]}/chi-squared.json', 'w') as file:
        lines = ',\n    '.join(json.dumps(row) for row in rows())
        file.write('{\n  "madeBy": "tests/oracles/chi_squared.py, mpmath 1.2.1, 50 digits",\n')
        file.write('  "columns": ["chiSquared", "degreesOfFreedom", "probability"],\n')
        file.write(f'  "rows": [\n    {lines}\n  ]\n}}\n')
