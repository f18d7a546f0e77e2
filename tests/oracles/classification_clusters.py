"""Vectors of the uncertainty of measures of items in clusters, CLS-066 to CLS-079.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_clusters.py (see classification_vectors.py for
what it prints). Measures of counts are linearised by hand in fractions, ratio by ratio; the second oracle differentiates the
definition symbolically in R. Areas are counted pair by pair in fractions; the second oracle ranks, in R, and where each item
is a cluster of its own it is pROC's variance by DeLong. With --bound the script prints the uncertainty against the spread
over simulated samples, which is where the numbers of CLS-069 and CLS-076 come from (a few minutes).
"""
import sys
from fractions import Fraction as F

from mpmath import betainc, exp, findroot, log, mp, mpf, sqrt

from classification_vectors import Oracle, case, main, real

HERE = '(tests/oracles/classification_clusters.py)'
LINEAR = Oracle('closed-form', f'ratios linearised by hand in Python fractions, roots by mpmath 1.2.1 at 50 digits {HERE}')
PAIRS = Oracle('arbitrary-precision', f'pairs counted in Python fractions, roots, logarithms and quantiles of t by mpmath 1.2.1 at 50 digits {HERE}')
SYMBOLIC = Oracle('other-software', 'R 4.2.2, symbolic derivatives (tests/oracles/classification_clusters.R)')
RANKS = Oracle('other-software', 'R 4.2.2, ranks (tests/oracles/classification_clusters.R)')
PROC = Oracle('other-software', 'R 4.2.2, pROC 1.18.0 (tests/oracles/classification_clusters.R)')
CELLS = ('truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives')
MEASURES = ('agreement-proportion', 'balanced-agreement', 'precision', 'recall', 'specificity', 'negative-predictive-value',
            'f-beta', 'jaccard', 'youden', 'positive-likelihood-ratio', 'negative-likelihood-ratio', 'mcc')


def linearised(measure, clusters, beta='1'):
    """The value and its deviation by cluster. A ratio N/D moves by (N_k - N/D D_k)/D, a sum by the sum, a quotient by parts."""
    b = F(beta) ** 2
    forms = {
        'agreement-proportion': ((1, 0, 0, 1), (1, 1, 1, 1)), 'precision': ((1, 0, 0, 0), (1, 1, 0, 0)),
        'recall': ((1, 0, 0, 0), (1, 0, 1, 0)), 'specificity': ((0, 0, 0, 1), (0, 1, 0, 1)),
        'negative-predictive-value': ((0, 0, 0, 1), (0, 0, 1, 1)), 'jaccard': ((1, 0, 0, 0), (1, 1, 1, 0)),
        'f-beta': ((1 + b, 0, 0, 0), (1 + b, 1, b, 0)),
        'false-positive-rate': ((0, 1, 0, 0), (0, 1, 0, 1)), 'miss-rate': ((0, 0, 1, 0), (1, 0, 1, 0)),
    }
    total = [sum(c) for c in zip(*clusters)]
    dot = lambda a, c: sum(F(x) * y for x, y in zip(a, c))

    def ratio(name):
        over, under = forms[name]
        value = dot(over, total) / dot(under, total)
        return value, [(dot(over, c) - value * dot(under, c)) / dot(under, total) for c in clusters]

    def quotient(one, other):
        (a, x), (c, y) = ratio(one), ratio(other)
        return a / c, [p / c - a * q / c ** 2 for p, q in zip(x, y)]

    if measure in forms:
        return ratio(measure)
    if measure in ('balanced-agreement', 'youden'):
        (a, x), (c, y) = ratio('recall'), ratio('specificity')
        half = measure[0] == 'b'
        return ((a + c) / 2, [(p + q) / 2 for p, q in zip(x, y)]) if half else (a + c - 1, [p + q for p, q in zip(x, y)])
    if measure == 'positive-likelihood-ratio':
        return quotient('recall', 'false-positive-rate')
    if measure == 'negative-likelihood-ratio':
        return quotient('miss-rate', 'specificity')
    # MCC: the logarithmic derivative of the product of the margins.
    tp, fp, fn, tn = map(real, map(F, total))
    margins = [(1, 1, 0, 0), (1, 0, 1, 0), (0, 1, 0, 1), (0, 0, 1, 1)]
    root = sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn))
    mcc = (tp * tn - fp * fn) / root
    moves = []
    for c in clusters:
        a, e, g, d = c
        turn = sum(real(dot(m, c) / dot(m, total)) for m in margins) / 2
        moves.append((a * tn + tp * d - e * fn - fp * g) / root - mcc * turn)
    return mcc, moves


