"""Expected values of the vectors UNC-140 to UNC-165, from the definitions, in exact fractions and 60-digit arithmetic.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/designs.py [FOLDER OF THE NIST FILES]
(python3-mpmath 1.2.1). Prints one line for each value: key, tab, value to 20 digits. tests/oracles/designs.R prints what
R gives for the same keys. Inputs are the doubles that the vectors send.
"""
import sys
from fractions import Fraction as F

from mpmath import betainc, ceil, diff, erfinv, mp, mpf, root, sqrt

mp.dps = 60


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def show(key, value):
    print(key, mp.nstr(value, 20, strip_zeros=False, min_fixed=-30, max_fixed=30), sep='\t')


def analysis_of_variance(key, groups):
    groups = [[F(x) for x in group] for group in groups]
    everything = [x for group in groups for x in group]
    total, g = len(everything), len(groups)
    grand = sum(everything) / total
    means = [sum(group) / len(group) for group in groups]
    between = sum(len(group) * (m - grand) ** 2 for group, m in zip(groups, means)) / (g - 1)
    within = sum((x - m) ** 2 for group, m in zip(groups, means) for x in group) / (total - g)
    n0 = (total - F(sum(len(group) ** 2 for group in groups), total)) / (g - 1)
    component = (between - within) / n0
    positive = max(component, F(0))
    show(key + '/grandMean', real(grand))
    show(key + '/meanSquareBetween', real(between))
    show(key + '/meanSquareWithin', real(within))
    show(key + '/effectiveGroupSize', real(n0))
    if within > 0:
        ratio = between / within
        show(key + '/fRatio', real(ratio))
        # The density of F is integrated by its definition: the upper tail of a beta variable, e F/(e F + f).
        e, f = g - 1, total - g
        share = e * ratio / (e * ratio + f)
        show(key + '/pValue', betainc(mpf(e) / 2, mpf(f) / 2, real(share), 1, regularized=True))
    show(key + '/repeatabilityStandardDeviation', sqrt(real(within)))
    show(key + '/betweenGroupsVariance', real(component))
    show(key + '/reproducibilityStandardDeviation/report', sqrt(real(within + component)))
    show(key + '/reproducibilityStandardDeviation/truncate', sqrt(real(within + positive)))
    # The variance of the grand mean, each group with its own share of it.
    shares = [F(len(group), total) for group in groups]
    show(key + '/standardUncertainty/between-groups', sqrt(real(sum(w * w * (positive + within / len(group)) for w, group in zip(shares, groups)))))
    show(key + '/standardUncertainty/pooled', sqrt(real(sum((x - grand) ** 2 for x in everything) / (total - 1) / total)))
    hidden = sqrt(real(within / n0)) * root(mpf(2) / (total - g), 4)
    show(key + '/hiddenStandardDeviation', hidden)
    show(key + '/inhomogeneityUncertainty', max(hidden, sqrt(real(positive))))


def quantile(q):
    """Of the standard normal distribution, by the inverse error function."""
    return sqrt(mpf(2)) * erfinv(2 * mpf(q) - 1)


def first(meets):
    """The smallest positive integer, one by one, that meets a condition."""
    n = 1
    while not meets(n):
        n += 1
    return n


def zero_failures(key, p0, alpha):
    p0, alpha = F(p0), F(alpha)
    power, n = p0, 1
    while power > alpha:
        power, n = power * p0, n + 1
    show(key + '/size', mpf(n))
    show(key + '/attained', real(power))


def proportion_size(key, p, k, target):
    p, k, target = F(p), F(k), F(target)
    normal = lambda n: k * k * p * (1 - p) / n
    # Half of the distance between the roots of (p - t)^2 = k^2 t (1 - t)/n.
    def wilson(n):
        a, b, c = 1 + k * k / n, -(2 * p + k * k / n), p * p
        return (b * b - 4 * a * c) / (4 * a * a)
    for name, square in (('normal', normal), ('wilson', wilson)):
        n = first(lambda n: square(n) <= target ** 2)
        show(f'{key}/{name}/size', mpf(n))
        show(f'{key}/{name}/attained', sqrt(real(square(n))))


