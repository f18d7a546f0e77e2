"""Vectors of the uncertainty of measures along the scores, CLS-250 to CLS-257.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_scored_uncertainty.py (see
classification_vectors.py for what it prints). The measures are written from their definitions for items with weights, in
fractions; an influence is the central difference quotient for a weight that is moved by 1e-30, which is half the sum of the
derivatives from above and from below. The second oracle is R by complex steps. With --bound the script prints first order
against the spread over simulated samples, which is where the numbers of CLS-254 come from (a minute).
"""
import sys
from fractions import Fraction as F

from mpmath import mp, mpf, sqrt

from classification_vectors import Oracle, case, main, real

HERE = '(tests/oracles/classification_scored_uncertainty.py)'
WEIGHTS = Oracle('arbitrary-precision', f'definitions with weights in Python fractions, difference quotients of 1e-30, roots by mpmath 1.2.1 at 50 digits {HERE}')
COMPLEX = Oracle('other-software', 'R 4.2.2, complex steps (tests/oracles/classification_scored_uncertainty.R)')
STEP = F(1, 10 ** 30)
OP = 'scored-uncertainty'
mp.dps = 120


def decimal(x):
    return F(repr(x)) if isinstance(x, float) else F(x)


def average_precision(y, s, w, tags):
    points, true, called = [], F(0), F(0)
    total = sum(b for a, b in zip(y, w) if a)
    for score in sorted(set(s), reverse=True):
        more = sum(b for a, t, b in zip(y, s, w) if t == score and a)
        true, called = true + more, called + sum(b for t, b in zip(s, w) if t == score)
        points.append((more / total, true / called))
    if tags.get('interpolation', 'step') == 'step':
        return sum(r * p for r, p in points)
    before = 1 if tags.get('first-point') == 'one' else points[0][1]
    value = F(0)
    for r, p in points:
        value += r * (p + before) / 2
        before = p
    return value


def partial_auc(y, s, w, tags, low, high):
    P, N = (sum(b for a, b in zip(y, w) if a == one) for one in (1, 0))
    curve, tp, fp = [(F(0), F(0))], F(0), F(0)
    for score in sorted(set(s), reverse=True):
        tp += sum(b for a, t, b in zip(y, s, w) if t == score and a)
        fp += sum(b for a, t, b in zip(y, s, w) if t == score and not a)
        curve.append((fp / N, tp / P))
    turned = tags.get('range-of') == 'true-positive-rate'
    if turned:
        curve = [(t, 1 - f) for f, t in curve]
    area = F(0)
    for (x0, y0), (x1, y1) in zip(curve, curve[1:]):
        a, b = max(x0, low), min(x1, high)
        if a < b:
            at = lambda x: y0 + (y1 - y0) * (x - x0) / (x1 - x0)
            area += (b - a) * (at(a) + at(b)) / 2
    if tags.get('standardised') != 'mcclish':
        return area
    width, middle = high - low, (low + high) / 2
    least = width * (1 - middle if turned else middle)
    return (1 + (area - least) / (width - least)) / 2


def calibration_error(y, s, w, tags):
    bins, B = {}, int(tags.get('bins', '10'))
    for a, score, b in zip(y, s, w):
        p = decimal(score)
        # Where the bin is found the probability is the decimal; what is added up is the double.
        exact = F(score)
        if tags.get('confidence') == 'top-label' and score < 0.5:
            p, exact, a = 1 - p, 1 - exact, 1 - a
        place = min(B - 1, int(p * B))
        d, n = bins.get(place, (F(0), F(0)))
        bins[place] = (d + b * (exact - a), n + b)
    items = sum(w)
    if tags.get('norm', 'l1') == 'l1':
        return sum(abs(d) for d, n in bins.values()) / items
    return sqrt(real(sum(d * d / n for d, n in bins.values()) / items))


