"""Vectors of curves, areas and points of scored items, CLS-090 to CLS-118: exact fractions, mpmath, scikit-learn 1.2.1.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_scores.py (see classification_vectors.py for
what it prints). Areas and their uncertainties are compared with pROC by classification_scores.R, which reads the same
inputs: --inputs prints them.
"""
import warnings
from fractions import Fraction as F

from mpmath import erfc, erfinv, exp, log, mpf, sqrt
from sklearn import metrics as sk

from classification_vectors import Oracle, case, main, real

warnings.filterwarnings('ignore')
HERE = '(tests/oracles/classification_scores.py)'
EXACT = Oracle('exact-arithmetic', f'Python fractions {HERE}')
DIGITS = Oracle('arbitrary-precision', f'Python fractions, roots, logarithms and normal quantiles by mpmath 1.2.1 at 50 digits {HERE}')
PROC = Oracle('other-software', 'R 4.2.2, pROC 1.18.0 (tests/oracles/classification_scores.R)')
sklearn = lambda value, how='': Oracle('other-software', f'scikit-learn 1.2.1{how} {HERE}', float(value))


def split(y, s):
    exact = [F(x) for x in s]
    return [x for x, r in zip(exact, y) if r == 1], [x for x, r in zip(exact, y) if r == 0]


def psi(x, y, tie=F(1, 2)):
    return F(int(x > y)) + (tie if x == y else 0)


def area(y, s, tie=F(1, 2)):
    p, n = split(y, s)
    return sum(psi(a, b, tie) for a in p for b in n) / (len(p) * len(n))


def placements(y, s):
    p, n = split(y, s)
    return [sum(psi(a, b) for b in n) / len(n) for a in p], [sum(psi(a, b) for a in p) / len(p) for b in n]


def covariance(one, other):
    total = F(0)
    for a, b in zip(one, other):
        ma, mb = sum(a) / len(a), sum(b) / len(b)
        total += sum((x - ma) * (z - mb) for x, z in zip(a, b)) / (len(a) - 1) / len(a)
    return total


def curve(y, s):
    p, n = split(y, s)
    return [(F(0), F(0))] + [(F(sum(b >= t for b in n), max(len(n), 1)), F(sum(a >= t for a in p), max(len(p), 1))) for t in sorted({*p, *n}, reverse=True)]


# Golden items of two classes with ties between them; a published thread each for the others.
GOLD = ([1] * 5 + [0] * 6, [.9, .8, .7, .6, .55, .7, .5, .4, .3, .1, .55])
LOGITS = ([0] + [1] * 14, [98.095, 98.4612, 98.1145, 98.1506, 97.6037, 98.9425, 99.2644, 99.5014, 99.728, 99.6595, 99.6931, 99.4667, 99.9623, 99.8949, 99.8768])
SMALL = ([0, 0, 1, 1], [1e-8, 4e-8, 3.5e-8, 8e-8])
TINY = ([0, 1, 0, 1, 0, 1, 0], [.1, 1.211111e-7, 1.21111e-7, 1.2111e-7, 1.211e-7, 1.21e-7, 1.2e-7])
EQUAL = ([1, 0, 1, 0, 0], [.5] * 5)
NEIGHBOURS = ([1, 0, 1, 0], [.3, .30000000000000004, .7, .1])
MINUS_ZERO = ([1, 0, 0], [0, 0, -1])

# --- the curve and its area -------------------------------------------------------------------------------------------
for name, source, (y, s) in (('gold', 'Constructed: ties between the classes', GOLD), ('small', 'scikit-learn #6688: four items whose scores are all below 1e-7', SMALL),
                             ('equal', 'Constructed: all scores equal', EQUAL), ('tiny', 'scikit-learn #4864: scores that differ by less than 1e-8', TINY)):
    f, t, at = sk.roc_curve(y, s, drop_intermediate=False)
    points = curve(y, s)
    case('CLS-090', f'curve-{name}', 'roc-curve', source, {'reference': y, 'scores': s},
         {f'/points/{i}/{m}': (x, sklearn(z)) for i, (a, b) in enumerate(points) for m, x, z in (('falsePositiveRate', a, f[i]), ('truePositiveRate', b, t[i])) if x},
         {'/points/0': {'threshold': 'infinite', 'falsePositiveRate': 0, 'truePositiveRate': 0}} | {f'/points/{i}/threshold': x for i, x in enumerate(sorted(set(s), reverse=True), 1)}, first=EXACT)
