"""Expected values of the vectors UNC-104 to UNC-108, by running through every resample in exact fractions.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/resampling.py
(python3-mpmath 1.2.1, python3-numpy 1.24.2, python3-scipy 1.10.1). Prints one line for each value: key, tab, value to 20
digits, and after another tab what numpy and scipy give: std(ddof=1) for the standard uncertainty, quantile(method=
'weibull'), which is definition 6, for the ends, and for the interval BCa the levels of scipy.stats.bootstrap with these
quantiles. tests/oracles/resampling.R prints what R gives for the same keys. Inputs are the decimals that the vectors send.
"""
from fractions import Fraction as F
from itertools import product

import numpy as np
from mpmath import erfinv, mp, mpf, ncdf, sqrt
from scipy.stats import norm
from scipy.stats._resampling import _bca_interval

mp.dps = 50

TEN = [0.62, 0.71, 0.55, 0.8, 0.67, 0.71, 0.9, 0.48, 0.66, 0.73]
# Twenty resamples of ten observations and nineteen of five, by two short recurrences.
TWENTY = [[(7 * b * b + 3 * i * i + b * i) % 10 for i in range(10)] for b in range(20)]
NINETEEN = [[(b * b + 2 * i * i + b * i + b) % 5 for i in range(5)] for b in range(19)]
CASES = {
    'complete-mean-of-three': ([1, 2, 4], 'mean', None, '0.9'),
    'complete-mean-of-four': ([0.2, 0.9, 0.4, 0.7], 'mean', None, '0.95'),
    'complete-median-of-five': ([3, 1, 4, 12, 7], 'median', None, '0.95'),
    'complete-median-of-four': ([2.5, 0.5, 8, 1], 'median', None, '0.9'),
    'complete-mean-of-six': ([2, 3, 5, 7, 11, 13], 'mean', None, '0.99'),
    'complete-right-or-wrong': ([1, 1, 1, 1, 1, 0], 'mean', None, '0.95'),
    'ties-of-decimals': ([0.1, 0.2, 0.3, 0.4, 0.6], 'mean', None, '0.95'),
    'twenty-given': (TEN, 'mean', TWENTY, '0.7'),
    'twenty-given-median': (TEN, 'median', TWENTY, '0.8'),
    'rank-of-one': ([5, 9, 1, 12, 3], 'mean', NINETEEN, '0.9'),
}


def real(fraction):
    return fraction if isinstance(fraction, mp.mpf) else mpf(fraction.numerator) / fraction.denominator


def show(key, value, other=None):
    columns = [key, mp.nstr(value, 20, strip_zeros=False, min_fixed=-30, max_fixed=30)]
    print(*columns, *([] if other is None else [repr(float(other))]), sep='\t')


def mean(values):
    return sum(values) / len(values)


def median(values):
    ordered, n = sorted(values), len(values)
    return (ordered[(n - 1) // 2] + ordered[n // 2]) / 2


def normal_quantile(p):
    return sqrt(mpf(2)) * erfinv(2 * mpf(p) - 1)


def definition_6(ordered, level):
    """The quantile of a sorted list at a level; the level a fraction or a number of 50 digits."""
    h = (len(ordered) + 1) * level
    if h < 1 or h > len(ordered):
        return None
    j = int(mp.floor(real(h)))
    if j == len(ordered):
        return real(ordered[-1])
    weight = real(h - j) if isinstance(h, F) else h - j
    return real(ordered[j - 1]) + weight * real(ordered[j] - ordered[j - 1])


def case(key, numbers, statistic_name, indices, probability):
    statistic = {'mean': mean, 'median': median}[statistic_name]
    x = [F(repr(one)) for one in numbers]
    n = len(x)
    places = indices if indices is not None else list(product(range(n), repeat=n))
    t = sorted(statistic([x[i] for i in one]) for one in places)
    count = len(t)
    estimate = statistic(x)
    centre = mean(t)
    variance = sum((one - centre) ** 2 for one in t) / (count - 1)
    # Rounded to 14 digits, so that what is equal as a decimal is equal for numpy and scipy too.
    doubles = np.round(np.array([float(one) for one in t]), 14)
    show(key + '/estimate', real(estimate), getattr(np, statistic_name)(numbers))
    show(key + '/bias', real(centre - estimate), np.mean(doubles) - getattr(np, statistic_name)(numbers))
    u = sqrt(real(variance))
    show(key + '/standardUncertainty', u, np.std(doubles, ddof=1))
    alpha = (1 - F(probability)) / 2
    low, high = definition_6(t, alpha), definition_6(t, 1 - alpha)
    np_low, np_high = np.quantile(doubles, [float(alpha), 1 - float(alpha)], method='weibull')
    if low is not None and high is not None:
        show(key + '/percentile/lower', low, np_low)
        show(key + '/percentile/upper', high, np_high)
        show(key + '/basic/lower', 2 * real(estimate) - high, 2 * float(estimate) - np_high)
        show(key + '/basic/upper', 2 * real(estimate) - low, 2 * float(estimate) - np_low)
    z = normal_quantile(1 - real(alpha))
    show(key + '/normal/lower', real(estimate) - z * u, float(estimate) + norm.ppf(float(alpha)) * np.std(doubles, ddof=1))
    show(key + '/normal/upper', real(estimate) + z * u, float(estimate) - norm.ppf(float(alpha)) * np.std(doubles, ddof=1))
    below = F(sum(one < estimate for one in t)) + F(sum(one == estimate for one in t), 2)
    if not 0 < below < count:
        return
    z0 = normal_quantile(real(below / count))
    show(key + '/biasCorrection', z0, norm.ppf(float(below / count)))
    jackknife = [statistic(x[:i] + x[i + 1:]) for i in range(n)]
    jackknife_mean = mean(jackknife)
    deviations = [jackknife_mean - one for one in jackknife]
    if not any(deviations):
        return
    a = real(sum(d**3 for d in deviations)) / (6 * sqrt(real(sum(d * d for d in deviations))) ** 3)
    show(key + '/acceleration', a)
    levels = [ncdf(z0 + (z0 + side) / (1 - a * (z0 + side))) for side in (-z, z)]
    ends = [definition_6(t, level) for level in levels]
    if None not in ends:
        reduce = {'mean': np.mean, 'median': np.median}[statistic_name]
        data = np.round(np.array([numbers], float), 14)
        first, second, _ = _bca_interval(
            data, lambda sample, axis=-1: np.round(reduce(sample, axis=axis), 14), -1, float(alpha), doubles, None
        )
        show(key + '/bca/lower', ends[0], np.quantile(doubles, first, method='weibull'))
        show(key + '/bca/upper', ends[1], np.quantile(doubles, second, method='weibull'))


if __name__ == '__main__':
    for name, (numbers, statistic_name, indices, probability) in CASES.items():
        case(name, numbers, statistic_name, indices, probability)