def measured(x, w):
    y, s, tags = x['reference'], x['scores'], x['conventions']
    if x['measure'] == 'average-precision':
        return average_precision(y, s, w, tags)
    if x['measure'] == 'partial-auc':
        return partial_auc(y, s, w, tags, F(x['from']), F(x['to']))
    return calibration_error(y, s, w, tags)


def uncertainty(x):
    n, y, kind = len(x['reference']), x['reference'], x['conventions']['sampling']
    ones = [F(1)] * n
    g = []
    for i in range(n):
        up, down = (measured(x, [one + (STEP * sign if k == i else 0) for k, one in enumerate(ones)]) for sign in (1, -1))
        g.append((up - down) / 2 / (STEP if isinstance(up, F) else real(STEP)))
    if kind == 'multinomial':
        v = sum(a * a for a in g)
    elif kind == 'stratified':
        v = 0
        for one in (0, 1):
            own = [a for a, b in zip(g, y) if b == one]
            if own:
                v += sum(a * a for a in own) - sum(own) ** 2 / len(own)
    else:
        names = list(dict.fromkeys(x['clusters']))
        v = sum(sum(a for a, k in zip(g, x['clusters']) if k == name) ** 2 for name in names) * len(names) / (len(names) - 1)
    return measured(x, ones), sqrt(real(v) if isinstance(v, F) else v)


def input_of(measure, y, s, sampling='multinomial', clusters=None, low=None, high=None, **tags):
    defaults = {'average-precision': {'interpolation': 'step'},
                'partial-auc': {'range-of': 'false-positive-rate', 'standardised': 'none'},
                'calibration-error': {'bins': '10', 'bin-edges': 'equal-width', 'confidence': 'positive-class', 'norm': 'l1'}}[measure]
    named = {name.replace('_', '-'): one for name, one in tags.items()}
    if named.get('interpolation') == 'trapezoid':
        named = {'first-point': 'extended'} | named
    return ({'measure': measure, 'reference': list(y), 'scores': list(s)} | ({'clusters': list(clusters)} if clusters else {})
            | ({'from': low} if low else {}) | ({'to': high} if high else {}) | {'conventions': {'sampling': sampling} | defaults | named})


def uncertain(clause, id, source, measure, y, s, second=COMPLEX, value=True, exactly=None, **more):
    x = input_of(measure, y, s, **more)
    v, u = uncertainty(x)
    # Where R differentiates at a corner, the influence in fractions stands beside a second derivation by hand.
    case(clause, id, OP, source, x, ({'/value': (v, second)} if value else {}) | {'/standardUncertainty': (u, second)}, exactly=exactly, first=WEIGHTS)


EIGHT = ([1, 0, 1, 0, 1, 0, 1, 0], [0.9, 0.7, 0.8, 0.5, 0.6, 0.3, 0.4, 0.2])
TIED = ([1, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1], [0.9, 0.8, 0.8, 0.8, 0.7, 0.55, 0.55, 0.55, 0.4, 0.4, 0.1, 0.1])
GROUPS = list('aabbccddeeff')
SAMPLINGS = (('multinomial', None), ('stratified', None), ('clustered', GROUPS))
for sampling, clusters in SAMPLINGS:
    for name, tags in (('step', {}), ('trapezoid', {'interpolation': 'trapezoid'}), ('from-one', {'interpolation': 'trapezoid', 'first_point': 'one'})):
        uncertain('CLS-250', f'scored-{sampling}-precision-{name}', 'Constructed: twelve items with ties within and between the classes', 'average-precision', *TIED,
                  sampling=sampling, clusters=clusters, **tags)
    for name, tags in (('to-a-third', {'low': '0', 'high': '0.35'}), ('middle', {'low': '0.22', 'high': '0.71'}), ('whole', {'low': '0', 'high': '1'}),
                       ('mcclish', {'low': '0', 'high': '0.35', 'standardised': 'mcclish'}),
                       ('sensitivity', {'low': '0.6', 'high': '0.95', 'range_of': 'true-positive-rate'}),
                       ('sensitivity-mcclish', {'low': '0.6', 'high': '0.95', 'range_of': 'true-positive-rate', 'standardised': 'mcclish'})):
        uncertain('CLS-250', f'scored-{sampling}-area-{name}', 'Constructed: the same items, over a part of the curve', 'partial-auc', *TIED,
                  sampling=sampling, clusters=clusters, **tags)
    for name, tags in (('l1', {}), ('l2', {'norm': 'l2'}), ('top', {'confidence': 'top-label'}), ('five', {'bins': '5', 'norm': 'l2', 'confidence': 'top-label'})):
        uncertain('CLS-250', f'scored-{sampling}-calibration-{name}', 'Constructed: the same items, whose scores are probabilities', 'calibration-error', *TIED,
                  sampling=sampling, clusters=clusters, **tags)