case('CLS-090', 'curve-whole', 'roc-curve', 'scikit-learn #9790: no finite score is a threshold of the first point', {'reference': [1, 0, 1, 0], 'scores': [1, 0.75, 0.75, 0.25]},
     exactly={'/points': [{'threshold': 'infinite', 'falsePositiveRate': 0, 'truePositiveRate': 0}, {'threshold': 1, 'falsePositiveRate': 0, 'truePositiveRate': 0.5},
                          {'threshold': 0.75, 'falsePositiveRate': 0.5, 'truePositiveRate': 1}, {'threshold': 0.25, 'falsePositiveRate': 1, 'truePositiveRate': 1}]})


def auc(clause, id, source, y, s, ties='half', weights=None):
    w = weights or [1] * len(y)
    yy, ss = [r for r, k in zip(y, w) for _ in range(k)], [x for x, k in zip(s, w) for _ in range(k)]
    tie = {'half': F(1, 2), 'optimistic': F(1), 'pessimistic': F(0)}[ties]
    ranks = {x: 2 * i for i, x in enumerate(sorted(set(s)))}
    shift = {'half': 0, 'optimistic': 1, 'pessimistic': -1}[ties]
    other = sk.roc_auc_score(y, [ranks[x] + shift * r for x, r in zip(s, y)], sample_weight=w)
    case(clause, id, 'auc', source, {'reference': y, 'scores': s} | ({'weights': weights} if weights else {}) | {'conventions': {'ties': ties}},
         {'/value': (area(yy, ss, tie), sklearn(other, '' if ties == 'half' else ', ranks with ties moved apart'))}, {'/positives': sum(yy), '/negatives': len(yy) - sum(yy)}, first=EXACT)


for ties in ('half', 'optimistic', 'pessimistic'):
    auc('CLS-091', f'auc-gold-{ties}', 'Constructed: one set of items with ties, by each of three conventions', *GOLD, ties)
    auc('CLS-091', f'auc-equal-{ties}', 'Constructed: all scores equal, by each of three conventions', *EQUAL, ties)
for name, source, data in (('logits', 'torchmetrics #2819: logits whose sigmoid is 1; 0.5 instead of 0.9286', LOGITS), ('small', 'scikit-learn #6688: scores that are all below 1e-7', SMALL),
                           ('neighbours', 'scikit-learn #3864: 0.3 and the next double are two scores', NEIGHBOURS), ('zero', 'Constructed: zero is equal to zero', MINUS_ZERO),
                           ('batches', 'anomalib #2003: items that the scores separate; 0.8990 where a sigmoid is taken batch by batch', ([0] * 10 + [1] * 9, [round(-2 + i / 5, 1) for i in range(10)] + [round(i / 5, 1) for i in range(1, 10)]))):
    auc('CLS-091', f'auc-{name}', source, *data)
auc('CLS-093', 'auc-weights', 'Constructed: weights, with ties', [1, 0, 1, 0], [.8, .8, .3, .1], weights=[3, 2, 1, 5])
for one in (0, 1):
    case('CLS-094', f'auc-only-{one}', 'auc', 'scikit-learn #24381, #27412 and #30079, torchmetrics #2494: one class only; raised, 0 or no number', {'reference': [one] * 4, 'scores': [.9, .4, .4, .1], 'conventions': {'ties': 'half'}},
         exactly={'/value': {'undefined': 'single-class'}, '/positives': 4 * one, '/negatives': 4 - 4 * one})

