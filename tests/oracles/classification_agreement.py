"""Expected values of the vectors CLS-190 to CLS-221, from the definitions, in exact fractions and 60-digit arithmetic.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_agreement.py (python3-mpmath 1.2.1). Prints one
line for each value: key, tab, value to 20 digits. classification_agreement.R prints what R gives for the same keys, and
classification_agreement_statsmodels.py what statsmodels and SciPy do.

The uncertainties are not taken from the formulas of the clauses: the statistic is differentiated after each count, and the
covariance of the multinomial counts is propagated.
"""
from fractions import Fraction as F
from math import comb

from mpmath import erfc, erfinv, mp, mpf, sqrt

mp.dps = 60


def real(x):
    return mpf(x.numerator) / x.denominator if isinstance(x, F) else mpf(x)


def show(key, value):
    print(key, mp.nstr(real(value), 20, strip_zeros=False, min_fixed=-30, max_fixed=30), sep='\t')


class Dual:
    """A fraction with its derivatives after every cell, by the rules of differentiation."""

    def __init__(self, value, d):
        self.value, self.d = value, d

    def __add__(self, other):
        return Dual(self.value + other.value, [a + b for a, b in zip(self.d, other.d)])

    def __sub__(self, other):
        return Dual(self.value - other.value, [a - b for a, b in zip(self.d, other.d)])

    def __mul__(self, other):
        return Dual(self.value * other.value, [a * other.value + self.value * b for a, b in zip(self.d, other.d)])

    def __truediv__(self, other):
        v = self.value / other.value
        return Dual(v, [(a - v * b) / other.value for a, b in zip(self.d, other.d)])


def cells(counts):
    """The shares of the cells as variables that are independent of each other; their sum is written out below."""
    flat = [x for row in counts for x in row]
    n, q = sum(flat), len(counts)
    unit = [[F(int(k == m)) for k in range(q * q)] for m in range(q * q)]
    shares = [[Dual(F(counts[i][j], n), unit[q * i + j]) for j in range(q)] for i in range(q)]
    return shares, n, q


def const(value, like):
    return Dual(F(value), [F(0)] * len(like.d))


def total(duals):
    duals = list(duals)
    result = duals[0]
    for one in duals[1:]:
        result = result + one
    return result


def propagated(statistic, shares, n):
    p = [x.value for row in shares for x in row]
    mean = sum(a * b for a, b in zip(p, statistic.d))
    return sqrt(real((sum(a * b * b for a, b in zip(p, statistic.d)) - mean * mean) / n))


def margins(shares, q):
    rows = [total(shares[i]) for i in range(q)]
    columns = [total(shares[i][j] for i in range(q)) for j in range(q)]
    return rows, columns


def weight(kind, i, j, q):
    if kind == 'none':
        return F(int(i == j))
    return 1 - F(abs(i - j), q - 1) ** (1 if kind == 'linear' else 2)


def kappa_of(shares, q, kind):
    rows, columns = margins(shares, q)
    one = const(1, shares[0][0])
    w = [[const(weight(kind, i, j, q), one) for j in range(q)] for i in range(q)]
    observed = total(w[i][j] * shares[i][j] for i in range(q) for j in range(q))
    chance = total(w[i][j] * rows[i] * columns[j] for i in range(q) for j in range(q))
    return observed, chance, (observed - chance) / (one - chance)


def kappa(key, counts, kind, p='0.95'):
    shares, n, q = cells(counts)
    observed, chance, value = kappa_of(shares, q, kind)
    u = propagated(value, shares, n)
    # Under chance agreement the same derivatives, at the table of the products of the margins.
    rows, columns = margins(shares, q)
    table = [[Dual(rows[i].value * columns[j].value, shares[i][j].d) for j in range(q)] for i in range(q)]
    null = propagated(kappa_of(table, q, kind)[2], table, n)
    z = sqrt(mpf(2)) * erfinv(mpf(p))
    for name, x in (('observedAgreement', observed.value), ('chanceAgreement', chance.value), ('value', value.value),
                    ('standardUncertainty', u), ('nullStandardError', null), ('lower', real(value.value) - z * u),
                    ('upper', real(value.value) + z * u)):
        show(f'{key}/{name}', x)