uncertain('CLS-251', 'scored-eight-step', 'Constructed: the example of the clause', 'average-precision', *EIGHT)
uncertain('CLS-251', 'scored-eight-step-of-each-class', 'Constructed: the same, the numbers of both classes chosen', 'average-precision', *EIGHT, sampling='stratified')
uncertain('CLS-251', 'scored-only-positive', 'Constructed: no negative item among the first scores', 'average-precision', [1, 1, 1, 0, 1, 0], [0.9, 0.8, 0.7, 0.6, 0.5, 0.4])
uncertain('CLS-251', 'scored-on-an-edge', 'Constructed: probabilities on the edges of bins as decimals', 'calibration-error', [1, 0, 0, 1, 1], [0.3, 0.3, 0.7, 0.6, 0.29], norm='l2')
uncertain('CLS-251', 'scored-negative-zero', 'Constructed: scores 0 and -0 are one score', 'average-precision', [1, 0, 1, 0], [0, -0.0, 1, -1])



# Two positive items at 4 and 2, two negative at 3 and 1; up to the false positive rate 1/2 the end of the range is the upright
# piece of the second positive item, at the heights 1 and 2. In items T = 1 up to F = 1 and 2 from there on, X = 1, and with
# A = 1 the value is 1/4. More of the positive item at 4 raises all of the range: 1; of that at 2 nothing: 0. Of the negative
# items the one at 3 widens its piece by 1 at the height 1 and moves the end by 1/2 - 1 at the mean height 3/2: 1 - 3/4 = 1/4;
# the one at 1 moves the end by 1/2: 3/4. Influences: 1/4 - 1/8, 0 - 1/8, 1/16 - 1/8, 3/16 - 1/8.
x = input_of('partial-auc', [1, 0, 1, 0], [4, 3, 2, 1], low='0', high='0.5')
v, u = uncertainty(x)
hand = [F(1, 8), F(-1, 8), F(-1, 16), F(1, 16)]
case('CLS-250', 'scored-range-at-an-upright-piece', OP, 'Constructed: a range that ends at a point of the curve, where the derivatives from above and below differ', x,
     {'/value': (v, Oracle('closed-form', f'by hand {HERE}', F(1, 4))),
      '/standardUncertainty': (u, Oracle('closed-form', f'derivatives from above and below by hand in fractions {HERE}', sqrt(real(sum(a * a for a in hand)))))}, first=WEIGHTS)
# Bins 3 and 7 of ten: at 0.75 three of four items occur, a gap of 0; at 0.25 two of four, a gap of 1 item. The value is 1/8;
# the items of the first bin have 0 - 1/8 each over 8, those of the second -(0.25 - y) - 1/8: 5/8 or -3/8, over 8.
x = input_of('calibration-error', [1, 1, 1, 0, 1, 1, 0, 0], [0.75] * 4 + [0.25] * 4)
v, u = uncertainty(x)
hand = [F(-1, 64)] * 4 + [F(5, 64)] * 2 + [F(-3, 64)] * 2
case('CLS-250', 'scored-gap-of-zero', OP, 'Constructed: a bin whose mean confidence is the observed share, where the derivatives from above and below differ', x,
     {'/value': (v, Oracle('closed-form', f'by hand {HERE}', F(1, 8))),
      '/standardUncertainty': (u, Oracle('closed-form', f'derivatives from above and below by hand in fractions {HERE}', sqrt(real(sum(a * a for a in hand)))))}, first=WEIGHTS)