NOT_FINITE = lambda name: {'$f64': name}
for id, operation, source, input, code in (
        ('auc-nan', 'auc', 'scikit-learn #5735: a score that is no number', {'reference': [1, 0, 1], 'scores': [.9, NOT_FINITE('NaN'), .2]}, 'not-finite'),
        ('auc-infinite', 'auc', 'scikit-learn #5735: an infinite score', {'reference': [1, 0, 1], 'scores': [NOT_FINITE('Infinity'), .5, .2]}, 'not-finite'),
        ('auc-lengths-first', 'auc', 'Constructed: lists of different lengths, and a score that is no number', {'reference': [1, 0, 1], 'scores': [.9, NOT_FINITE('NaN')]}, 'unequal-lengths'),
        ('auc-weights-short', 'auc', 'Constructed: a weight too few', {'reference': [1, 0], 'scores': [.9, .5], 'weights': [1]}, 'unequal-lengths'),
        ('curve-nan', 'roc-curve', 'scikit-learn #5735: a score that is no number', {'reference': [1, 0], 'scores': [.9, NOT_FINITE('NaN')]}, 'not-finite'),
        ('delong-infinite', 'auc-uncertainty', 'Constructed: an infinite score, items of one class', {'reference': [1, 1], 'scores': [NOT_FINITE('-Infinity'), .5]}, 'not-finite'),
        ('areas-second-nan', 'auc-comparison', 'Constructed: the second scoring has a score that is no number', {'reference': [1, 0], 'first': [.9, .5], 'second': [.9, NOT_FINITE('NaN')]}, 'not-finite'),
        ('part-lengths', 'partial-auc', 'Constructed: a score too few', {'reference': [1, 0], 'scores': [.9], 'from': '0', 'to': '0.5'}, 'unequal-lengths'),
        ('point-nan', 'operating-point', 'Constructed: a score that is no number', {'reference': [1, 0], 'scores': [.9, NOT_FINITE('NaN')], 'target': '0.9'}, 'not-finite')):
    case('CLS-095', id, operation, source, input, rejected=code)

# --- uncertainty and comparison ---------------------------------------------------------------------------------------
MANY = ([int(x) for x in '1101011010111011100110010101000100100000'], [(40 - i) / 64 + (i * 7 % 5) / 8 for i in range(40)])


def uncertainty(clause, id, source, y, s, interval='normal', p=None):
    v = covariance(placements(y, s), placements(y, s))
    a, u, k = real(area(y, s)), sqrt(real(v)), sqrt(mpf(2)) * erfinv(mpf(p or 0.95))
    if interval == 'normal':
        ends = max(mpf(0), a - k * u), min(mpf(1), a + k * u)
    else:
        ends = tuple(1 / (1 + exp(-(log(a / (1 - a)) + z * k * u / (a * (1 - a))))) for z in (-1, 1))
    case(clause, id, 'auc-uncertainty', source, {'reference': y, 'scores': s} | ({'coverageProbability': p} if p else {}) | {'conventions': {'interval': interval}},
         {'/value': (area(y, s), PROC), '/standardUncertainty': (u, PROC), '/interval/lower': (ends[0], PROC), '/interval/upper': (ends[1], PROC)}, {'/coverageProbability': p or 0.95}, first=DIGITS)


uncertainty('CLS-100', 'delong-gold', 'Constructed: the variance is 13/1440', *GOLD, interval='logit')
uncertainty('CLS-100', 'delong-many', 'Constructed: forty items', *MANY)
for interval in ('normal', 'logit'):
    uncertainty('CLS-103', f'delong-many-{interval}-0-9', 'Constructed: both intervals for another coverage probability', *MANY, interval, 0.9)
uncertainty('CLS-103', 'delong-gold-limited', 'Constructed: the upper end is 1, where the symmetric one is beyond it', *GOLD)
DEGENERATE = {'undefined': 'degenerate'}
for name, source, (y, s) in (('separated', 'pROC #25 and confidenceinterval #15: separated classes, an area of 1 and a variance of 0', ([1, 1, 1, 0, 0], [.9, .8, .7, .2, .1])), ('equal', 'Constructed: all scores equal', EQUAL)):
    case('CLS-101', f'delong-{name}', 'auc-uncertainty', source, {'reference': y, 'scores': s, 'conventions': {'interval': 'normal'}}, exactly={'/standardUncertainty': DEGENERATE, '/interval': DEGENERATE, '/valid': False})