def mean_size(key, s, k, target):
    n = first(lambda n: (F(k) * F(s) / F(target)) ** 2 <= n)
    show(key + '/size', mpf(n))
    show(key + '/attained', real(F(k) * F(s)) / sqrt(mpf(n)))


def difference_size(key, s, target, alpha, power):
    factor = quantile(1 - mpf(alpha) / 2) + quantile(mpf(power))
    n = int(ceil((factor * mpf(s) / mpf(target)) ** 2))
    show(key + '/size', mpf(n))
    show(key + '/attained', factor * mpf(s) / sqrt(mpf(n)))


def detectable_difference(key, s, size, alpha, power):
    show(key + '/attained', (quantile(1 - mpf(alpha) / 2) + quantile(mpf(power))) * mpf(s) / sqrt(mpf(size)))


def label_error(key, a, ua, s, us, f, uf, r=0.0):
    """Sensitivities by numerical differentiation at 60 digits, so that no derivative of the clause is used."""
    corrected = lambda a, s, f: (a - f) / (s - f)
    point = [mpf(x) for x in (a, s, f)]
    slopes = [diff(corrected, tuple(point), order) for order in ((1, 0, 0), (0, 1, 0), (0, 0, 1))]
    parts = [c * mpf(u) for c, u in zip(slopes, (ua, us, uf))]
    show(key + '/correctedProportion', real((F(a) - F(f)) / (F(s) - F(f))))
    show(key + '/standardUncertainty', sqrt(parts[0] ** 2 + parts[1] ** 2 + parts[2] ** 2 + 2 * mpf(r) * parts[1] * parts[2]))
    for index, part in enumerate(parts):
        show(f'{key}/contributions/{index}', abs(part))


def straight_line(key, points, at):
    """About the weighted means, where intercept and slope are uncorrelated."""
    points = [tuple(F(c) for c in point) for point in points]
    weighted = len(points[0]) == 3
    weights = [1 / point[2] ** 2 if weighted else F(1) for point in points]
    total = sum(weights)
    x_mean = sum(w * point[0] for w, point in zip(weights, points)) / total
    y_mean = sum(w * point[1] for w, point in zip(weights, points)) / total
    spread = sum(w * (point[0] - x_mean) ** 2 for w, point in zip(weights, points))
    slope = sum(w * (point[0] - x_mean) * (point[1] - y_mean) for w, point in zip(weights, points)) / spread
    line = lambda x: y_mean + slope * (x - x_mean)
    squares = sum(w * (point[1] - line(point[0])) ** 2 for w, point in zip(weights, points))
    variance = F(1) if weighted else squares / (len(points) - 2)
    at_x = lambda x: variance * (1 / total + (x - x_mean) ** 2 / spread)
    show(key + '/intercept', real(line(0)))
    show(key + '/slope', real(slope))
    show(key + ('/chiSquared' if weighted else '/residualStandardDeviation'), real(squares) if weighted else sqrt(real(variance)))
    show(key + '/uncertainties/ofIntercept', sqrt(real(at_x(0))))
    show(key + '/uncertainties/ofSlope', sqrt(real(variance / spread)))
    show(key + '/uncertainties/covariance', real(-x_mean * variance / spread))
    show(key + '/prediction/value', real(line(F(at))))
    show(key + '/prediction/standardUncertainty', sqrt(real(at_x(F(at)))))


def nist_points(folder, name):
    lines = open(f'{folder}/{name}.dat').read().splitlines()
    start = [i for i, line in enumerate(lines) if line.startswith('Data:')][-1]
    return [tuple(float(c) for c in reversed(line.split())) for line in lines[start + 1:] if line.strip()]


def nist_groups(folder, name):
    lines = open(f'{folder}/{name}.dat').read().splitlines()
    start = [i for i, line in enumerate(lines) if line.startswith('Data:')][-1]
    groups = {}
    for line in lines[start + 1:]:
        if line.strip():
            group, x = line.split()
            groups.setdefault(int(group), []).append(float(x))
    return [groups[group] for group in sorted(groups)]