def counted(measure, clusters, beta='1'):
    there = [c for c in clusters if sum(c)]
    value, z = linearised(measure, there, beta)
    n = len(there)
    assert abs(real(sum(z, F(0) if measure != 'mcc' else mpf(0)))) < mpf(10) ** -40, measure
    return value, sqrt(real(sum(x * x for x in z)) * n / (n - 1)), n - 1


def input_of(measure, clusters, beta='1'):
    tags = {'sampling': 'clustered'} | ({'beta': beta} if measure == 'f-beta' else {})
    return {'measure': measure, 'clusters': [dict(zip(CELLS, c)) for c in clusters], 'conventions': tags}


def uncertain(clause, id, source, measure, clusters, beta='1', value=True):
    v, u, freedom = counted(measure, clusters, beta)
    case(clause, id, 'cluster-uncertainty', source, input_of(measure, clusters, beta),
         ({'/value': (v, SYMBOLIC)} if value else {}) | {'/standardUncertainty': (u, SYMBOLIC)},
         exactly={'/degreesOfFreedom': freedom}, first=LINEAR)


FIVE = [(20, 1, 2, 180), (25, 0, 1, 185), (15, 3, 4, 175), (10, 4, 8, 170), (10, 2, 5, 180)]
for measure in MEASURES:
    uncertain('CLS-066', f'clusters-five-{measure}', 'Constructed: five clusters of about 200 items, 10 % of them positive', measure, FIVE)
for beta in ('2', '0.5'):
    uncertain('CLS-066', f'clusters-five-f-{beta.replace(".", "-")}', 'Constructed: the same clusters, F with another weight of the recall', 'f-beta', FIVE, beta)
uncertain('CLS-066', 'clusters-of-one-item', 'Constructed: ten clusters of one item each, seven of them right; a proportion with n - 1', 'agreement-proportion',
          [(1, 0, 0, 0)] * 4 + [(0, 0, 0, 1)] * 3 + [(0, 1, 0, 0)] * 2 + [(0, 0, 1, 0)])
uncertain('CLS-066', 'clusters-worse-than-chance-mcc', 'Constructed: two clusters with more wrong than right', 'mcc', [(3, 30, 20, 4), (4, 10, 40, 5)])

GAPS = [(4, 1, 2, 9), (0, 2, 0, 11), (0, 0, 0, 0), (3, 0, 1, 8), (0, 0, 0, 6), (5, 1, 1, 0)]
for measure in ('recall', 'specificity', 'f-beta', 'agreement-proportion'):
    uncertain('CLS-067', f'clusters-with-gaps-{measure}', 'Constructed: six clusters, one without an item, two without a positive item and one without a true negative', measure, GAPS)

for id, source, measure, clusters, reason in (
    ('one-with-items', 'Constructed: two clusters, one of them without an item', 'recall', [(3, 1, 2, 4), (0, 0, 0, 0)], 'too-few-clusters'),
    ('none-with-items', 'Constructed: no item at all; the measure does not exist either', 'recall', [(0, 0, 0, 0)] * 3, 'too-few-clusters'),
    ('one-without-positives', 'Constructed: one cluster with items, none of them positive; the number of clusters stands first', 'recall', [(0, 1, 0, 4), (0, 0, 0, 0)], 'too-few-clusters'),
    ('no-positive-item', 'Constructed: no positive item in two clusters', 'recall', [(0, 1, 0, 4), (0, 2, 0, 3)], 'zero-denominator'),
    ('no-false-positive-ratio', 'Constructed: no false positive, so that the ratio does not exist', 'positive-likelihood-ratio', [(3, 0, 1, 4), (2, 0, 2, 3)], 'zero-denominator'),
):
    case('CLS-068', f'clusters-{id}', 'cluster-uncertainty', source, input_of(measure, clusters), undefined=reason)
for id, source, measure, clusters, value in (
    ('all-right', 'Constructed: every item of three clusters right', 'agreement-proportion', [(3, 0, 0, 4), (1, 0, 0, 0), (0, 0, 0, 7)], 1),
    ('equal-shares', 'Constructed: two clusters of one share, of different sizes', 'recall', [(3, 1, 1, 0), (6, 0, 2, 5)], 0.75),
    ('no-true-positive', 'Constructed: F is 0 and no cluster moves it', 'f-beta', [(0, 3, 1, 4), (0, 0, 2, 9)], 0),
):
    case('CLS-068', f'clusters-{id}', 'cluster-uncertainty', source, input_of(measure, clusters),
         exactly={'/value': value, '/standardUncertainty': {'undefined': 'degenerate'}, '/valid': False})

