"""Expected values of the vectors UNC-020 to UNC-053, from the definitions, in exact fractions and 50-digit arithmetic.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/vectors.py [FOLDER OF THE NIST FILES]
(python3-mpmath 1.2.1, python3-scipy 1.10.1). Prints one line for each value: key, tab, value to 20 digits.
tests/oracles/vectors.R prints what R gives for the same keys. Inputs are the doubles that the vectors send.
"""
import sys
from fractions import Fraction as F

from mpmath import mp, mpf, sqrt, sin, cos, pi

from quantiles import beta_quantile, normal_factor, t_factor, text

mp.dps = 60


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def show(key, value):
    print(key, mp.nstr(value, 20, strip_zeros=False, min_fixed=-30, max_fixed=30), sep='\t')


def type_a(key, observations):
    values = [F(x) for x in observations]
    n = len(values)
    mean = sum(values) / n
    variance = sum((x - mean) ** 2 for x in values) / (n - 1)
    show(key + '/mean', real(mean))
    show(key + '/experimentalStandardDeviation', sqrt(real(variance)))
    show(key + '/standardUncertainty', sqrt(real(variance / n)))


def combine(key, components, correlation=None):
    parts = [F(c) * F(u) for u, c in components]
    square = sum(a * b * (F(correlation[i][j]) if correlation else F(i == j)) for i, a in enumerate(parts) for j, b in enumerate(parts))
    show(key + '/standardUncertainty', sqrt(real(square)))


def freedom(key, components):
    weights = [(F(c) * F(u)) ** 2 for u, c, _ in components]
    below = sum(w * w / F(nu) for w, (_, _, nu) in zip(weights, components) if nu is not None)
    show(key + '/effectiveDegreesOfFreedom', real(sum(weights) ** 2 / below))


def nist(folder, name):
    lines = open(f'{folder}/{name}.dat').read().splitlines()
    start = [i for i, line in enumerate(lines) if line.startswith('---')][-1]
    return [float(x) for x in ' '.join(lines[start + 1:]).split()]


def trapezoid(p, beta):
    p, beta = mpf(p), mpf(beta)
    deviation = sqrt((1 + beta ** 2) / 6)
    # Solved from the probability, not from the formula of the clause: bisection on the integrated density.
    inside = lambda x: 2 * x / (1 + beta) if x <= beta else (2 * beta + (2 * (x - beta) - (x * x - beta * beta)) / (1 - beta)) / (1 + beta)
    low, high = mpf(0), mpf(1)
    for _ in range(180):
        middle = (low + high) / 2
        low, high = (middle, high) if inside(middle) < p else (low, middle)
    return low / deviation


def proportion(key, x, n, p):
    p_hat, z = F(x, n), normal_factor(p)
    centre, half = (2 * x + z ** 2) / (2 * (n + z ** 2)), z * sqrt(z ** 2 + 4 * x * real(1 - p_hat)) / (2 * (n + z ** 2))
    show(f'{key}/wilson/lower', max(centre - half, mpf(0)))
    show(f'{key}/wilson/upper', centre + half)
    tail = (1 - mpf(p)) / 2
    if x > 0:
        show(f'{key}/clopper-pearson/lower', beta_quantile(tail, x, n - x + 1)[0])
    if x < n:
        show(f'{key}/clopper-pearson/upper', beta_quantile(tail, n - x, x + 1)[1])
    a, b = mpf(x) + mpf('0.5'), mpf(n - x) + mpf('0.5')
    show(f'{key}/jeffreys/lower', beta_quantile(tail, a, b)[0])
    show(f'{key}/jeffreys/upper', beta_quantile(tail, b, a)[1])
    if 0 < x < n:
        show(f'{key}/standardUncertainty', sqrt(real(p_hat * (1 - p_hat) / n)))
    else:
        show(f'{key}/standardUncertainty', sqrt(a * b / ((a + b) ** 2 * (a + b + 1))))


H1_FULL = [(25, 1, 18), (5.8, 1, 24), (3.9, 1, 5), (6.7, 1, 8), (5.773502691896258e-07, 5000062.3, 50), (0.028867513459481287, -575.0071645, 2)]
H1_PRINTED = [(25, 1, 18), (9.7, 1, 25.6), (2.9, 1, 50), (16.6, 1, 2)]
H2_R = [[1, -0.36, 0.86], [-0.36, 1, -0.65], [0.86, -0.65, 1]]
H2_ROUNDED = (4.999, 0.019661, 1.04446), (0.0032, 9.5e-06, 0.00075)
H2_V, H2_I, H2_PHI = [5.007, 4.994, 5.005, 4.99, 4.999], [0.019663, 0.019639, 0.01964, 0.019685, 0.019678], [1.0456, 1.0438, 1.0468, 1.0428, 1.0433]