# GUM H.5 prints the mean and the standard deviation of five readings a day. Readings at the mean, twice one standard
# deviation below and twice above it have both exactly.
H5_MEANS = [172, 116, 13, 144, 106, 31, 60, 125, 163, 41]
H5_DEVIATIONS = [60, 77, 111, 101, 67, 93, 80, 73, 88, 86]
H5 = [[float(f'10.{m + k * s:06d}') if m + k * s >= 0 else float(f'9.{1000000 + m + k * s:06d}') for k in (-1, -1, 0, 1, 1)] for m, s in zip(H5_MEANS, H5_DEVIATIONS)]

SIRSTV = [
    [196.3052, 196.1240, 196.1890, 196.2569, 196.3403],
    [196.3042, 196.3825, 196.1669, 196.3257, 196.0422],
    [196.1303, 196.2005, 196.2889, 196.0343, 196.1811],
    [196.2795, 196.1748, 196.1494, 196.1485, 195.9885],
    [196.2119, 196.1051, 196.1850, 196.0052, 196.2090],
]


def simon_lesage(centres, offset):
    """The construction of NIST's SmLs sets: 21 observations a treatment, the centre, then 0.1 below and above it."""
    return [[float(f'{offset + c // 10}.{c % 10}') for c in [centre] + [centre - 1, centre + 1] * 10] for centre in centres]


SMLS_CENTRES = [14, 13, 15, 13, 15, 13, 15, 13, 15]
UNBALANCED = [[1.0, 2.0, 3.0], [2.0, 4.0], [5.0], [4.0, 4.5, 6.0, 3.5]]
ALIKE = [[1.25, 2.5, 4.75], [2.0, 3.25, 3.5], [2.25, 2.5, 4.25, 3.0]]
APART = [[0.5, 0.75, 0.5], [10.25, 10.0, 10.5], [20.5, 20.75, 20.25], [-30.0, -30.5, -30.25]]
SMLS01, SMLS_OFFSET = simon_lesage(SMLS_CENTRES, 0), simon_lesage(SMLS_CENTRES, 1000000)
DESIGNS = {'gum-h5': H5, 'sirstv': SIRSTV, 'smls01': SMLS01, 'smls-offset': SMLS_OFFSET, 'unbalanced': UNBALANCED, 'alike': ALIKE, 'apart': APART}