RIGHT = (0, 0, 0, 2)
for id, source, measure, clusters, valid in (
    ('fifteen', '15 clusters with one miss each, and one with none', 'recall', [(2, 0, 1, 0)] * 15 + [(1, 0, 0, 3)], True),
    ('fourteen', '14 clusters with one miss each, and one with none', 'recall', [(2, 0, 1, 0)] * 14 + [(1, 0, 0, 3)], False),
    ('no-true-negative-needed', '15 clusters, of which F needs no true negative', 'f-beta', [(2, 1, 1, 0)] * 15 + [(0, 1, 0, 0)], True),
    ('true-negatives-needed', '15 clusters, the true negatives in one more', 'mcc', [(2, 1, 1, 0)] * 15 + [RIGHT], False),
    ('unequal', '16 clusters, one of them with two misses, whose effective number is 15.2', 'recall', [(1, 0, 1, 0)] * 15 + [(1, 0, 2, 0)], True),
    ('one-large', '16 clusters, one of them with three misses, whose effective number is 13.5', 'recall', [(1, 0, 1, 0)] * 15 + [(1, 0, 3, 0)], False),
    ('either-error', '15 clusters with an error, of either kind, and one without', 'agreement-proportion', [(1, 1, 0, 1)] * 8 + [(1, 0, 1, 1)] * 7 + [(1, 0, 0, 1)], True),
    ('items-enough-clusters-not', '3 clusters with enough of every kind of items', 'recall', [(50, 0, 9, 0), (40, 0, 12, 1), (60, 0, 20, 1)], False),
    ('ratio-of-29', '29 clusters of a likelihood ratio', 'positive-likelihood-ratio', [(2, 1, 1, 3)] * 29, False),
    ('ratio-of-30', '30 clusters of a likelihood ratio', 'positive-likelihood-ratio', [(2, 1, 1, 3)] * 29 + [(1, 1, 2, 3)], True),
    ('negative-ratio-of-29', '29 clusters with a true negative, 30 with the rest', 'negative-likelihood-ratio', [(2, 1, 1, 1)] * 29 + [(1, 1, 2, 0)], False),
):
    case('CLS-069', f'clusters-{id}', 'cluster-uncertainty', 'Constructed: ' + source, input_of(measure, clusters), exactly={'/valid': valid})

case('CLS-070', 'clusters-conventions-of-f', 'cluster-uncertainty', 'Constructed: every tag that applies, beta as it was written',
     input_of('f-beta', FIVE, '2.0'), exactly={'/conventions': {'sampling': 'clustered', 'method': 'delta', 'beta': '2.0'}})
case('CLS-070', 'clusters-conventions-without-beta', 'cluster-uncertainty', 'Constructed: no beta for what has none',
     input_of('mcc', FIVE), exactly={'/conventions': {'sampling': 'clustered', 'method': 'delta'}})
uncertain('CLS-071', 'clusters-nearly-equal-shares', 'Constructed: two clusters whose shares differ in the ninth digit', 'agreement-proportion',
          [(500000001, 250000000, 249999999, 0), (0, 0, 500000000, 500000000)])
uncertain('CLS-071', 'clusters-beyond-binary64', 'Constructed: squares of counts of 15 digits', 'specificity',
          [(1, 300000000000001, 0, 600000000000007), (0, 500000000000003, 1, 100000000000009)], value=False)

# --- areas ------------------------------------------------------------------------------------------------------------
psi = lambda x, y: F(2 * int(x > y) + int(x == y), 2)


def ranked(y, s, c):
    """The area, its variance and the degrees of freedom, from all pairs."""
    P = [i for i, r in enumerate(y) if r == 1]
    N = [i for i, r in enumerate(y) if r == 0]
    s = [F(x) for x in s]
    A = sum(psi(s[i], s[j]) for i in P for j in N) / F(len(P) * len(N))
    V = {i: sum(psi(s[i], s[j]) for j in N) / F(len(N)) for i in P}
    W = {j: sum(psi(s[i], s[j]) for i in P) / F(len(P)) for j in N}
    names = sorted(set(c))
    m = {k: sum(1 for i in P if c[i] == k) for k in names}
    n = {k: sum(1 for j in N if c[j] == k) for k in names}
    x = {k: sum((V[i] for i in P if c[i] == k), F(0)) - m[k] * A for k in names}
    z = {k: sum((W[j] for j in N if c[j] == k), F(0)) - n[k] * A for k in names}
    I, I10, I01 = len(names), sum(1 for k in names if m[k]), sum(1 for k in names if n[k])
    M, K = len(P), len(N)
    # As Obuchowski wrote it down.
    S10 = F(I10, (I10 - 1) * M) * sum(x[k] ** 2 for k in names)
    S01 = F(I01, (I01 - 1) * K) * sum(z[k] ** 2 for k in names)
    S11 = F(I, I - 1) * sum(x[k] * z[k] for k in names)
    return A, S10 / M + S01 / K + 2 * S11 / (M * K), min(I10, I01) - 1