case('CLS-101', 'delong-one-negative', 'auc-uncertainty', 'confidenceinterval #14: one negative item', {'reference': [1, 1, 0], 'scores': [.9, .2, .5]}, undefined='too-few-items')
for id, n, valid in (('five', 5, True), ('four', 4, False)):
    y, s = [1] * n + [0] * n + [1] * n + [0] * n, [3] * n + [2] * n + [1] * n + [0] * n
    case('CLS-102', f'delong-valid-{id}', 'auc-uncertainty', f'Constructed: {n} items of each class in discordant pairs', {'reference': y, 'scores': s}, exactly={'/valid': valid})


def compared(clauses, id, source, y, a, b):
    A, B = placements(y, a), placements(y, b)
    c, v = covariance(A, B), covariance(A, A) + covariance(B, B) - 2 * covariance(A, B)
    d, u = area(y, a) - area(y, b), sqrt(real(v))
    z = real(d) / u
    case(clauses[0], id, 'auc-comparison', source, {'reference': y, 'first': a, 'second': b}, {'/first': (area(y, a), PROC), '/second': (area(y, b), PROC), '/difference': (d, PROC), '/covariance': (c, PROC), '/standardUncertainty': (u, PROC)}, first=DIGITS)
    case(clauses[1], id + '-test', 'auc-comparison', source, {'reference': y, 'first': a, 'second': b}, {'/statistic': (z, PROC), '/pValue': (erfc(abs(z) / sqrt(mpf(2))), PROC)}, first=DIGITS)


OTHER = [(i * 11 % 40) / 64 + (1 - i / 40) / 2 for i in range(40)]
compared(('CLS-105', 'CLS-106'), 'areas-forty', 'Constructed: two scorings of forty items', MANY[0], MANY[1], OTHER)
compared(('CLS-105', 'CLS-106'), 'areas-forty-turned', 'Constructed: the same in the other order, with the other sign', MANY[0], OTHER, MANY[1])
compared(('CLS-105', 'CLS-106'), 'areas-gold', 'Constructed: eleven items, the second scoring with less ties', GOLD[0], GOLD[1], [.8, .9, .3, .6, .2, .7, .1, .4, .5, .15, .55])
case('CLS-107', 'areas-same-order', 'auc-comparison', 'Constructed: two scorings in the same order', {'reference': GOLD[0], 'first': GOLD[1], 'second': [2 * x for x in GOLD[1]]}, exactly={'/difference': 0, '/standardUncertainty': DEGENERATE, '/statistic': DEGENERATE, '/pValue': DEGENERATE})
case('CLS-107', 'areas-one-positive', 'auc-comparison', 'Constructed: one positive item', {'reference': [1, 0, 0], 'first': [3, 2, 1], 'second': [1, 2, 3]}, undefined='too-few-items')

# --- part of the area, operating points -------------------------------------------------------------------------------


def integral(points, low, high):
    total = F(0)
    for (a, p), (b, q) in zip(points, points[1:]):
        c, d = max(a, low), min(b, high)
        if c < d:
            at = lambda x: p + (q - p) * (x - a) / (b - a)
            total += (d - c) * (at(c) + at(d)) / 2
    return total


def partial(clause, id, source, y, s, low, high, of='false-positive-rate', scale='none'):
    points = curve(y, s) if of == 'false-positive-rate' else [(t, 1 - f) for f, t in curve(y, s)]
    a, b = F(low), F(high)
    value, least = integral(points, a, b), integral([(F(0), F(0)), (F(1), F(1))] if of == 'false-positive-rate' else [(F(0), F(1)), (F(1), F(0))], a, b)
    if scale == 'mcclish':
        value = (1 + (value - least) / (b - a - least)) / 2
    case(clause, id, 'partial-auc', source, {'reference': y, 'scores': s, 'from': low, 'to': high, 'conventions': {'range-of': of, 'standardised': scale}}, {'/value': (value, PROC)}, first=EXACT)