# Labels that are wrong with the probability 0.02 either way; one rate alone; both, and a correlation; below 0 and above 1;
# a reader that is turned round.
LABEL_ERRORS = {
    'symmetric': (0.95, 0.004873397, 0.98, 0.004, 0.02, 0.004, -1.0),
    'misses': (0.81, 0.01, 0.9, 0.02, 0.0, 0.0),
    'both-rates': (0.62, 0.015, 0.93, 0.012, 0.08, 0.02),
    'correlated': (0.62, 0.015, 0.93, 0.012, 0.08, 0.02, 0.5),
    'below': (0.02, 0.005, 0.95, 0.01, 0.04, 0.006),
    'above': (0.96, 0.006, 0.94, 0.01, 0.05, 0.01),
    'above-correlated': (0.99, 0.003, 0.95, 0.01, 0.05, 0.01, -1.0),
    'turned-round': (0.3, 0.02, 0.1, 0.015, 0.85, 0.03),
    'at-the-bound': (0.25, 0.01, 0.3, 0.01, 0.2, 0.0),
}
# The readings of a thermometer at temperatures less 20 degrees, as GUM H.3 has them.
H3_T = [1521, 2012, 2512, 3003, 3507, 3999, 4513, 5002, 5503, 6010, 6511]
H3_B = [-171, -169, -166, -159, -164, -165, -156, -157, -159, -161, -160]
H3 = [(t / 1000, b / 1000) for t, b in zip(H3_T, H3_B)]
WLS1 = [(float(x), y, 0.5) for x, y in zip(range(1, 7), (3.3, 5.6, 7.1, 9.3, 10.7, 12.1))]
WLS2 = [(float(x), y, u) for x, y, u in zip(range(1, 7), (3.2, 4.3, 7.6, 8.6, 11.7, 12.8), (0.5, 0.5, 0.5, 1.0, 1.0, 1.0))]
FAR = [(10000000.1, 2.5), (10000000.2, 2.75), (10000000.4, 3.5), (10000000.7, 4.25), (10000000.9, 5.0)]
FAR_WEIGHTED = [(x, y, u) for (x, y), u in zip(FAR, (0.1, 0.2, 0.3, 0.1, 0.7))]
TWO = [(1.0, 2.0, 0.3), (4.0, 3.0, 0.1)]
NORRIS = [(0.2, 0.1), (337.4, 338.8), (118.2, 118.1), (884.6, 888.0), (10.1, 9.2), (226.5, 228.1), (666.3, 668.5), (996.3, 998.5), (448.6, 449.1), (777.0, 778.9), (558.2, 559.2), (0.4, 0.3), (0.6, 0.1), (775.5, 778.1), (666.9, 668.8), (338.0, 339.3), (447.5, 448.9), (11.6, 10.8), (556.0, 557.7), (228.1, 228.3), (995.8, 998.0), (887.6, 888.8), (120.2, 119.6), (0.3, 0.3), (0.3, 0.6), (556.8, 557.6), (339.1, 339.3), (887.2, 888.0), (999.0, 998.5), (779.0, 778.9), (11.1, 10.2), (118.3, 117.6), (229.2, 228.9), (669.1, 668.4), (448.9, 449.2), (0.5, 0.2)]
LINES = {'gum-h3': (H3, 10.0), 'wls1': (WLS1, 4.913), 'wls2': (WLS2, 4.674), 'norris': (NORRIS, 500.0), 'far': (FAR, 10000000.5), 'far-weighted': (FAR_WEIGHTED, 10000001.5), 'two-points': (TWO, 2.5)}
ZERO_FAILURES = [('0.95', '0.05'), ('0.99', '0.05'), ('0.999', '0.05'), ('0.99', '0.01'), ('0.9', '0.01'), ('0.2', '0.008'), ('0.2', '0.00799999'), ('0.4', '0.16'), ('0.5', '0.125'), ('0.04', '0.05')]
PROPORTION_SIZES = [('0.95', '1.959963984540054', '0.01'), ('0.95', '1.959963984540054', '0.005'), ('0.5', '1.959963984540054', '0.01'), ('0.5', '1.96', '0.01'), ('0.99', '1.959963984540054', '0.005'), ('0.96', '1.959963984540054', '0.01'), ('0.2', '2', '0.01'), ('0.999', '2', '0.05'), ('0.9', '1', '0.02')]
MEAN_SIZES = [('0.6', '1', '0.2'), ('1.5', '2', '0.1'), ('0.35', '1.96', '0.05'), ('0.1', '2', '0.3'), ('0.9', '2', '0.3')]
DIFFERENCE_SIZES = [('0.3', '0.02', '0.05', '0.8'), ('0.5', '0.01', '0.01', '0.9'), ('1', '0.5', '0.05', '0.5')]
DETECTABLE = [('0.3', 1000, '0.05', '0.8'), ('0.45', 14042, '0.05', '0.9'), ('2.5', 12, '0.01', '0.95')]

if __name__ == '__main__':
    folder = sys.argv[1] if len(sys.argv) > 1 else None
    if folder:
        assert nist_groups(folder, 'SiRstv') == SIRSTV
        assert nist_groups(folder, 'SmLs01') == SMLS01
        assert nist_points(folder, 'Norris') == NORRIS
    for name, groups in DESIGNS.items():
        analysis_of_variance(name, groups)
    for p0, alpha in ZERO_FAILURES:
        zero_failures(f'zero/{p0}/{alpha}', p0, alpha)
    for p, k, target in PROPORTION_SIZES:
        proportion_size(f'proportion/{p}/{k}/{target}', p, k, target)
    for row in MEAN_SIZES:
        mean_size('mean/' + '/'.join(row), *row)
    for row in DIFFERENCE_SIZES:
        difference_size('difference/' + '/'.join(row), *row)
    for row in DETECTABLE:
        detectable_difference('detectable/' + '/'.join(map(str, row)), *row)
    for name, row in LABEL_ERRORS.items():
        label_error('label-error/' + name, *row)
    for name, (points, at) in LINES.items():
        straight_line('line/' + name, points, at)
