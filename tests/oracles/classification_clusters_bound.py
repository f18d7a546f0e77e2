"""Uncertainties of items in clusters against their spread over simulated samples: classification_clusters.py --bound.

For populations of clusters whose effective number, by the bound of CLS-069 or CLS-076, is at and above each of some numbers:
the root of the mean variance divided by the standard deviation of the measure over all samples that have a value. Shares of
positive items, of those found and of those rightly left vary between clusters with an intracluster correlation; sizes are
equal, geometric, or those of equal clusters beside one that has a fifth of all items.
"""
import numpy as np
from scipy.stats import rankdata

CELLS = {'agreement-proportion': [[0, 3], [1, 2]], 'precision': [[0], [1]], 'recall': [[0], [2]], 'specificity': [[1], [3]],
         'negative-predictive-value': [[2], [3]], 'f-beta': [[0], [1], [2]], 'jaccard': [[0], [1], [2]]}
DIVISOR = {'positive-likelihood-ratio': 1, 'negative-likelihood-ratio': 3}
SIZES = (('equal', 2), ('equal', 5), ('equal', 40), ('geometric', 5), ('a fifth in one', 5))
NUMBERS = (5, 10, 15, 30)
random = np.random.default_rng(20261126)


def start_again():
    """Either part of the output is the same without the other."""
    global random
    random = np.random.default_rng(20261126)


def sizes(kind, size, C, shape):
    if kind == 'geometric':
        return random.geometric(1 / size, shape)
    s = np.full(shape, size)
    if kind == 'a fifth in one':
        s[..., 0] = size * (C - 1) // 4
    return s


def share(mean, correlation, shape):
    k = 1 / correlation - 1
    return random.beta(mean * k, (1 - mean) * k, shape)


def effective(a):
    with np.errstate(invalid='ignore'):
        return np.nan_to_num(a.sum(-1) ** 2 / (a ** 2).sum(-1))


def deviations(measure, X):
    """Value and uncertainty of samples of clusters; the derivatives by complex steps."""
    T = X.sum(-1)
    with np.errstate(all='ignore'):
        z = 0
        for c in range(4):
            step = np.zeros((4, 1), complex)
            step[c] = 1e-30j
            z = z + (by_definition(measure, *(T + step)).imag / 1e-30)[:, None] * X[c]
        C = X.shape[-1]
        return by_definition(measure, *T.astype(complex)).real, np.sqrt(C / (C - 1) * (z ** 2).sum(-1))


def by_definition(measure, tp, fp, fn, tn):
    """The measures from the cells, for arrays of complex numbers."""
    p, n = tp + fn, tn + fp
    return {
        'agreement-proportion': lambda: (tp + tn) / (p + n),
        'balanced-agreement': lambda: (tp / p + tn / n) / 2,
        'precision': lambda: tp / (tp + fp),
        'recall': lambda: tp / p,
        'specificity': lambda: tn / n,
        'negative-predictive-value': lambda: tn / (tn + fn),
        'f-beta': lambda: 2 * tp / (2 * tp + fn + fp),
        'jaccard': lambda: tp / (tp + fp + fn),
        'youden': lambda: tp / p + tn / n - 1,
        'positive-likelihood-ratio': lambda: (tp / p) / (fp / n),
        'negative-likelihood-ratio': lambda: (fn / p) / (tn / n),
        'mcc': lambda: (tp * tn - fp * fn) / np.sqrt((tp + fp) * p * n * (tn + fn)),
    }[measure]()


def of_counts(measures, samples=2000):
    start_again()
    found = {}
    for correlation in (0.05, 0.2, 0.4):
        for kind, size in SIZES:
            for C in (6, 8, 10, 15, 20, 30, 50, 100):
                for positive, sensitivity, specificity in ((.5, .8, .8), (.2, .9, .9), (.1, .7, .97), (.5, .95, .6), (.5, .9, .95)):
                    s = sizes(kind, size, C, (samples, C))
                    p = random.binomial(s, share(positive, correlation, s.shape))
                    tp, tn = (random.binomial(of, share(by, correlation, s.shape)) for of, by in ((p, sensitivity), (s - p, specificity)))
                    X = np.stack([tp, s - p - tn, p - tp, tn]).astype(float)
                    for measure in measures:
                        groups = CELLS.get(measure, [[0], [1], [2], [3]])
                        spread = [effective(X[g].sum(0)) / (2 if g == [DIVISOR.get(measure)] else 1) for g in groups]
                        number = np.median(np.min(spread, 0))
                        least = max([n for n in NUMBERS if n <= number], default=None)
                        if least is None or number >= 1.7 * least:
                            continue
                        v, u = deviations(measure, X)
                        ok = np.isfinite(v) & np.isfinite(u)
                        found.setdefault((least, kind), []).append(np.sqrt((u[ok] ** 2).mean()) / v[ok].std())
    return found


def area(x, y, cluster, C):
    """Area, uncertainty and the effective number of clusters of one sample."""
    P, N = x[y], x[~y]
    m, n = len(P), len(N)
    ranks = rankdata(np.r_[P, N])
    V, W = (ranks[:m] - rankdata(P)) / n, 1 - (ranks[m:] - rankdata(N)) / m
    A = V.mean()
    of = lambda values, which: np.bincount(cluster[which], values, C)
    dx, dy = of(V - A, y) / m, of(W - A, ~y) / n
    I10, I01, I = len(set(cluster[y])), len(set(cluster[~y])), len(set(cluster))
    if min(I10, I01) < 2:
        return None
    variance = I10 / (I10 - 1) * dx @ dx + I01 / (I01 - 1) * dy @ dy + 2 * I / (I - 1) * dx @ dy
    pairs = (of((V < 1) * 1., y), of((V > 0) * 1., y), of((W < 1) * 1., ~y), of((W > 0) * 1., ~y))
    return A, variance, min(effective(a) for a in pairs)


def of_areas(samples=400):
    start_again()
    found = {}
    for correlation in (0.05, 0.2, 0.5):
        for kind, size in SIZES:
            for C in (8, 12, 16, 20, 24, 40, 80):
                for positive, apart in ((.5, 1.), (.2, 1.), (.5, 2.5), (.1, 1.8)):
                    out = []
                    for _ in range(samples):
                        cluster = np.repeat(np.arange(C), sizes(kind, size, C, C))
                        y = random.random(len(cluster)) < share(positive, correlation, C)[cluster]
                        if not 1 < y.sum() < len(y) - 1:
                            continue
                        common = np.sqrt(correlation) * random.standard_normal(C)[cluster]
                        x = common + np.sqrt(1 - correlation) * random.standard_normal(len(y)) + apart * y
                        one = area(x, y, cluster, C)
                        if one is not None:
                            out.append(one)
                    if len(out) < samples / 2:
                        continue
                    A, variance, spread = np.array(out).T
                    number = np.median(spread)
                    least = max([n for n in NUMBERS if n <= number], default=None)
                    if least is not None and number < 1.7 * least:
                        found.setdefault((least, kind), []).append(np.sqrt(variance.mean()) / A.std())
    return found


def run(measures):
    for what, found in (('counts', of_counts(measures)), ('areas', of_areas())):
        for (least, kind), ratios in sorted(found.items()):
            low, middle, high = np.quantile(ratios, (.05, .5, .95))
            print(what, f'effective number from {least}', kind, f'{len(ratios)} populations',
                  f'{min(ratios):.3f} to {max(ratios):.3f}; nine of ten {low:.3f} to {high:.3f}, median {middle:.3f}', sep='\t', flush=True)