def factor(p, nu):
    """The k within which t lies with probability p."""
    p, nu = mpf(p), mpf(nu)
    inside = lambda k: betainc(mpf(1) / 2, nu / 2, 0, k * k / (nu + k * k), regularized=True) - p
    return findroot(inside, mpf(2), tol=mpf(10) ** -45) if nu > 1 else mp.tan(mp.pi * p / 2)


def area(clause, id, source, y, s, c, interval='normal', p=None, second=RANKS):
    A, variance, freedom = ranked(y, s, c)
    a, u, k = real(A), sqrt(real(variance)), factor(p or 0.95, freedom)
    if interval == 'normal':
        ends = max(mpf(0), a - k * u), min(mpf(1), a + k * u)
    else:
        ends = tuple(1 / (1 + exp(-(log(a / (1 - a)) + z * k * u / (a * (1 - a))))) for z in (-1, 1))
    case(clause, id, 'clustered-auc', source,
         {'reference': y, 'scores': s, 'clusters': c} | ({'coverageProbability': p} if p else {}) | {'conventions': {'interval': interval}},
         {'/value': (A, second), '/standardUncertainty': (u, second), '/interval/lower': (ends[0], RANKS), '/interval/upper': (ends[1], RANKS)},
         {'/degreesOfFreedom': freedom, '/coverageProbability': p or 0.95}, first=PAIRS)


GOLD = ([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0], [.9, .8, .7, .6, .55, .7, .5, .4, .3, .1, .55])
PATIENTS = list('aabbcabcdda')
MANY = ([int(x) for x in '1101011010111011100110010101000100100000'], [(40 - i) / 64 + (i * 7 % 5) / 8 for i in range(40)])
EIGHT = [f'patient {i * 3 % 8}' for i in range(40)]
own = lambda y: [f'item {i}' for i in range(len(y))]
by_class = [f'{"case" if r else "control"} {i % 4}' for i, r in enumerate(MANY[0])]

area('CLS-073', 'clustered-gold', 'Constructed: eleven items of four patients, the example of the clause', *GOLD, PATIENTS)
area('CLS-073', 'clustered-gold-each-its-own', 'Constructed: the same items without patients, the variance of DeLong', *GOLD, own(GOLD[0]), second=PROC)
area('CLS-073', 'clustered-many', 'Constructed: forty items of eight patients, each with items of both classes', *MANY, EIGHT)
area('CLS-073', 'clustered-many-by-class', 'Constructed: forty items of four patients with a finding and four without; the products are zero', *MANY, by_class)
area('CLS-073', 'clustered-level-of-patient', 'Constructed: two patients of whom one has higher scores in both classes', [1, 0, 1, 0, 1, 0, 1, 0], [9, 7, 8, 6, 5, 3, 4, 6], list('aaaabbbb'))
area('CLS-073', 'clustered-worse-than-chance', 'Constructed: positive items mostly below', [0, 0, 1, 1, 0, 1, 0, 1], [9, 8, 1, 2, 7, 3, 1, 8], list('aabbccdd'), 'logit')
for interval in ('normal', 'logit'):
    area('CLS-077', f'clustered-many-{interval}-0-9', 'Constructed: both intervals for another coverage probability', *MANY, EIGHT, interval, 0.9)
