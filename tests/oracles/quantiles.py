"""Quantiles of Student's t and of the beta distribution from arbitrary-precision arithmetic.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/quantiles.py tests/oracles/tables
(python3-mpmath 1.2.1). Writes student-t.json, normal.json and beta.json, which the tests read.

Nothing here is shared with the implementation: the incomplete beta function is summed by its series of positive terms
at 60 digits, or integrated by Gauss-Legendre quadrature where the parameters are large; the root is found by secant
steps at full precision; every root is put back into the other of the two formulas where that is affordable.
"""
import json
import sys

from scipy import special, stats
from mpmath import mp, mpf, exp, log, loggamma, log1p, quad, sqrt, erfc, erf, findroot, nstr

mp.dps = 60


def series(a, b, x, digits=58):
    """I_x(a, b) by x^a (1-x)^b / (a B(a,b)) * sum (a+b)_n / (a+1)_n x^n: no cancellation."""
    lead = exp(a * log(x) + b * log1p(-x) + loggamma(a + b) - loggamma(a + 1) - loggamma(b))
    term, total, n = mpf(1), mpf(1), 0
    while term > total * mpf(10) ** -digits:
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        n += 1
    return lead * total


def integral(a, b, x):
    """I_x(a, b) by quadrature of the density from x down to where nothing is left."""
    centre = a / (a + b)
    width = sqrt(a * b / (a + b) ** 3)
    norm = loggamma(a + b) - loggamma(a) - loggamma(b)
    density = lambda t: exp(norm + (a - 1) * log(t) + (b - 1) * log1p(-t))
    low = max(mpf(10) ** -70, min(x, centre) - 25 * width)
    points = [low + (x - low) * k / 40 for k in range(41)]
    return quad(density, points)


def lower(a, b, x):
    """I_x(a, b): by quadrature where both parameters are large, else by the series that converges faster."""
    if a > 2000 and b > 1000:
        return integral(a, b, x)
    return series(a, b, x) if x < mpf('0.5') else 1 - series(b, a, 1 - x)


def beta_quantile(probability, a, b):
    """x and 1 - x with I_x(a, b) = probability, whichever tail is smaller is the one that is solved."""
    p, a, b = mpf(probability), mpf(a), mpf(b)
    at_mean = lower(a, b, a / (a + b)) if a < 2000 else mpf('0.5')
    if p > at_mean:
        other = beta_lower(1 - p, b, a)
        return 1 - other, other
    x = beta_lower(p, a, b)
    return x, 1 - x


def beta_lower(p, a, b):
    # SciPy only gives the secant its start, through the smaller of x and 1 - x.
    x = mpf(float(special.betaincinv(float(a), float(b), float(p))))
    rest = mpf(float(special.betaincinv(float(b), float(a), float(1 - p)))) if x > 0.5 else 1 - x
    start = log1p(-rest) if x > 0.5 else log(x)
    f = lambda y: log(lower(a, b, exp(y))) - log(p)
    return exp(findroot(f, (start, start + rest * mpf(10) ** -9), solver='secant', tol=mpf(10) ** -100, verify=False))


def t_factor(p, nu):
    """k with P(|T| <= k) = p."""
    p, nu = mpf(p), mpf(nu)
    q = 1 - p

    def inside(k):
        x = k * k / (nu + k * k)
        return series(mpf(1) / 2, nu / 2, x) if x < mpf('0.5') else 1 - series(nu / 2, mpf(1) / 2, nu / (nu + k * k))

    def outside(k):
        y = nu / (nu + k * k)
        return series(nu / 2, mpf(1) / 2, y) if y < mpf('0.5') else 1 - series(mpf(1) / 2, nu / 2, k * k / (nu + k * k))

    f = (lambda y: log(inside(exp(y))) - log(p)) if p < mpf('0.5') else (lambda y: log(outside(exp(y))) - log(q))
    start = log(mpf(float(stats.t.isf(float(q) / 2, float(nu)) if p >= mpf('0.5') else stats.t.ppf(0.5 + float(p) / 2, float(nu)))))
    if p < mpf('1e-4'):
        # The density at the centre: there ppf has lost the probability.
        start = log(p / 2 * sqrt(nu * mp.pi)) + loggamma(nu / 2) - loggamma((nu + 1) / 2)
    return exp(findroot(f, (start, start + mpf(10) ** -9), solver='secant', tol=mpf(10) ** -100, verify=False))


def normal_factor(p):
    p = mpf(p)
    f = (lambda x: erf(x) - p) if p < mpf('0.5') else (lambda x: log(erfc(x)) - log(1 - p))
    start = p if p < mpf('0.5') else sqrt(-log(1 - p) + mpf('0.1'))
    return sqrt(2) * findroot(f, (start * mpf('0.8'), start), solver='secant', tol=mpf(10) ** -50, verify=False)


def text(x):
    return nstr(x, 40, strip_zeros=False)


PROBABILITIES = [1e-12, 1e-6, 1e-3, 0.1, 0.3, 0.5, 0.6827, 0.9, 0.95, 0.9545, 0.99, 0.9973, 0.999, 0.999999, 1 - 1e-9, 1 - 1e-12]
FREEDOMS = [0.1, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 7.3, 10, 16, 16.7518557376272, 30, 50, 100, 1000, 1e4, 1e6, 1e9, 1e12]


def write(folder, name, header, rows, made_by='tests/oracles/quantiles.py'):
    with open(f'{folder}/{name}.json', 'w') as out:
        out.write('{\n  "madeBy": "%s, mpmath %s, 60 digits",\n  "columns": %s,\n  "rows": [\n' % (made_by, __import__('mpmath').__version__, json.dumps(header)))
        out.write(',\n'.join('    ' + json.dumps(row) for row in rows))
        out.write('\n  ]\n}\n')


if __name__ == '__main__':
    folder = sys.argv[1]
    which = sys.argv[2:] or ['normal', 't', 'beta']
    if 'normal' in which:
        extra = [1e-300, 0.2, 0.4, 0.45, 0.55, 0.8, 0.85, 0.9999, 1 - 2.0 ** -53]
        write(folder, 'normal', ['coverageProbability', 'coverageFactor'], [[p, text(normal_factor(p))] for p in sorted(PROBABILITIES + extra)])
    if 't' in which:
        write(folder, 'student-t', ['coverageProbability', 'degreesOfFreedom', 'coverageFactor'], [[p, nu, text(t_factor(p, nu))] for nu in FREEDOMS for p in PROBABILITIES])
    if 'beta' in which:
        rows = []
        for n in [1, 2, 10, 20, 30, 200, 1000, 50000, 10**6]:
            for x in sorted({x for x in (0, 1, 2, 5, 30, 1000, n // 10, n // 2, n - 30, n - 1, n) if 0 <= x <= n}):
                for shift_a, shift_b in ((0.5, 0.5), (0, 1), (1, 0)):
                    a, b = x + shift_a, n - x + shift_b
                    if a == 0 or b == 0:
                        continue
                    for p in ([1e-7, 0.005, 0.025, 0.4] if n <= 1000 else [1e-5, 0.005, 0.025]):
                        low, high = beta_quantile(p, a, b)
                        rows.append([p, a, b, text(low), text(high)])
            print(n, len(rows), file=sys.stderr, flush=True)
        write(folder, 'beta', ['probability', 'a', 'b', 'quantile', 'complement'], rows)