for of in ('false-positive-rate', 'true-positive-rate'):
    partial('CLS-110', f'part-gold-{of}', 'Constructed: the range ends inside groups of ties', *GOLD, '0.25', '0.75', of)
    partial('CLS-110', f'part-many-{of}', 'Constructed: the first tenth of the curve, and the last of the sensitivities', *MANY, *(('0', '0.1') if of[0] == 'f' else ('0.9', '1')), of)
    partial('CLS-111', f'part-many-{of}-mcclish', 'Constructed: the same on the scale of McClish', *MANY, *(('0', '0.1') if of[0] == 'f' else ('0.9', '1')), of, 'mcclish')
    partial('CLS-111', f'part-gold-{of}-mcclish', 'Constructed: a range in the middle on the scale of McClish', *GOLD, '0.25', '0.75', of, 'mcclish')
case('CLS-113', 'part-empty', 'partial-auc', 'Constructed: a range without width', {'reference': [1, 0], 'scores': [2, 1], 'from': '0.5', 'to': '0.50'}, rejected='empty-range')
case('CLS-113', 'part-only-positives', 'partial-auc', 'Constructed: one class only', {'reference': [1, 1], 'scores': [2, 1], 'from': '0', 'to': '0.5'}, exactly={'/value': {'undefined': 'single-class'}})

TENS = ([1] * 10 + [0] * 10, [20, 19, 18, 16, 15, 14, 13, 12, 9, 3, 17, 11, 10, 8, 7, 6, 5, 4, 2, 1])
for target, of in (('0.9', 'sensitivity'), ('0.95', 'sensitivity'), ('0.9', 'specificity'), ('0.8', 'specificity')):
    y, s = TENS
    points = [(t, 1 - f) for f, t in curve(y, s)] if of == 'sensitivity' else [(1 - f, t) for f, t in curve(y, s)]
    best = max((q, p) for p, q in points if p >= F(target))[::-1]
    f, t, _ = sk.roc_curve(y, s, drop_intermediate=False)
    rates = list(zip(t, 1 - f)) if of == 'sensitivity' else list(zip(1 - f, t))
    other = max((q, p) for p, q in rates if p >= float(target) - 1e-12)[::-1]
    names = ('sensitivity', 'specificity') if of == 'sensitivity' else ('specificity', 'sensitivity')
    case('CLS-115', f'point-{of}-{target.replace(".", "-")}', 'operating-point', 'Constructed: ten items of each class, tenths that are met exactly', {'reference': y, 'scores': s, 'target': target, 'conventions': {'target-of': of, 'interpolation': 'none'}},
         {f'/{names[i]}': (best[i], sklearn(other[i])) for i in (0, 1)}, first=EXACT)
for target, of in (('0.45', 'sensitivity'), ('0.75', 'specificity')):
    y, s = GOLD
    line = [(t, 1 - f) for f, t in curve(y, s)] if of == 'sensitivity' else [(1 - f, t) for f, t in curve(y, s)]
    at = max(q if p == F(target) else q + (w - q) * (F(target) - p) / (v - p) for (p, q), (v, w) in zip(line, line[1:]) if p != v and min(p, v) <= F(target) <= max(p, v))
    case('CLS-116', f'point-linear-{of}', 'operating-point', 'Constructed: inside a group of ties', {'reference': y, 'scores': s, 'target': target, 'conventions': {'target-of': of, 'interpolation': 'linear'}},
         {'/' + ('specificity' if of == 'sensitivity' else 'sensitivity'): (at, PROC), f'/{of}': (F(target), Oracle('closed-form', 'the target itself', float(F(target))))}, first=EXACT)
case('CLS-118', 'point-only-negatives', 'operating-point', 'Constructed: one class only', {'reference': [0, 0], 'scores': [2, 1], 'target': '0.9'}, undefined='single-class')
case('CLS-118', 'curve-only-positives', 'roc-curve', 'scikit-learn #27412: one class only', {'reference': [1, 1], 'scores': [2, 1]}, undefined='single-class')

# --- the conventions of a loss, named as they were written ------------------------------------------------------------
case('CLS-145', 'loss-conventions', 'log-loss', 'Constructed: every tag, the clipping as it was written', {'reference': [1], 'rows': [[.5, .5]], 'conventions': {'log-base': '2', 'clipping': '1e-15', 'normalisation': 'renormalise'}}, exactly={'/conventions/log-base': '2', '/conventions/clipping': '1e-15', '/conventions/normalisation': 'renormalise'})

main()
