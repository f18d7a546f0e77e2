"""Expected values of the vectors UNC-090 to UNC-101, from the definitions in exact fractions, and what statsmodels says.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/items.py
(python3-mpmath 1.2.1, python3-statsmodels 0.13.5). Prints one line for each value: key, tab, value to 20 digits, and
after another tab what statsmodels gives. tests/oracles/items.R prints what R gives for the same keys. Inputs are the
doubles that the vectors send. The sums run over pairs of scores of one cluster, as Miller prints them, not over the
totals of clusters, as the reference implementation has them.
"""
from fractions import Fraction as F

import numpy as np
import statsmodels.api as sm
from mpmath import mp, mpf, sqrt

mp.dps = 60

FOUR = [1, 1, 1, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0]
CLUSTERED = {
    'four-clusters-of-five': (FOUR, [i // 5 for i in range(20)]),
    'twenty-scores-in-turn': (list(range(20)), [i % 4 for i in range(20)]),
    'unequal-clusters': ([0.8, 0.9, 0.7, 0.2, 1, 0.4, 0.5, 0.3, 0.6], [0, 0, 0, 1, 2, 1, 2, 1, 3]),
    'alike-between': ([0, 4, 1, 4, 0, 5, 5, 1], [0, 0, 1, 1, 2, 2, 3, 3]),
    'large-offset': ([1000001, 1000003, 1000002, 1000007, 1000006, 1000008], [0, 0, 0, 1, 1, 2]),
    'singletons': ([5.007, 4.994, 5.005, 4.99, 4.999], list(range(5))),
    'two-clusters': ([1, 2, 4], [0, 0, 1]),
    'three-repeats': ([1, 0, 1, 1, 0] * 3, list(range(5)) * 3),
    'clusters-alike': ([0, 1, 1, 1, 1, 0], [0, 0, 0, 1, 1, 1]),
    'clusters-alike-of-other-sizes': ([1, 3, 2, 0, 4, 2, 2], [0, 0, 1, 2, 2, 2, 2]),
    'all-scores-equal': ([0.1, 0.1, 0.1], [0, 0, 1]),
    'cluster-means-alike': ([1, 0, 0.5], [0, 0, 1]),
}
DRUG_1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
DRUG_2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
PAIRED = {
    'student-sleep': (DRUG_1, DRUG_2, None),
    'right-or-wrong': ([1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 1], [1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 0, 0], None),
    'against-each-other': ([9, 7, 4, 2], [1, 3, 5, 8], None),
    'pairs-in-clusters': ([4, 5, 3, 8, 7, 2, 6], [3, 3, 3, 6, 7, 1, 3], [0, 0, 1, 1, 2, 2, 2]),
    'offset-pairs': ([100000.5, 100001.25, 100003, 100002.5], [100000.25, 100001.5, 100002, 100002.25], None),
    'one-constant': ([1, 0, 1, 1], [1, 1, 1, 1], None),
    'same-difference': ([3, 1, 2], [2, 0, 1], None),
}


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def show(key, value, other=None):
    columns = [key, mp.nstr(value, 20, strip_zeros=False, min_fixed=-30, max_fixed=30)]
    print(*columns, *([] if other is None else [repr(float(other))]), sep='\t')


def covariance(x, y, clusters):
    """Of the means of x and y: over all pairs of scores of one cluster, times C/(C - 1)."""
    n, count = len(x), len(set(clusters))
    x_mean, y_mean = sum(x) / n, sum(y) / n
    products = sum(
        (x[i] - x_mean) * (y[j] - y_mean) for i in range(n) for j in range(n) if clusters[i] == clusters[j]
    )
    return products * F(count, count - 1) / n**2


def statsmodels_clustered(scores, clusters):
    """Standard error of the constant of a regression on nothing else, robust to clusters."""
    fit = sm.OLS(np.array(scores, float), np.ones(len(scores)))
    groups = np.array(clusters)
    return fit.fit(cov_type='cluster', cov_kwds={'groups': groups, 'use_correction': True}).bse[0]


def clustered(key, scores, clusters):
    s = [F(x) for x in scores]
    n = len(s)
    mean = sum(s) / n
    variance = covariance(s, s, clusters)
    independent = sum((x - mean) ** 2 for x in s) / (n * (n - 1))
    show(key + '/mean', real(mean), np.mean(scores))
    if variance == 0:
        return
    show(key + '/standardUncertainty', sqrt(real(variance)), statsmodels_clustered(scores, clusters))
    show(key + '/designEffect', real(variance / independent))
    means = [sum(group) / len(group) for group in ([x for x, c in zip(s, clusters) if c == one] for one in sorted(set(clusters)))]
    count = len(means)
    centre = sum(means) / count
    show(key + '/clusters/mean', real(centre), np.mean([float(m) for m in means]))
    spread = sum((m - centre) ** 2 for m in means) / (count * (count - 1))
    show(key + '/clusters/standardUncertainty', sqrt(real(spread)), np.std([float(m) for m in means], ddof=1) / count**0.5)


def paired(key, first, second, clusters):
    a, b = [F(x) for x in first], [F(x) for x in second]
    groups = list(range(len(a))) if clusters is None else clusters
    d = [x - y for x, y in zip(a, b)]
    u2_a, u2_b, cov = covariance(a, a, groups), covariance(b, b, groups), covariance(a, b, groups)
    differences = [x - y for x, y in zip(first, second)]
    show(key + '/meanDifference', real(sum(d) / len(d)), np.mean(differences))
    u2 = covariance(d, d, groups)
    assert u2 == u2_a + u2_b - 2 * cov
    if u2 != 0:
        show(key + '/standardUncertainty', sqrt(real(u2)), statsmodels_clustered(differences, groups))
    show(key + '/unpairedStandardUncertainty', sqrt(real(u2_a + u2_b)))
    if u2_a * u2_b != 0:
        show(key + '/correlation', real(cov) / sqrt(real(u2_a * u2_b)))


if __name__ == '__main__':
    for name, (scores, clusters) in CLUSTERED.items():
        clustered(name, scores, clusters)
    for name, (first, second, clusters) in PAIRED.items():
        paired(name, first, second, clusters)