for id, source, x, reason in (
    ('one-cluster', 'Constructed: all items of one cluster', input_of('average-precision', *EIGHT, sampling='clustered', clusters='aaaaaaaa'), 'too-few-clusters'),
    ('one-cluster-no-positive', 'Constructed: one cluster, and no positive item', input_of('average-precision', [0, 0], [0.1, 0.2], sampling='clustered', clusters='aa'), 'too-few-clusters'),
    ('no-positive', 'scikit-learn #24381: no positive item', input_of('average-precision', [0, 0, 0], [0.1, 0.2, 0.3]), 'no-positive'),
    ('single-class', 'Constructed: positive items only', input_of('partial-auc', [1, 1], [0.1, 0.2], low='0', high='0.5'), 'single-class'),
):
    case('CLS-252', f'scored-{id}', OP, source, x, undefined=reason)
for id, source, x, value in (
    ('separated', 'Constructed: every positive item above every negative one', input_of('average-precision', [1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1]), 1),
    ('separated-area', 'Constructed: the same, for the area up to 0.5', input_of('partial-auc', [1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1], low='0', high='0.5', sampling='stratified'), 0.5),
    ('all-tied-of-each-class', 'Constructed: one score; the numbers of both classes chosen', input_of('average-precision', [1, 0, 0, 0], [0.5] * 4, sampling='stratified'), 0.25),
    ('calibrated-l2', 'Constructed: probabilities 1 and 0 that are right, a root of zero', input_of('calibration-error', [1, 0, 1], [1, 0, 1], norm='l2'), 0),
    ('calibrated-l1', 'Constructed: the same, a mean of zeros', input_of('calibration-error', [1, 0, 1], [1, 0, 1]), 0),
    ('gaps-of-zero-l2', 'Constructed: bins whose mean confidence is the observed share', input_of('calibration-error', [1, 1, 0, 0], [0.5] * 4, norm='l2'), 0),
):
    case('CLS-252', f'scored-{id}', OP, source, x, exactly={'/value': value, '/standardUncertainty': {'undefined': 'degenerate'}, '/valid': False})

for id, x, code in (
    ('fewer-scores', input_of('average-precision', [1, 0, 1], [0.2, 0.4]), 'unequal-lengths'),
    ('fewer-clusters', input_of('average-precision', [1, 0, 1], [0.2, 0.4, 0.6], sampling='clustered', clusters='ab'), 'unequal-lengths'),
    ('beyond-one', input_of('calibration-error', [1, 0], [0.2, 1.5]), 'not-a-probability'),
    ('no-range', {k: v for k, v in input_of('partial-auc', [1, 0], [0.2, 0.1], low='0').items()}, 'range-required'),
    ('empty-range', input_of('partial-auc', [1, 0], [0.2, 0.1], low='0.5', high='0.5'), 'empty-range'),
    ('no-clusters', input_of('average-precision', [1, 0], [0.2, 0.1], sampling='clustered'), 'clusters-required'),
    ('clusters-for-items', input_of('average-precision', [1, 0], [0.2, 0.1], clusters='ab'), 'clusters-not-sampled'),
):
    case('CLS-253', f'scored-{id}', OP, 'Constructed: ' + id.replace('-', ' '), x, rejected=code)
nan = input_of('average-precision', [1, 0, 1], [0.2, 0.4, 0.6])
nan['scores'][1] = {'$f64': 'NaN'}
case('CLS-253', 'scored-not-a-number', OP, 'scikit-learn #5735: a score that is no number', nan, rejected='not-finite')