def h2_sensitivities(v, i, phi):
    """Of R = V/I cos(phi), X = V/I sin(phi), Z = V/I, as doubles."""
    v, i, phi = mpf(v), mpf(i), mpf(phi)
    rows = {'R': (cos(phi) / i, -v / i ** 2 * cos(phi), -v / i * sin(phi)), 'X': (sin(phi) / i, -v / i ** 2 * sin(phi), v / i * cos(phi)), 'Z': (1 / i, -v / i ** 2, mpf(0))}
    return {name: [float(c) for c in row] for name, row in rows.items()}


def h2_from_readings():
    series = [[F(x) for x in s] for s in (H2_V, H2_I, H2_PHI)]
    means = [sum(s) / 5 for s in series]
    cov = [[sum((a - means[j]) * (b - means[k]) for a, b in zip(series[j], series[k])) / 20 for k in range(3)] for j in range(3)]
    u = [sqrt(real(cov[j][j])) for j in range(3)]
    r = [[1 if j == k else float(real(cov[j][k]) / (u[j] * u[k])) for k in range(3)] for j in range(3)]
    return [real(m) for m in means], [float(x) for x in u], r


PROPORTIONS = [(18, 20), (4, 20), (4, 200), (190, 200), (1, 30), (0, 30), (30, 30), (37956, 50000), (0, 1), (1, 1)]
FACTORS = [(1, 0.6827), (1, 0.95), (1, 0.99), (2, 0.9545), (3, 0.95), (5, 0.9973), (8, 0.9), (16, 0.99), (16.7518557376272, 0.99), (20, 0.9545), (50, 0.95), (100, 0.9973), (2.5, 0.95), (1000000, 0.95)]

if __name__ == '__main__':
    if len(sys.argv) > 1:
        for name in ('Lew', 'Michelso'):
            type_a(name.lower(), nist(sys.argv[1], name))
    type_a('numacc1', [10000001, 10000003, 10000002])
    for name, first, cycle in (('numacc2', 1.2, [1.1, 1.3]), ('numacc3', 1000000.2, [1000000.1, 1000000.3]), ('numacc4', 10000000.2, [10000000.1, 10000000.3])):
        type_a(name, [first] + cycle * 500)
    type_a('h2-voltage', H2_V)
    type_a('h2-current', H2_I)
    type_a('h2-phase', H2_PHI)
    show('resolution-tenth', sqrt(real(F(0.1) ** 2 / 12)))
    combine('h1-full', [(u, c) for u, c, _ in H1_FULL])
    combine('h1-printed', [(u, c) for u, c, _ in H1_PRINTED])
    for name, c in h2_sensitivities(*H2_ROUNDED[0]).items():
        print('# h2-rounded', name, c)
        combine(f'h2-rounded-{name.lower()}', list(zip(H2_ROUNDED[1], c)), H2_R)
    means, u, r = h2_from_readings()
    print('# h2-readings', u, r)
    for name, c in h2_sensitivities(*means).items():
        print('# h2-readings', name, c)
        combine(f'h2-readings-{name.lower()}', list(zip(u, c)), r)
    combine('opposite-sign', [(0.3, 2), (0.5, -1)], [[1, 0.5], [0.5, 1]])
    freedom('h1-full', H1_FULL)
    freedom('h1-printed', H1_PRINTED)
    freedom('five-equal', [(0.3, 1, 3)] * 5)
    freedom('one-of-two-infinite', [(1, 1, 4), (1, 1, None)])
    freedom('fractional', [(1, 1, 0.5), (1, 1, 10)])
    for nu, p in FACTORS:
        show(f't/{nu}/{p}', t_factor(p, nu))
    for p in (0.6827, 0.95, 0.9545, 0.99, 0.9973):
        show(f'normal/{p}', normal_factor(p))
    show('rectangular/0.95', mpf(0.95) * sqrt(3))
    show('triangular/0.95', trapezoid(0.95, 0))
    for beta in (0.3333333333333333, 0.5):
        show(f'trapezoidal/{beta}/0.95', trapezoid(0.95, beta))
    show('trapezoidal/0.9/0.5', trapezoid(0.5, 0.9))
    show('arcsine/0.95', sqrt(2) * sin(pi * mpf(0.95) / 2))
    for x, n in PROPORTIONS:
        proportion(f'{x}-of-{n}', x, n, 0.95)
    proportion('5-of-50-at-0.99', 5, 50, 0.99)