def coefficient(key, counts, measure):
    shares, n, q = cells(counts)
    rows, columns = margins(shares, q)
    one = const(1, shares[0][0])
    pi = [(a + b) * const(F(1, 2), one) for a, b in zip(rows, columns)]
    observed = total(shares[i][i] for i in range(q))
    chance = {
        'gwet-ac1': lambda: total(x * (one - x) for x in pi) * const(F(1, q - 1), one),
        'scott-pi': lambda: total(x * x for x in pi),
        'bennett-s': lambda: const(F(1, q), one),
    }[measure]()
    value = (observed - chance) / (one - chance)
    for name, x in (('observedAgreement', observed.value), ('chanceAgreement', chance.value), ('value', value.value),
                    ('standardUncertainty', propagated(value, shares, n))):
        show(f'{key}/{name}', x)


def mcnemar(key, b, c, test, n=None):
    m = min(b, c)
    upto = lambda k: F(sum(comb(b + c, i) for i in range(k + 1)), 2 ** (b + c))
    if test == 'exact':
        show(f'{key}/pValue', min(F(1), 2 * upto(m)))
    elif test == 'mid-p':
        show(f'{key}/pValue', upto(m) + upto(m - 1))
    else:
        apart = max(0, abs(b - c) - (1 if test.endswith('corrected') else 0))
        statistic = F(apart * apart, b + c)
        show(f'{key}/statistic', statistic)
        show(f'{key}/pValue', erfc(sqrt(real(statistic) / 2)))
    if n is not None:
        d = [1] * b + [-1] * c + [0] * (n - b - c)
        mean = F(sum(d), n)
        show(f'{key}/difference', mean)
        show(f'{key}/standardUncertainty', sqrt(real(sum((x - mean) ** 2 for x in d) / F(n - 1) / n)))


def several(key, p_values, adjustment):
    m = len(p_values)
    exact = [F(p) for p in p_values]
    for i, p in enumerate(exact):
        if adjustment == 'bonferroni':
            value = min(F(1), m * p)
        else:
            # By the closed test: the largest over all smaller or equal p values of p times those that are not smaller.
            value = max(min(F(1), sum(other >= q for other in exact) * q) for q in exact if q <= p)
        show(f'{key}/comparisons/{i}/adjusted', value)


def detectable(key, square, level='0.05', power='0.8'):
    q = lambda x: sqrt(mpf(2)) * erfinv(2 * mpf(x) - 1)
    u = sqrt(real(square))
    show(f'{key}/standardUncertainty', u)
    show(f'{key}/value', (q(1 - mpf(level) / 2) + q(mpf(power))) * u)


SAS = [[0, 4, 1], [0, 8, 0], [0, 1, 5]]
PARADOX = [[118, 5], [2, 0]]
UNUSED = [[0, 4, 0, 1], [0, 8, 0, 0], [0, 0, 0, 0], [0, 1, 0, 5]]
for kind in ('none', 'linear', 'quadratic'):
    kappa(f'kappa-three-by-three-{kind}', SAS, kind)
    kappa(f'kappa-unused-between-{kind}', UNUSED, kind)
kappa('kappa-paradox', PARADOX, 'none', '0.99')
for measure in ('gwet-ac1', 'scott-pi', 'bennett-s'):
    coefficient(f'coefficient-paradox-{measure}', PARADOX, measure)
    coefficient(f'coefficient-three-by-three-{measure}', SAS, measure)
    coefficient(f'coefficient-unused-{measure}', UNUSED, measure)
for b, c in ((10, 25), (0, 5), (3, 8), (15, 30), (30, 15)):
    for test in ('exact', 'mid-p', 'chi-squared', 'chi-squared-corrected'):
        mcnemar(f'mcnemar-{b}-{c}-{test}', b, c, test)
mcnemar('mcnemar-500-items', 30, 15, 'exact', 500)
for test in ('exact', 'mid-p', 'chi-squared', 'chi-squared-corrected'):
    mcnemar(f'mcnemar-far-{test}', 100, 700, test)
for test in ('exact', 'mid-p', 'chi-squared-corrected'):
    mcnemar(f'mcnemar-equal-{test}', 7, 7, test)
FAMILY = ['0.01', '0.04', '0.03', '0.005', '0.1', '0.03']
for adjustment in ('holm', 'bonferroni'):
    several(f'several-six-{adjustment}', FAMILY, adjustment)
    several(f'several-at-level-{adjustment}', ['0.1', '0.1', '0.1'], adjustment)
detectable('detectable-paired', F('0.09') / 500)
detectable('detectable-independent', F('0.76') * F('0.24') / 500 + F('0.73') * F('0.27') / 500)
detectable('detectable-stated', F('0.0133625265') ** 2, '0.01', '0.9')