mixed = lambda m, n, over: ([1] * m + [0] * n, [(i + n - over) / 64 for i in range(m)] + [i / 64 for i in range(n)])
for id, x, valid in (
    ('twenty-of-each', input_of('average-precision', *mixed(20, 20, 5)), True),
    ('nineteen-positive', input_of('average-precision', *mixed(19, 40, 8)), False),
    ('nineteen-negative', input_of('partial-auc', *mixed(40, 19, 8), low='0', high='0.5'), False),
    ('four-in-discordant-pairs', input_of('average-precision', *mixed(30, 30, 4)), False),
    ('fifteen-clusters', input_of('average-precision', [1, 0] * 15, [(7 * i) % 30 / 64 for i in range(30)], sampling='clustered', clusters=[f'c{i // 2}' for i in range(30)]), True),
    ('fourteen-clusters', input_of('average-precision', [1, 0] * 14, [(5 * i) % 28 / 64 for i in range(28)], sampling='clustered', clusters=[f'c{i // 2}' for i in range(28)]), False),
    ('gaps-of-half', input_of('calibration-error', [1, 1, 1, 1] + [1, 0, 1, 0], [0.25] * 4 + [0.55] * 4), True),
    ('gaps-of-fewer', input_of('calibration-error', [1, 1, 1, 1] + [1, 0, 1, 0, 1], [0.25] * 4 + [0.55] * 5), False),
    ('gap-of-exactly-two', input_of('calibration-error', [1, 1, 1, 1, 0], [0.25] * 4 + [0.95]), True),
    ('gap-below-two', input_of('calibration-error', [1, 1, 1, 0], [0.25] * 3 + [0.95]), False),
    ('gaps-in-fifteen-clusters', input_of('calibration-error', [1] * 15, [0.21 + i / 256 for i in range(15)], sampling='clustered', clusters=[f'c{i}' for i in range(15)]), True),
    ('gaps-in-fourteen-clusters', input_of('calibration-error', [1] * 14, [0.21 + i / 256 for i in range(14)], sampling='clustered', clusters=[f'c{i}' for i in range(14)]), False),
):
    case('CLS-254', f'scored-bound-{id}', OP, 'Constructed: at the bound of validity', x, exactly={'/valid': valid})

for id, measure, more, tags in (
    ('precision', 'average-precision', {'sampling': 'stratified', 'interpolation': 'trapezoid', 'first_point': 'one'}, {'interpolation': 'trapezoid', 'first-point': 'one'}),
    ('step', 'average-precision', {}, {'interpolation': 'step'}),
    ('area', 'partial-auc', {'low': '0', 'high': '0.5', 'standardised': 'mcclish'}, {'range-of': 'false-positive-rate', 'standardised': 'mcclish'}),
    ('calibration', 'calibration-error', {'sampling': 'clustered', 'clusters': GROUPS, 'norm': 'l2'}, {'bins': '10', 'bin-edges': 'equal-width', 'confidence': 'positive-class', 'norm': 'l2'}),
):
    case('CLS-255', f'scored-conventions-of-{id}', OP, 'Constructed: every tag that applies', input_of(measure, *TIED, **more),
         exactly={'/conventions': {'method': 'influence', 'sampling': more.get('sampling', 'multinomial')} | tags})
for id, clusters, freedom in (('pairs', GROUPS, 5), ('uneven', list('aaaaaaaabbcd'), 3)):
    case('CLS-257', f'scored-freedom-of-{id}', OP, 'Constructed: the number of clusters less 1', input_of('average-precision', *TIED, sampling='clustered', clusters=clusters),
         exactly={'/degreesOfFreedom': freedom})
many = ([1 if i % 7 == 0 else 0 for i in range(300)], [((i * 37) % 101) / 128 for i in range(300)])
uncertain('CLS-256', 'scored-three-hundred', 'Constructed: 300 items, a seventh of them positive', 'average-precision', *many, value=False)
uncertain('CLS-256', 'scored-nearly-perfect', 'Constructed: one item of sixty on the wrong side', 'partial-auc', [1] * 30 + [0] * 30,
          [2 + i / 64 for i in range(30)] + [i / 64 for i in range(29)] + [2.1], low='0', high='0.11', value=False)