area('CLS-077', 'clustered-gold-limited', 'Constructed: two degrees of freedom; the upper end is 1', *GOLD, PATIENTS)
area('CLS-077', 'clustered-two-patients', 'Constructed: one degree of freedom, for which the factor for 0.5 is 1', [1, 0, 1, 0, 1, 0], [.9, .2, .6, .5, .4, .7], list('aaabbb'), 'logit', 0.5)
area('CLS-075', 'clustered-few-with-a-finding', 'Constructed: three patients with a finding and eight with items without', *MANY, [f'patient {i % 3}' if r else f'patient {i % 8}' for i, r in enumerate(MANY[0])])
area('CLS-075', 'clustered-few-without', 'Constructed: eight patients with a finding and two with items without', *MANY, [f'patient {i % 8}' if r else f'patient {i % 2}' for i, r in enumerate(MANY[0])])
area('CLS-079', 'clustered-cancelling', 'Constructed: the scores of a patient are high or low in both classes, so that little of the variance is left', [1, 0] * 30,
     [i // 2 + (.5 if i % 2 == 0 else 0) + (i % 7) / 8 for i in range(60)], [f'patient {i // 2}' for i in range(60)])

DEGENERATE = {'undefined': 'degenerate'}
case('CLS-074', 'clustered-one-patient-with-a-finding', 'clustered-auc', 'Constructed: four positive items of one patient', {'reference': [1, 1, 1, 1, 0, 0, 0], 'scores': [4, 5, 6, 3, 1, 2, 4], 'clusters': list('aaaabca')}, undefined='too-few-clusters')
case('CLS-074', 'clustered-one-patient-without', 'clustered-auc', 'Constructed: all negative items of one patient', {'reference': [1, 1, 0, 0], 'scores': [4, 5, 1, 4], 'clusters': list('abcc')}, undefined='too-few-clusters')
case('CLS-074', 'clustered-one-class', 'clustered-auc', 'Constructed: no negative item', {'reference': [1, 1], 'scores': [4, 5], 'clusters': list('ab')}, undefined='too-few-clusters')
for name, source, y, s, c in (
    ('separated', 'Constructed: separated classes, an area of 1', [1, 1, 1, 0, 0], [.9, .8, .7, .2, .1], list('abcab')),
    ('equal', 'Constructed: all scores equal', [1, 1, 0, 0], [.5] * 4, list('abab')),
    ('alike', 'Constructed: two patients with the same scores, of whom each item is ordered as often as the other', [1, 0, 1, 0], [1, 2, 1, 2], list('aabb')),
):
    case('CLS-074', f'clustered-{name}', 'clustered-auc', source, {'reference': y, 'scores': s, 'clusters': c, 'conventions': {'interval': 'normal'}},
         exactly={'/standardUncertainty': DEGENERATE, '/interval': DEGENERATE, '/valid': False})


def valid(id, source, n, c, is_valid):
    """n items of each class in discordant pairs and in concordant ones."""
    y, s = [1] * n + [0] * n + [1] * n + [0] * n + [1], [3] * n + [2] * n + [1] * n + [0] * n + [3]
    c = c + ['patient with one item']
    case('CLS-076', f'clustered-valid-{id}', 'clustered-auc', 'Constructed: ' + source, {'reference': y, 'scores': s, 'clusters': c}, exactly={'/valid': is_valid})


valid('fifteen', '15 patients with an item of each kind', 15, [f'patient {i % 15}' for i in range(60)], True)
valid('fourteen', '14 patients with an item of each kind', 14, [f'patient {i % 14}' for i in range(56)], False)
valid('items-alone', '60 items of each kind of 5 patients', 60, [f'patient {i % 5}' for i in range(240)], False)
valid('one-large', '24 patients, one of them with 8 items of each kind, whose effective number is 8.9', 31, [f'patient {max(0, i % 31 - 7)}' for i in range(124)], False)
case('CLS-078', 'clustered-conventions', 'clustered-auc', 'Constructed: every tag', {'reference': GOLD[0], 'scores': GOLD[1], 'clusters': PATIENTS, 'conventions': {'interval': 'logit'}},
     exactly={'/conventions': {'ties': 'half', 'method': 'obuchowski', 'sampling': 'clustered', 'interval': 'logit'}})
NOT_FINITE = {'$f64': 'NaN'}
for id, source, input, code in (
    ('clusters-short', 'Constructed: a cluster too few', {'reference': [1, 0, 1], 'scores': [3, 2, 1], 'clusters': ['a', 'b']}, 'unequal-lengths'),
    ('scores-short', 'Constructed: a score too few, and one that is no number', {'reference': [1, 0, 1], 'scores': [3, NOT_FINITE], 'clusters': ['a', 'b', 'c']}, 'unequal-lengths'),
    ('nan', 'Constructed: a score that is no number, of one cluster', {'reference': [1, 0], 'scores': [3, NOT_FINITE], 'clusters': ['a', 'a']}, 'not-finite'),
):
    case('CLS-072', f'clustered-{id}', 'clustered-auc', source, input, rejected=code)


if '--bound' in sys.argv:
    import classification_clusters_bound
    classification_clusters_bound.run(MEASURES)
else:
    main()
