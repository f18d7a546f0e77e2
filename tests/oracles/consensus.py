"""Expected values of the vectors UNC-135 to UNC-138, in exact fractions and 50-digit arithmetic.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/consensus.py (python3-mpmath 1.2.1). Prints one line for each
value: key, tab, value to 20 digits. tests/oracles/consensus.R prints what R gives for the same keys. Inputs are the
doubles that the vectors send. The probability is the regularised incomplete gamma function of mpmath, and algorithm A is
iterated at 50 digits until nothing changes: neither is what the reference does.
"""
from fractions import Fraction as F

from mpmath import gammainc, mp, mpf, sqrt

mp.dps = 50

# value, standard uncertainty, and whether the result is a member
CONSISTENT = [(10.1, 0.2, True), (9.9, 0.1, True), (10.4, 0.3, True), (10.9, 0.2, False)]
INCONSISTENT = [(0.931, 0.004, True), (0.914, 0.003, True), (0.926, 0.005, True), (0.905, 0.002, True), (0.94, 0.006, True)]
ONE_DOMINATES = [(0.0, 0.03125, True), (0.125, 0.5, True), (-0.75, 0.75, True)]
LARGE_OFFSET = [(1000000.25, 0.0625, True), (1000000.5, 0.125, True), (1000000.125, 0.0625, True), (999999.75, 0.25, True)]
MANY = [(20 + 0.125 * ((7 * i) % 25 - 12), 0.5 + 0.0625 * (i % 9), True) for i in range(40)]
DISAGREE = [(0.0, 0.5, True), (3.0, 0.5, True), (6.0, 0.5, True)]
TWO = [(1.25, 0.75, True), (2.5, 0.75, True)]


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def show(key, value):
    print(key, mp.nstr(value, 20, strip_zeros=False, min_fixed=-30, max_fixed=30), sep='\t')


def consensus(key, results, birge=False):
    members = [(F(x), F(u) ** 2) for x, u, member in results if member]
    weight = sum(1 / v for _, v in members)
    mean = sum(x / v for x, v in members) / weight
    chi = sum((x - mean) ** 2 / v for x, v in members)
    nu = len(members) - 1
    b2 = max(chi / nu, F(1)) if birge else F(1)
    show(f'{key}/value', real(mean))
    show(f'{key}/standardUncertainty', sqrt(real(b2 / weight)))
    show(f'{key}/chiSquared', real(chi))
    show(f'{key}/probability', gammainc(mpf(nu) / 2, real(chi) / 2, regularized=True))
    show(f'{key}/birgeRatio', sqrt(real(chi / nu)))
    for i, (x, u, member) in enumerate(results[:5]):
        v = F(u) ** 2
        show(f'{key}/equivalence/{i}/difference', real(F(x) - mean))
        show(f'{key}/equivalence/{i}/standardUncertainty', sqrt(real(b2 * v - b2 / weight if member else v + b2 / weight)))


def median(values):
    ordered = sorted(values)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def figures(x):
    return mp.nstr(x, 3, strip_zeros=False, min_fixed=0, max_fixed=0)


def robust(key, values, third_figure=False):
    x, p = [mpf(v) for v in values], len(values)
    mean = median(x)
    s = mpf('1.483') * median([abs(v - mean) for v in x])
    for step in range(100000):
        low, high = mean - s * 3 / 2, mean + s * 3 / 2
        drawn = [min(max(v, low), high) for v in x]
        old, mean = (mean, s), sum(drawn) / p
        s = mpf('1.134') * sqrt(sum((v - mean) ** 2 for v in drawn) / (p - 1))
        if third_figure and figures(old[0]) == figures(mean) and figures(old[1]) == figures(s):
            break
        if max(abs(old[0] - mean), abs(old[1] - s)) < s * mpf(10) ** -40:
            break
    show(f'{key}/value', mean)
    show(f'{key}/robustStandardDeviation', s)
    show(f'{key}/standardUncertainty', s * 5 / 4 / sqrt(mpf(p)))


SEVEN = [4.5, 4.9, 5.6, 4.2, 6.2, 5.2, 9.9]
SLOW = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 50, 60, 70]
BOTH_SIDES = [-31.5, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 42.0]
LARGE = [1e308, -1e308, 2e307, 3e307, -1e307]
OFFSET = [1000000.25, 1000000.5, 1000000.125, 999999.75, 1000007.5, 1000000.375]

if __name__ == '__main__':
    consensus('consistent', CONSISTENT)
    consensus('inconsistent', INCONSISTENT)
    consensus('inconsistent-birge', INCONSISTENT, True)
    consensus('consistent-birge', TWO, True)
    consensus('consistent-no-member-birge', DISAGREE + [(10.0, 0.5, False)], True)
    consensus('one-dominates', ONE_DOMINATES)
    consensus('large-offset', LARGE_OFFSET)
    consensus('many', MANY)
    consensus('disagree', DISAGREE)
    robust('seven', SEVEN)
    robust('seven-third-figure', SEVEN, True)
    robust('slow', SLOW)
    robust('slow-third-figure', SLOW, True)
    robust('both-sides', BOTH_SIDES)
    robust('large', LARGE)
    robust('offset', OFFSET)
    robust('two', [1.0, 2.5])