def bound():
    import numpy as np
    random = np.random.default_rng(20261126)

    def precision(y, s):
        y = y[np.argsort(-s, kind='stable')]
        T, F_ = np.cumsum(y), np.cumsum(1 - y)
        n, P = T + F_, y.sum()
        f = (y * T / n).sum() / P
        down = lambda a: np.cumsum(a[::-1])[::-1]
        return f, np.where(y == 1, (T / n - f + down(y * F_ / n ** 2)) / P, -down(y * T / n ** 2) / P), y

    def area(y, s, e=0.1):
        y = y[np.argsort(-s, kind='stable')]
        P, N = y.sum(), (1 - y).sum()
        X, T = e * N, np.cumsum(y)[y == 0].astype(float)
        k = int(X)
        f = (T[:k].sum() + (X - k) * T[min(k, N - 1)]) / (N * P)
        h = T[min(k, N - 1)]
        g = np.empty(len(y))
        g[y == 1] = np.maximum(0, X - np.cumsum(1 - y)[y == 1]) / (N * P) - f / P
        g[y == 0] = (np.where(np.arange(N) < k, T - h, 0) + h * e) / (N * P) - f / N
        return f, g, y

    from statistics import NormalDist
    ratios = {}
    for a in (0.6, 0.75, 0.9, 0.97):
        d = NormalDist().inv_cdf(a) * 2 ** 0.5
        for P in (20, 50, 100):
            for share in (0.5, 0.1, 0.02):
                N = round(P / share - P)
                for strata in (False, True):
                    found = {'average-precision': [], 'partial-auc': []}
                    for _ in range(1500 if P + N < 1000 else 300):
                        y = np.r_[np.ones(P, int), np.zeros(N, int)] if strata else (random.random(P + N) < share).astype(int)
                        s = random.standard_normal(P + N) + d * y
                        for name, of in (('average-precision', precision), ('partial-auc', area)):
                            f, g, z = of(y, s)
                            u2 = sum((g[z == c] ** 2).sum() - g[z == c].sum() ** 2 / (z == c).sum() for c in (0, 1)) if strata else (g * g).sum()
                            found[name].append((f, u2))
                    for name, all in found.items():
                        f, u2 = np.array(all).T
                        ratios.setdefault(name, []).append(np.sqrt(u2.mean()) / f.std(ddof=1))
    for n in (200, 1000, 5000, 20000):
        for slope, shift in ((1, 0), (1, 0.7), (1.3, 0.7), (2, 0), (2, 0.7), (4, 0), (4, 0.7)):
            for norm in ('l1', 'l2'):
                all, shares = [], []
                for _ in range(1000 if n < 5000 else 300):
                    z = random.standard_normal(n) * 1.5
                    y = random.random(n) < 1 / (1 + np.exp(-z))
                    p = 1 / (1 + np.exp(-slope * z - shift))
                    b, x = np.minimum((p * 10).astype(int), 9), p - y
                    c, e, q = (np.bincount(b, w, minlength=10) for w in (np.ones(n), x, x * x))
                    shares.append((c * (e * e >= 4 * q)).sum() / n)
                    if norm == 'l1':
                        f = np.abs(e).sum() / n
                        g = (np.sign(e)[b] * x - f) / n
                    else:
                        f = np.sqrt((e * e / np.maximum(c, 1)).sum() / n)
                        m = (e / np.maximum(c, 1))[b]
                        g = (2 * m * x - m * m - f * f) / n / 2 / f
                    all.append((f, (g * g).sum()))
                f, u2 = np.array(all).T
                name = f'calibration-error {norm}' + ('' if np.mean(shares) >= 0.5 else ', below the bound')
                ratios.setdefault(name, []).append(np.sqrt(u2.mean()) / f.std(ddof=1))
    for name, all in ratios.items():
        print(name, f'{min(all):.3f} to {max(all):.3f} of {len(all)}', sep='\t')


if '--bound' in sys.argv:
    bound()
else:
    main()
