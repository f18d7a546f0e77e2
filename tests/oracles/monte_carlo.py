"""Expected values of the vectors UNC-080 to UNC-086: Monte Carlo propagation from the text of the clauses.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/monte_carlo.py [KEY …] (python3-mpmath 1.2.1). Prints one
line for each value: key, tab, value to 17 digits. The states of the generator are Python integers, its numbers exact
fractions; values are drawn and models evaluated by mpmath with 40 digits, so that nothing here shares the rounding of
an implementation in binary64. tests/oracles/monte_carlo.R does the same in binary64 with vectors for columns.
Inputs are the doubles that the vectors send; of the coverage probability, the decimal.
"""
import sys
from decimal import Context
from fractions import Fraction as F
from math import ceil, floor

from mpmath import mp, mpf, log, cos, sin, sqrt, pi, exp, erfinv, quad

mp.dps = 40

FACTORS = (11600, 47003, 23000, 33000)
MODULI = (2147483579, 2147483543, 2147483423, 2147483123)
PRODUCT = MODULI[0] * MODULI[1] * MODULI[2] * MODULI[3]
COFACTORS = tuple(PRODUCT // m for m in MODULI)


def generator(seed):
    states = list(seed)
    while True:
        states = [a * s % m for a, s, m in zip(FACTORS, states, MODULI)]
        # One fraction over the product of the moduli, reduced modulo 1.
        yield mpf(sum(s * c for s, c in zip(states, COFACTORS)) % PRODUCT) / PRODUCT


def sampler(quantities, numbers, correlation=None):
    """Lists of values, one for each trial, by the rows of the table of UNC-081."""
    spare = []

    def normal():
        if not spare:
            r1, r2 = next(numbers), next(numbers)
            radius = sqrt(-2 * log(r1))
            spare.extend([radius * sin(2 * pi * r2), radius * cos(2 * pi * r2)])
        return spare.pop()

    def student(nu):
        while True:
            r1, r2 = next(numbers), next(numbers)
            t, v = (1 / (4 * r1 - 1), None) if r1 < 0.5 else (4 * r1 - 3, r2)
            if v is None:
                v = r2 / t ** 2
            if v < 1 - abs(t) / 2 or v < (1 + t * t / nu) ** (-(nu + 1) / mpf(2)):
                return t

    lower = cholesky(correlation) if correlation else None
    while True:
        values, deviates = [], []
        for i, (kind, *p) in enumerate(quantities):
            p = [mpf(x) for x in p]
            deviates.append(mpf(0))
            if kind == 'normal':
                deviates[i] = normal()
                z = sum(lower[i][j] * deviates[j] for j in range(i + 1)) if lower else deviates[i]
                values.append(p[0] + p[1] * z)
            elif kind == 't':
                values.append(p[0] + p[1] * student(p[2]))
            elif kind == 'rectangular':
                values.append(p[0] + (p[1] - p[0]) * next(numbers))
            elif kind == 'triangular':
                values.append(p[0] + (p[1] - p[0]) / 2 * (next(numbers) + next(numbers)))
            elif kind == 'trapezoidal':
                r1, r2 = next(numbers), next(numbers)
                values.append(p[0] + (p[1] - p[0]) / 2 * ((1 + p[2]) * r1 + (1 - p[2]) * r2))
            elif kind == 'curvilinear-trapezoidal':
                c = p[0] - p[2] + 2 * p[2] * next(numbers)
                values.append(c + (p[0] + p[1] - 2 * c) * next(numbers))
            elif kind == 'arcsine':
                values.append((p[0] + p[1]) / 2 + (p[1] - p[0]) / 2 * sin(2 * pi * next(numbers)))
            elif kind == 'exponential':
                values.append(-p[0] * log(next(numbers)))
            elif kind == 'gamma':
                values.append(-sum(log(next(numbers)) for _ in range(int(p[0]) + 1)))
        yield values


def cholesky(matrix):
    n = len(matrix)
    lower = [[mpf(0)] * n for _ in range(n)]
    for j in range(n):
        square = mpf(matrix[j][j]) - sum(x * x for x in lower[j][:j])
        if square <= mpf('1e-12'):
            continue
        lower[j][j] = sqrt(square)
        for i in range(j + 1, n):
            lower[i][j] = (mpf(matrix[i][j]) - sum(x * y for x, y in zip(lower[i][:j], lower[j][:j]))) / lower[j][j]
    return lower


def ends(values, p, kind):
    """The interval of UNC-085; p as text, so that it is the decimal."""
    ordered, m = sorted(values), len(values)
    q = floor(F(p) * m + F(1, 2))
    r = min(range(1, m - q + 1), key=lambda i: ordered[i + q - 1] - ordered[i - 1]) if kind == 'shortest' else (m - q + 1) // 2
    return ordered[r - 1], ordered[r + q - 1]


def moments(values):
    mean = sum(values) / len(values)
    return mean, sqrt(sum((x - mean) ** 2 for x in values) / (len(values) - 1))


def show(key, value):
    print(key, mp.nstr(mpf(value), 17, strip_zeros=False, min_fixed=-30, max_fixed=30), sep='\t')


def summary(key, values, p, kind='symmetric'):
    mean, deviation = moments(values)
    show(key + '/estimate', mean)
    show(key + '/standardUncertainty', deviation)
    low, high = ends(values, p, kind)
    show(key + '/lower', low)
    show(key + '/upper', high)


def propagate(key, quantities, models, p, seed, trials, kind='symmetric', correlation=None):
    draws = sampler(quantities, generator(seed), correlation)
    columns = [[] for _ in models]
    for _ in range(trials):
        values = next(draws)
        for column, model in zip(columns, models):
            column.append(model(*values))
    for i, column in enumerate(columns):
        summary(key if len(models) == 1 else f'{key}/{i}', column, p, kind)
    if len(models) > 1:
        means = [moments(column)[0] for column in columns]
        for j in range(len(models)):
            for k in range(j + 1):
                show(f'{key}/covariance/{j}/{k}', sum((x - means[j]) * (y - means[k]) for x, y in zip(columns[j], columns[k])) / (trials - 1))


def adaptive(key, quantities, model, p, seed, digits):
    """UNC-086, with the deviations of the batches in mpmath."""
    size = max(ceil(100 / (1 - F(p))), 10000)
    draws = sampler(quantities, generator(seed))
    values, batches = [], []
    while True:
        batch = [model(*next(draws)) for _ in range(size)]
        values += batch
        batches.append(moments(batch) + ends(batch, p, 'symmetric'))
        h = len(batches)
        if h < 2:
            continue
        u = moments(values)[1]
        rounded = Context(prec=digits).create_decimal(mp.nstr(u, 30))
        delta = mpf(10) ** (rounded.adjusted() - digits + 1) / 2
        spread = [2 * moments([one[i] for one in batches])[1] / sqrt(h) for i in range(4)]
        if all(s <= delta for s in spread):
            show(key + '/trials', len(values))
            return summary(key, values, p)


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def drawn(key, columns, models, p, kind='symmetric'):
    """Values that are given, in exact fractions; a root at the end."""
    outputs = [[model(*map(F, values)) for values in zip(*columns)] for model in models]
    means = [sum(values) / len(values) for values in outputs]
    covariance = lambda j, k: sum((x - means[j]) * (y - means[k]) for x, y in zip(outputs[j], outputs[k])) / (len(outputs[j]) - 1)
    for i, values in enumerate(outputs):
        name = key if len(models) == 1 else f'{key}/{i}'
        show(name + '/estimate', real(means[i]))
        show(name + '/standardUncertainty', sqrt(real(covariance(i, i))))
        low, high = ends(values, p, kind)
        show(name + '/lower', real(low))
        show(name + '/upper', real(high))
    if len(models) > 1:
        for j in range(len(models)):
            for k in range(j + 1):
                show(f'{key}/covariance/{j}/{k}', real(covariance(j, k)))


FIRST_DIE = [1 + i // 6 for i in range(36)]
SECOND_DIE = [1 + i % 6 for i in range(36)]
PARABOLA = [-3, -2, -1, 0, 1, 2, 3]
SKEWED = [0.5, 0.25, 4, 0.125, 8, 1, 2, 0.0625, 16, 0.75]
TO_THIRTY = list(range(30, 0, -1))

ADD4 = lambda a, b, c, d: a + b + c + d
SEED = (1, 2, 3, 4)
ROOT3 = 1.7320508075688772
N01 = ('normal', 0, 1)
IDENTITY = lambda x: x
MASS = [('normal', 100000, 0.05), ('normal', 1.234, 0.02), ('rectangular', 1.1, 1.3), ('rectangular', 7000, 9000), ('rectangular', 7950, 8050)]
# JCGM 101:2008, 9.3: m_R,c and dm_R,c in milligrams, air density, the densities of the weights W and R.
MASS_MODEL = lambda reference, added, air, w, r: (reference + added) * (1 + (air - mpf(1.2)) * (1 / w - 1 / r)) - 100000
LOSS = lambda x1, x2: x1 * x1 + x2 * x2


def jcgm(trials):
    name = {10000: '1e4', 100000: '1e5'}[trials]
    propagate(f'four-normals-{name}', [N01] * 4, [ADD4], '0.95', SEED, trials)
    propagate(f'four-rectangular-{name}', [('rectangular', -ROOT3, ROOT3)] * 4, [ADD4], '0.95', SEED, trials)


CASES = {
    'two-dice': lambda: drawn('two-dice', [FIRST_DIE, SECOND_DIE], [lambda a, b: a + b], '0.95'),
    'two-dice-shortest': lambda: drawn('two-dice-shortest', [FIRST_DIE, SECOND_DIE], [lambda a, b: a + b], '0.9', 'shortest'),
    'two-dice-both': lambda: drawn('two-dice-both', [FIRST_DIE, SECOND_DIE], [lambda a, b: a + b, lambda a, b: a], '0.9'),
    'two-dice-sum-and-difference': lambda: drawn('two-dice-sum-and-difference', [FIRST_DIE, SECOND_DIE], [lambda a, b: a + b, lambda a, b: a - b], '0.9'),
    'parabola': lambda: drawn('parabola', [PARABOLA], [lambda x: x * x], '0.75'),
    'half-way': lambda: drawn('half-way', [TO_THIRTY], [lambda x: x], '0.95'),
    'skewed': lambda: drawn('skewed', [SKEWED], [lambda x: x], '0.7'),
    'skewed-shortest': lambda: drawn('skewed-shortest', [SKEWED], [lambda x: x], '0.7', 'shortest'),
    'numbers-two': lambda: propagate('numbers-two', [('rectangular', 0, 1)], [IDENTITY], '0.5', SEED, 2),
    'numbers-hundred': lambda: propagate('numbers-hundred', [('rectangular', 0, 1)], [IDENTITY], '0.99', (123456789, 987654321, 192837465, 564738291), 100),
    'numbers-largest-seed': lambda: propagate('numbers-largest-seed', [('rectangular', 0, 1)], [IDENTITY], '0.99', tuple(m - 1 for m in MODULI), 100),
    'normal': lambda: propagate('normal', [('normal', 3, 0.5)], [IDENTITY], '0.9', SEED, 21),
    't': lambda: propagate('t', [('t', 3, 0.5, 4)], [IDENTITY], '0.9', SEED, 100),
    't-fractional': lambda: propagate('t-fractional', [('t', 0, 1, 2.5)], [IDENTITY], '0.9', (5, 6, 7, 8), 100),
    'rectangular': lambda: propagate('rectangular', [('rectangular', -1, 2.5)], [IDENTITY], '0.9', SEED, 21),
    'triangular': lambda: propagate('triangular', [('triangular', -1, 2.5)], [IDENTITY], '0.9', SEED, 21),
    'trapezoidal': lambda: propagate('trapezoidal', [('trapezoidal', -1, 2.5, 0.25)], [IDENTITY], '0.9', SEED, 21),
    'curvilinear-trapezoidal': lambda: propagate('curvilinear-trapezoidal', [('curvilinear-trapezoidal', -1, 2.5, 0.5)], [IDENTITY], '0.9', SEED, 21),
    'arcsine': lambda: propagate('arcsine', [('arcsine', -1, 2.5)], [IDENTITY], '0.9', SEED, 21),
    'exponential': lambda: propagate('exponential', [('exponential', 2.5)], [IDENTITY], '0.9', SEED, 21),
    'gamma': lambda: propagate('gamma', [('gamma', 3)], [IDENTITY], '0.9', SEED, 21),
    'order-of-numbers': lambda: propagate('order-of-numbers', [('normal', 0, 1), ('rectangular', 0, 1), ('t', 0, 1, 5), ('normal', 0, 2), ('normal', 0, 4)], [lambda a, b, c, d, e: a + b + c + d + e], '0.9', SEED, 51),
    'correlated': lambda: propagate('correlated', [('normal', 0.05, 0.005), ('normal', 0, 0.005)], [LOSS], '0.95', SEED, 1000, correlation=[[1, 0.9], [0.9, 1]]),
    'correlated-three': lambda: propagate('correlated-three', [('normal', 1, 0.5), ('normal', 2, 1), ('normal', 4, 0.25)], [lambda a, b, c: a * b - c], '0.95', SEED, 1000, correlation=[[1, 0.5, -0.25], [0.5, 1, 0.25], [-0.25, 0.25, 1]]),
    'determined': lambda: propagate('determined', [('normal', 1, 0.5), ('normal', 2, 1), ('normal', 4, 0.25)], [lambda a, b, c: a + b - c], '0.95', SEED, 100, correlation=[[1, 1, 0.5], [1, 1, 0.5], [0.5, 0.5, 1]]),
    'four-1e4': lambda: jcgm(10000),
    'four-1e5': lambda: jcgm(100000),
    'mass': lambda: propagate('mass', MASS, [MASS_MODEL], '0.95', SEED, 10000),
    'loss-0': lambda: propagate('loss-0', [('normal', 0, 0.005)] * 2, [LOSS], '0.95', SEED, 10000),
    'loss-0.010': lambda: propagate('loss-0.010', [('normal', 0.01, 0.005), ('normal', 0, 0.005)], [LOSS], '0.95', SEED, 10000),
    'loss-0.050': lambda: propagate('loss-0.050', [('normal', 0.05, 0.005), ('normal', 0, 0.005)], [LOSS], '0.95', SEED, 10000),
    'two-outputs': lambda: propagate('two-outputs', [('normal', 2, 0.5), ('rectangular', 1, 3)], [lambda a, b: a / b, lambda a, b: a * b], '0.95', SEED, 1000),
    'adaptive': lambda: adaptive('adaptive', [N01] * 4, ADD4, '0.95', SEED, 2),
    'adaptive-one-digit': lambda: adaptive('adaptive-one-digit', [('exponential', 3)], IDENTITY, '0.99', (5, 6, 7, 8), 1),
    'adaptive-long': lambda: adaptive('adaptive-long', [('normal', 0, 1.5), ('normal', 0, 1.5)], lambda a, b: a + b, '0.95', (9, 8, 7, 6), 2),
}

def known_loss(key, x1, r):
    """E and u of X1^2 + X2^2 twice: by the moments of the normal distribution, and by integrals over the densities."""
    x1, u, r = mpf(x1), mpf('0.005'), mpf(r)
    show(key + '/closed-form/estimate', x1 ** 2 + 2 * u ** 2)
    show(key + '/closed-form/standardUncertainty', sqrt(4 * x1 ** 2 * u ** 2 + 4 * u ** 4 * (1 + r ** 2)))
    density = lambda z: exp(-z * z / 2) / sqrt(2 * pi)
    value = lambda z1, z2: (x1 + u * z1) ** 2 + (u * (r * z1 + sqrt(1 - r * r) * z2)) ** 2
    grid = [-12, -6, 0, 6, 12]
    with mp.workdps(15):
        expectation = lambda power: quad(lambda a, b: value(a, b) ** power * density(a) * density(b), grid, grid)
        first, second = expectation(1), expectation(2)
    show(key + '/quadrature/estimate', first)
    show(key + '/quadrature/standardUncertainty', sqrt(second - first ** 2))


def known_mass():
    """u of the mass calibration: the density of the air has the expectation 1.2, so that the factors separate."""
    inverse = lambda a, b: (log(mpf(b) / a) / (b - a), 1 / (mpf(a) * b))
    (w1, w2), (r1, r2) = inverse(7000, 9000), inverse(7950, 8050)
    squared = w2 - 2 * w1 * r1 + r2
    plain = mpf('0.05') ** 2 + mpf('0.02') ** 2
    variance = plain + (mpf('100001.234') ** 2 + plain) * mpf('0.2') ** 2 / 12 * squared
    show('known-mass/estimate', mpf('1.234'))
    show('known-mass/standardUncertainty', sqrt(variance))


def known_quantiles():
    """Ends at 0.95 of the sums of four: 2 z, and the root of the tail (4 - s)^4 / 24 = 0.025 of four numbers between 0 and 1."""
    show('known-normals/upper', 2 * sqrt(2) * erfinv(mpf('0.95')))
    show('known-rectangular/upper', (4 - (24 * mpf('0.025')) ** mpf('0.25') - 2) * 2 * sqrt(3))


CASES |= {
    'known-loss-0': lambda: known_loss('known-loss-0', '0', 0),
    'known-loss-0.010': lambda: known_loss('known-loss-0.010', '0.01', 0),
    'known-loss-0.050': lambda: known_loss('known-loss-0.050', '0.05', 0),
    'known-loss-correlated': lambda: known_loss('known-loss-correlated', '0.05', '0.9'),
    'known-mass': known_mass,
    'known-quantiles': known_quantiles,
}

if __name__ == '__main__':
    for key in sys.argv[1:] or CASES:
        CASES[key]()
