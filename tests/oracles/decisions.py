"""Expected values of the vectors UNC-110 to UNC-118: limits in exact fractions, probabilities with 60 digits.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/decisions.py
(python3-mpmath 1.2.1). Prints one line for each value: vector, member, value to 20 digits, or the decision.
tests/oracles/decisions.R prints what R gives for the same probabilities.

Decisions are taken on fractions by walking the borders of the zones from the inside, not by the comparisons of the
implementation; Student's t and the beta distribution are quadratures of their densities, where the implementation has a
continued fraction.
"""
from fractions import Fraction as F

from mpmath import mp, mpf, beta, erfc, exp, gamma, log, quad, sqrt, inf

mp.dps = 60

# vector: y, U, lower, upper, r, rule, acceptance limit, distribution
CASES = {
    'guarded-by-nothing': ('1.000', '0.02', None, '1', '0', 'binary', 'closed', ('normal', '0.01')),
    'guarded-by-0.83-of-u': ('0.9834', '0.02', None, '1', '0.83', 'binary', 'closed', ('normal', '0.01')),
    'guarded-by-u': ('0.98', '0.02', None, '1', '1', 'binary', 'closed', ('normal', '0.01')),
    'guarded-by-1.5-of-u': ('0.97', '0.02', None, '1', '1.5', 'binary', 'closed', ('normal', '0.01')),
    'guarded-by-3-of-u': ('0.94', '0.02', None, '1', '3', 'binary', 'closed', ('normal', '0.01')),
    'guarded-rejection': ('1.02', '0.02', None, '1', '-1', 'binary', 'closed', ('normal', '0.01')),
    '480-of-500-simple': ('0.960', '0.0175272', '0.95', None, '0', 'binary', 'closed', ('normal', '0.0087636')),
    '480-of-500-guarded': ('0.960', '0.0175272', '0.95', None, '1', 'binary', 'closed', ('normal', '0.0087636')),
    '480-of-500-one-sided-guard': ('0.960', '0.0175272', '0.95', None, '0.8225', 'non-binary', 'closed', ('normal', '0.0087636')),
    '480-of-500-jeffreys': ('0.960', '0.0175272', '0.95', None, '0', 'binary', 'closed', ('beta', 480, 500, 'jeffreys')),
    '480-of-500-uniform': ('0.960', '0.0175272', '0.95', None, '0', 'binary', 'closed', ('beta', 480, 500, 'uniform')),
    '480-of-500-exact': ('0.960', '0.0175272', '0.95', None, '0', 'binary', 'closed', ('beta', 480, 500, 'exact')),
    '480-of-500-per-cent': ('96.0', '1.75272', '95', None, '0', 'binary', 'closed', ('beta', 480, 500, 'jeffreys', '%')),
    '480-of-500-per-mille': ('960', '17.5272', '950', None, '0', 'binary', 'closed', ('beta', 480, 500, 'jeffreys', '[ppth]')),
    '1920-of-2000-guarded': ('0.960', '0.0087636', '0.95', None, '1', 'binary', 'closed', ('normal', '0.0043818')),
    'at-acceptance-limit-closed': ('0.90', '0.05', None, '0.95', '1', 'non-binary', 'closed', ('normal', '0.025')),
    'at-acceptance-limit-open': ('0.90', '0.05', None, '0.95', '1', 'non-binary', 'open', ('normal', '0.025')),
    'at-tolerance-limit': ('0.95', '0.05', None, '0.95', '1', 'non-binary', 'closed', ('normal', '0.025')),
    'at-end-of-guard-band': ('1.00', '0.05', None, '0.95', '1', 'non-binary', 'closed', ('normal', '0.025')),
    'beyond-guard-band': ('1.0000000000000000001', '0.05', None, '0.95', '1', 'non-binary', 'closed', ('normal', '0.025')),
    'single-value-accepted': ('10', '2', '8', '12', '1', 'binary', 'closed', ('t', '1', 9)),
    't-two-limits': ('10.7', '2', '8', '12', '0.5', 'non-binary', 'closed', ('t', '0.83', 4)),
    't-real-degrees-of-freedom': ('25.6', '1.4', None, '27', '1', 'non-binary', 'closed', ('t', '0.48', 16.75)),
    't-far-tail': ('0', '1', '-40', None, '1', 'binary', 'closed', ('t', '1', 12)),
    'none-of-30-failed': ('1', '0.1', '0.9', None, '0', 'binary', 'closed', ('beta', 30, 30, 'jeffreys')),
    'proportion-between': ('0.05', '0.03', '0.02', '0.08', '0', 'binary', 'closed', ('beta', 10, 200, 'uniform')),
}


def tail(distribution, y, limit, upper):
    """The probability beyond one limit."""
    if distribution[0] == 'beta':
        _, x, n, parameters, *unit = distribution
        t = mpf(limit.numerator) / limit.denominator / {'1': 1, '%': 100, '[ppth]': 1000}[unit[0] if unit else '1']
        a, b = {'jeffreys': (x + mpf('0.5'), n - x + mpf('0.5')), 'uniform': (x + 1, n - x + 1), 'exact': (x + 1, n - x) if upper else (x, n - x + 1)}[parameters]
        density = lambda s: exp((a - 1) * log(s) + (b - 1) * log(1 - s)) / beta(a, b)
        ends = (t, mpf(1)) if upper else (mpf(0), t)
        return quad(density, [ends[0] + (ends[1] - ends[0]) * k / 64 for k in range(65)])
    u = F(distribution[1])
    exact = (limit - y) / u if upper else (y - limit) / u
    z = mpf(exact.numerator) / exact.denominator
    if distribution[0] == 'normal':
        return erfc(z / sqrt(2)) / 2
    nu = mpf(distribution[2])
    density = lambda t: gamma((nu + 1) / 2) / gamma(nu / 2) / sqrt(nu * mp.pi) * (1 + t * t / nu) ** (-(nu + 1) / 2)
    return quad(density, [z, z + 1, z + 4, z + 16, z + 64, z + 256, inf])


def decision(y, lower, upper, w, rule, convention):
    """The first zone, from the inside outwards, that holds the value on the side of each limit."""
    names = ['pass', 'conditional-pass', 'conditional-fail', 'fail']
    worst = 0
    for distance in [limit for limit in (upper is not None and y - upper, lower is not None and lower - y) if limit is not False]:
        zones = [distance < -w or (distance == -w and convention == 'closed'), distance <= 0, distance <= w, True]
        worst = max(worst, zones.index(True))
    return names[worst] if rule == 'non-binary' or worst == 0 else 'fail'


def evaluate(name):
    y, U, lower, upper, r, rule, convention, distribution = CASES[name]
    y, U, r = F(y), F(U), F(r)
    lower, upper = (None if x is None else F(x) for x in (lower, upper))
    w = r * U
    taken = decision(y, lower, upper, w, rule, convention)
    outside = sum(tail(distribution, y, limit, side) for limit, side in ((lower, False), (upper, True)) if limit is not None)
    accepted = taken in ('pass', 'conditional-pass')
    return taken, w, lower, upper, {'conformanceProbability': 1 - outside, 'specificRisk': outside if accepted else 1 - outside}


if __name__ == '__main__':
    for name in CASES:
        taken, w, lower, upper, numbers = evaluate(name)
        print(name, 'decision', taken, sep='\t')
        for member, value in numbers.items():
            print(name, member, mp.nstr(value, 20, strip_zeros=False, min_fixed=-30, max_fixed=30), sep='\t')
