"""Vectors of measures by resampling, CLS-230 to CLS-238.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_bootstrap.py (see classification_vectors.py for
what it prints). The values are exact: every resample is written out item by item, the measure is a fraction (MCC has 50
digits), the quantile is definition 6 in fractions. The second oracle takes each replicate from scikit-learn, and mean,
standard deviation (ddof=1) and quantile (method='weibull') from numpy, the normal quantile from scipy; it has the items of
a resample from the same function. The third, classification_bootstrap.R, shares nothing with either. With --random FILE the
script answers the inputs of a file, one JSON object a line, and compares with the outputs that stand there: that is how the
reference was compared with it on inputs that nobody chose.
"""
import json
import sys
import warnings
from fractions import Fraction as F

import numpy as np
from mpmath import erfinv, floor, mp, mpf, sqrt
from scipy.stats import norm
from sklearn import metrics as sk

from classification_vectors import Oracle, case, main, real

warnings.filterwarnings('ignore')
EXACT = Oracle('exact-arithmetic', 'Python fractions, resample by resample, roots by mpmath 1.2.1 at 50 digits (tests/oracles/classification_bootstrap.py)')
R = Oracle('other-software', 'R 4.2.2, base, areas by pROC 1.18.0 (tests/oracles/classification_bootstrap.R)')
COUNTS = ('agreement-proportion', 'balanced-agreement', 'precision', 'recall', 'specificity', 'negative-predictive-value',
          'f-beta', 'jaccard', 'youden', 'positive-likelihood-ratio', 'negative-likelihood-ratio', 'mcc')


def items_of(input, places):
    """The places of the items of a resample, one after the other."""
    if input['conventions']['sampling'] != 'clustered':
        return list(places)
    names = []
    for name in input['clusters']:
        if name not in names:
            names.append(name)
    return [i for place in places for i, name in enumerate(input['clusters']) if name == names[place]]


def measure_of(input, items):
    """The measure of these items, some of them more than once, or None."""
    y = [input['reference'][i] for i in items]
    s = [F(repr(float(input['scores'][i]))) for i in items]
    if input['measure'] == 'auc':
        pairs = [(a, b) for a, one in zip(s, y) if one for b, other in zip(s, y) if not other]
        return F(sum((a > b) * 2 + (a == b) for a, b in pairs), 2 * len(pairs)) if pairs else None
    called = [one >= F(repr(float(input['threshold']))) for one in s]
    tp, fp, fn, tn = (F(sum(one == c and p == d for one, p in zip(y, called))) for c, d in ((1, True), (0, True), (1, False), (0, False)))
    b = F(input['conventions'].get('beta', '1')) ** 2
    try:
        return {
            'agreement-proportion': lambda: (tp + tn) / len(y),
            'balanced-agreement': lambda: (tp / (tp + fn) + tn / (tn + fp)) / 2,
            'precision': lambda: tp / (tp + fp),
            'recall': lambda: tp / (tp + fn),
            'specificity': lambda: tn / (tn + fp),
            'negative-predictive-value': lambda: tn / (tn + fn),
            'f-beta': lambda: (1 + b) * tp / ((1 + b) * tp + b * fn + fp),
            'jaccard': lambda: tp / (tp + fp + fn),
            'youden': lambda: tp / (tp + fn) + tn / (tn + fp) - 1,
            'positive-likelihood-ratio': lambda: (tp / (tp + fn)) / (fp / (fp + tn)),
            'negative-likelihood-ratio': lambda: (fn / (tp + fn)) / (tn / (fp + tn)),
            'mcc': lambda: mcc(tp, fp, fn, tn),
        }[input['measure']]()
    except ZeroDivisionError:
        return None


def mcc(tp, fp, fn, tn):
    product = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
    if product == 0:
        raise ZeroDivisionError
    return real(tp * tn - fp * fn) / sqrt(real(product))


def by_sklearn(input, items):
    """The same from scikit-learn, in doubles."""
    y = np.array([input['reference'][i] for i in items])
    s = np.array([input['scores'][i] for i in items], float)
    if input['measure'] == 'auc':
        return sk.roc_auc_score(y, s)
    p = (s >= input['threshold']).astype(int)
    beta = float(input['conventions'].get('beta', '1'))
    return {
        'agreement-proportion': lambda: sk.accuracy_score(y, p),
        'balanced-agreement': lambda: sk.balanced_accuracy_score(y, p),
        'precision': lambda: sk.precision_score(y, p),
        'recall': lambda: sk.recall_score(y, p),
        'specificity': lambda: sk.recall_score(y, p, pos_label=0),
        'negative-predictive-value': lambda: sk.precision_score(y, p, pos_label=0),
        'f-beta': lambda: sk.fbeta_score(y, p, beta=beta),
        'jaccard': lambda: sk.jaccard_score(y, p),
        'youden': lambda: sk.balanced_accuracy_score(y, p, adjusted=True),
        'positive-likelihood-ratio': lambda: sk.class_likelihood_ratios(y, p)[0],
        'negative-likelihood-ratio': lambda: sk.class_likelihood_ratios(y, p)[1],
        'mcc': lambda: sk.matthews_corrcoef(y, p),
    }[input['measure']]()


def definition_6(ordered, level):
    h = (len(ordered) + 1) * level
    if h < 1 or h > len(ordered):
        return None
    j = h.numerator // h.denominator
    if j == len(ordered):
        return ordered[-1]
    low, high = ordered[j - 1], ordered[j]
    weight = h - j if isinstance(low, F) and isinstance(high, F) else real(h - j)
    return real(low) + real(h - j) * (real(high) - real(low)) if not isinstance(weight, F) else low + weight * (high - low)


def exactly(input):
    """What the operation answers, in exact numbers: None for what is undefined, with its reason beside it."""
    everything = list(range(len(input['reference'])))
    estimate = measure_of(input, everything)
    if estimate is None:
        return {'undefined': 'single-class' if input['measure'] == 'auc' else 'zero-denominator'}
    each = [measure_of(input, items_of(input, places)) for places in input['resamples']]
    t = sorted((one for one in each if one is not None), key=real)
    without = len(each) - len(t)
    out = {'estimate': estimate, 'replicates': len(t), 'undefinedReplicates': without}
    interval = input['conventions'].get('interval', 'percentile')
    reasons = {}
    if 100 * without > len(each):
        reasons = dict.fromkeys(('bias', 'standardUncertainty', 'interval'), 'out-of-validity')
        return out | {'reasons': reasons}
    total = sum(t) if not any(isinstance(one, mpf) for one in t) else sum(map(real, t))
    centre = total / len(t)
    out['bias'] = centre - estimate if isinstance(centre, F) and isinstance(estimate, F) else real(centre) - real(estimate)
    if abs(real(t[0]) - real(t[-1])) < mpf('1e-40'):
        return out | {'reasons': dict.fromkeys(('standardUncertainty', 'interval'), 'degenerate')}
    u = sqrt(sum((real(one) - real(centre)) ** 2 for one in t) / (len(t) - 1))
    out['standardUncertainty'] = u
    alpha = (1 - F(repr(float(input.get('coverageProbability', 0.95))))) / 2
    if interval == 'normal':
        half = sqrt(mpf(2)) * erfinv(1 - 2 * real(alpha)) * u
        ends = real(estimate) - half, real(estimate) + half
    else:
        ends = definition_6(t, alpha), definition_6(t, 1 - alpha)
        if None in ends:
            return out | {'reasons': {'interval': 'out-of-validity'}}
        if interval == 'basic':
            ends = 2 * real(estimate) - real(ends[1]), 2 * real(estimate) - real(ends[0])
    out['interval/lower'], out['interval/upper'] = ends
    return out | {'reasons': reasons}


def in_software(input):
    """The same numbers by scikit-learn, numpy and scipy."""
    estimate = by_sklearn(input, range(len(input['reference'])))
    kept = [items_of(input, places) for places in input['resamples']]
    t = np.array([by_sklearn(input, items) for items in kept if measure_of(input, items) is not None])
    p = input.get('coverageProbability', 0.95)
    interval = input['conventions'].get('interval', 'percentile')
    u = np.std(t, ddof=1)
    low, high = np.quantile(t, [round((1 - p) / 2, 12), round(1 - (1 - p) / 2, 12)], method='weibull')
    half = norm.ppf(1 - (1 - p) / 2) * u
    ends = {'percentile': (low, high), 'basic': (2 * estimate - high, 2 * estimate - low), 'normal': (estimate - half, estimate + half)}[interval]
    return {'estimate': estimate, 'bias': np.mean(t) - estimate, 'standardUncertainty': u, 'interval/lower': ends[0], 'interval/upper': ends[1]}


SOFTWARE = 'scikit-learn 1.2.1 for each resample, numpy 1.24.2 and scipy 1.10.1 (tests/oracles/classification_bootstrap.py)'
ALL = ('estimate', 'bias', 'standardUncertainty', 'interval/lower', 'interval/upper')


def input_of(measure, reference, scores, resamples, sampling='multinomial', interval=None, threshold=None, probability=None, clusters=None, beta=None):
    return ({'reference': reference, 'scores': scores} | ({} if threshold is None else {'threshold': threshold})
            | ({} if clusters is None else {'clusters': clusters}) | {'measure': measure, 'resamples': resamples}
            | ({} if probability is None else {'coverageProbability': probability})
            | {'conventions': {'sampling': sampling} | ({} if interval is None else {'interval': interval}) | ({} if beta is None else {'beta': beta})})


def resampled(clause, id, source, input, names=ALL, others=None):
    exact, software = exactly(input), in_software(input)
    numbers = {f'/{name}': (exact[name], Oracle('other-software', SOFTWARE, software[name])) for name in names}
    case(clause, f'bootstrap-{id}', 'bootstrap-measure', source, input, numbers,
         exactly={'/replicates': exact['replicates'], '/undefinedReplicates': exact['undefinedReplicates']} | (others or {}), first=EXACT, third=R)


def reasoned(clause, id, source, input, names=()):
    """Members without a value, with their reasons, and whatever the numbers beside them are."""
    exact = exactly(input)
    others = {f'/{name}': {'undefined': reason} for name, reason in exact['reasons'].items()}
    others |= {'/replicates': exact['replicates'], '/undefinedReplicates': exact['undefinedReplicates']}
    software = in_software(input) if names else {}
    numbers = {f'/{name}': (exact[name], Oracle('other-software', SOFTWARE, software[name])) for name in names}
    case(clause, f'bootstrap-{id}', 'bootstrap-measure', source, input, numbers, exactly=others, first=EXACT, third=R)


def refused(id, source, code, input):
    case('CLS-235', f'bootstrap-{id}', 'bootstrap-measure', source, input, rejected=code)


def nothing(id, source, input):
    case('CLS-236', f'bootstrap-{id}', 'bootstrap-measure', source, input, undefined=exactly(input)['undefined'])


FIVE = ([1, 1, 0, 0, 1], [0.9, 0.4, 0.6, 0.2, 0.7])
NOTED = [[0, 0, 1, 2, 3], [0, 4, 4, 2, 3], [1, 0, 2, 3, 3]]
# Twelve items with ties across the classes and a score at the threshold.
Y = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1]
S = [0.9, 0.5, 0.6, 0.4, 0.2, 0.6, 0.8, 0.1, 0.5, 0.7, 0.3, 0.2]
NAMES = ['d', 'b', 'b', 'a', 'd', 'e', 'a', 'c', 'c', 'b', 'e', 'd']


def drawn(seed, count, n, of):
    """Resamples of n places by Lehmer's generator, x -> 48271 x mod 2^31 - 1; `of` takes a number and a place, and says which is drawn."""
    out = []
    for _ in range(count):
        row = []
        for i in range(n):
            seed = seed * 48271 % (2**31 - 1)
            row.append(of(seed, i))
        out.append(row)
    return out


def in_every_cell(resamples, **others):
    """The first forty of resamples of the twelve items that have right and wrong items of both classes, so that every measure exists."""
    input = input_of('positive-likelihood-ratio', Y, S, [], threshold=0.5, **others)
    exists = lambda places, measure: measure_of(input | {'measure': measure}, items_of(input, places)) not in (None, 0)
    kept = [r for r in resamples if exists(r, 'positive-likelihood-ratio') and exists(r, 'negative-likelihood-ratio')]
    assert len(kept) >= 40, len(kept)
    return kept[:40]


PLACES = [[i for i in range(12) if Y[i] == one] for one in (0, 1)]
FORTY = in_every_cell(drawn(2026, 90, 12, lambda x, i: x % 12))
STRATA = in_every_cell(drawn(1126, 90, 12, lambda x, i: PLACES[Y[i]][x % 6]), sampling='stratified')
GROUPS = in_every_cell(drawn(39, 90, 5, lambda x, i: x % 5), sampling='clustered', clusters=NAMES)
for measure in COUNTS + ('auc',):
    # The scale of the tolerance is the estimate, which the replicates of a likelihood ratio can be far from.
    names = ('estimate',) if measure == 'positive-likelihood-ratio' else ('estimate', 'bias')
    threshold = None if measure == 'auc' else 0.5
    resampled('CLS-230', f'twelve-items-{measure}', 'Constructed: ties across the classes, a score at the threshold',
              input_of(measure, Y, S, FORTY, threshold=threshold, probability=0.9, interval='percentile'), names)
    resampled('CLS-230', f'each-class-by-itself-{measure}', 'Constructed: as many items of each class in each resample',
              input_of(measure, Y, S, STRATA, 'stratified', threshold=threshold, probability=0.9, interval='percentile'), names)
for measure in ('recall', 'agreement-proportion', 'mcc', 'auc'):
    resampled('CLS-230', f'clusters-{measure}', 'Constructed: clusters of two or three items, whose names are not in their order',
              input_of(measure, Y, S, GROUPS, 'clustered', threshold=None if measure == 'auc' else 0.5, probability=0.9,
                       interval='percentile', clusters=NAMES), ('estimate', 'bias', 'standardUncertainty'))
for beta in ('2', '0.5', '0'):
    resampled('CLS-230', f'f-{beta.replace(".", "-")}', 'Constructed: another weight of the recall',
              input_of('f-beta', Y, S, FORTY, threshold=0.5, probability=0.9, interval='percentile', beta=beta), ('estimate', 'bias'))
resampled('CLS-230', 'predictions-for-scores', 'Constructed: predictions as scores 1 and 0 with the threshold 1',
          input_of('jaccard', Y, [int(s >= 0.5) for s in S], FORTY, threshold=1, probability=0.9, interval='percentile'), ('estimate', 'bias'))
resampled('CLS-230', 'area-of-five', 'Constructed: the example of CLS-230', input_of('auc', *FIVE, NOTED, probability=0.5, interval='percentile'), ('estimate', 'bias'))

reasoned('CLS-230', 'clusters-of-five', 'Constructed: the example of CLS-230, whose one resample has the recall 3/5',
         input_of('recall', *FIVE, [[0, 0, 2]], 'clustered', threshold=0.5, probability=0.5, interval='percentile', clusters=list('aabbc')), ('estimate', 'bias'))

resampled('CLS-231', 'recalls-of-three', 'Constructed: the example of CLS-231; the divisor B gives 0.207870', input_of('recall', *FIVE, NOTED, threshold=0.5, probability=0.5, interval='percentile'),
          ('estimate', 'bias', 'standardUncertainty'))
for measure in ('agreement-proportion', 'f-beta', 'mcc', 'auc', 'youden'):
    resampled('CLS-231', f'u-of-{measure}', 'Constructed: the same twelve items', input_of(measure, Y, S, FORTY, threshold=None if measure == 'auc' else 0.5, probability=0.9, interval='percentile'),
              ('bias', 'standardUncertainty'))
resampled('CLS-231', 'u-of-strata-recall', 'Constructed: the same twelve items, each class by itself', input_of('recall', Y, S, STRATA, 'stratified', threshold=0.5, probability=0.9, interval='percentile'),
          ('bias', 'standardUncertainty'))

# Four items, of which the last two are negative; the resample 2, 3, 2, 3 has no positive item.
FOUR = ([1, 1, 0, 0], [0.9, 0.2, 0.8, 0.1])
KEPT = [[[0, 1, 2, 3], [0, 0, 2, 3], [0, 0, 1, 3], [1, 1, 2, 3], [1, 1, 0, 2], [0, 1, 1, 3]][(b * b + b // 7) % 6] for b in range(201)]


def without(resamples, count):
    return [[2, 3, 2, 3]] * count + resamples[count:]


resampled('CLS-232', 'one-of-a-hundred-without-recall', 'Constructed: one resample of a hundred has no positive item', input_of('recall', *FOUR, without(KEPT[:100], 1), threshold=0.5, probability=0.9, interval='percentile'))
resampled('CLS-232', 'one-of-a-hundred-without-area', 'Constructed: one resample of a hundred has items of one class', input_of('auc', *FOUR, without(KEPT[:100], 1), probability=0.9, interval='percentile'))
reasoned('CLS-232', 'one-of-two-without-recall', 'Constructed: the example of CLS-232', input_of('recall', *FIVE, [[0, 0, 1, 2, 3], [2, 2, 3, 3, 2]], threshold=0.5, interval='percentile'))
reasoned('CLS-232', 'none-with-precision', 'Constructed: no resample has an item that is called positive', input_of('precision', *FOUR, [[1, 3, 3, 1], [1, 1, 1, 3]], threshold=0.5, interval='percentile'))

reasoned('CLS-233', 'two-of-199-without-recall', 'Constructed: two of 199 are more than one in a hundred', input_of('recall', *FOUR, without(KEPT[:199], 2), threshold=0.5, probability=0.9, interval='percentile'))
resampled('CLS-233', 'two-of-200-without-recall', 'Constructed: two of 200 are one in a hundred', input_of('recall', *FOUR, without(KEPT[:200], 2), threshold=0.5, probability=0.9, interval='percentile'))
reasoned('CLS-233', 'all-right', 'Constructed: every item is classed rightly, and so is every resample of them', input_of('agreement-proportion', [1, 1, 0, 0, 1], [0.9, 0.8, 0.1, 0.2, 0.7], NOTED, threshold=0.5, probability=0.5, interval='percentile'))
reasoned('CLS-233', 'all-right-area', 'Constructed: scores that separate the classes', input_of('auc', [1, 1, 0, 0, 1], [0.9, 0.8, 0.1, 0.2, 0.7], NOTED, probability=0.5, interval='normal'))
reasoned('CLS-233', 'one-resample', 'Constructed: a single replicate has no spread, whichever it is', input_of('recall', *FIVE, NOTED[:1], threshold=0.5, probability=0.5, interval='normal'))
reasoned('CLS-233', 'equal-by-different-counts', 'Constructed: 2/3 of three and of six; degenerate comes before the tail', input_of('recall', [1, 1, 1, 1, 1, 1, 0], [0.9, 0.9, 0.9, 0.9, 0.1, 0.1, 0.1], [[0, 1, 4, 6, 6, 6, 6], [0, 1, 2, 3, 4, 5, 6]], threshold=0.5, interval='percentile'))
reasoned('CLS-233', 'thirty-eight-for-95', 'Constructed: 38 replicates have none beyond the ends for 0.95', input_of('agreement-proportion', Y, S, FORTY[:38], threshold=0.5, interval='percentile'), ('bias', 'standardUncertainty'))
resampled('CLS-233', 'thirty-nine-for-95', 'Constructed: 39 replicates have their least and their greatest as ends', input_of('agreement-proportion', Y, S, FORTY[:39], threshold=0.5, interval='percentile'), ('interval/lower', 'interval/upper'))
resampled('CLS-233', 'three-for-95-by-normal', 'Constructed: the interval normal needs no replicate beyond its ends', input_of('recall', *FIVE, NOTED, threshold=0.5, interval='normal'), ('interval/lower', 'interval/upper'))

for interval in ('percentile', 'basic', 'normal'):
    resampled('CLS-234', f'{interval}-of-three-recalls', 'Constructed: the example of CLS-234', input_of('recall', *FIVE, NOTED, threshold=0.5, probability=0.5, interval=interval), ('interval/lower', 'interval/upper'))
    for measure in ('f-beta', 'auc', 'mcc'):
        resampled('CLS-234', f'{interval}-of-{measure}', 'Constructed: twelve items, forty resamples, 0.9', input_of(measure, Y, S, FORTY, threshold=None if measure == 'auc' else 0.5, probability=0.9, interval=interval),
                  ('interval/lower', 'interval/upper'))
resampled('CLS-234', 'rank-of-one', 'Constructed: 19 replicates for 0.9, whose rank is 1 as a decimal and less as a double', input_of('recall', Y, S, FORTY[:19], threshold=0.5, probability=0.9, interval='percentile'), ('interval/lower', 'interval/upper'))
resampled('CLS-234', 'basic-above-one', 'Constructed: an interval that leaves the range of the measure', input_of('recall', *FIVE, [[0, 0, 4, 2, 3], [1, 1, 1, 2, 3], [0, 1, 1, 2, 3], [1, 1, 4, 2, 2]], threshold=0.5, probability=0.5, interval='basic'), ('interval/lower', 'interval/upper'))

good = dict(measure='recall', reference=FIVE[0], scores=FIVE[1], resamples=NOTED, threshold=0.5, probability=0.5, interval='percentile')
refused('scores-too-few', 'Constructed: four scores of five items', 'unequal-lengths', input_of(**good | {'scores': FIVE[1][1:]}))
refused('clusters-too-many', 'Constructed: six clusters of five items', 'unequal-lengths', input_of(**good | {'sampling': 'clustered', 'clusters': list('aabbcc'), 'resamples': [[0, 1, 2]]}))
refused('score-not-a-number', 'Constructed: a score that is not finite', 'not-finite', input_of(**good | {'scores': [{'$f64': 'NaN'}] + FIVE[1][1:]}))
refused('no-threshold', 'Constructed: recall of scores without a threshold', 'threshold-required', input_of(**good | {'threshold': None}))
refused('no-clusters', 'Constructed: clusters are drawn and not given', 'clusters-required', input_of(**good | {'sampling': 'clustered'}))
refused('clusters-unused', 'Constructed: clusters are given and items are drawn', 'clusters-not-sampled', input_of(**good | {'clusters': list('aabbc')}))
refused('resample-too-short', 'Constructed: the second resample has four items of five', 'length-mismatch', input_of(**good | {'resamples': [NOTED[0], [0, 1, 2, 3]]}))
refused('items-for-clusters', 'Constructed: five indices where three clusters are drawn', 'length-mismatch', input_of(**good | {'sampling': 'clustered', 'clusters': list('aabbc')}))
refused('counted-from-one', 'Constructed: indices that begin with 1 end with one too many', 'index-out-of-range', input_of(**good | {'resamples': [[1, 2, 3, 4, 5]]}))
refused('beyond-the-clusters', 'Constructed: an index of an item where three clusters are drawn', 'index-out-of-range', input_of(**good | {'sampling': 'clustered', 'clusters': list('aabbc'), 'resamples': [[0, 1, 4]]}))
refused('strata-mixed', 'Constructed: four positive items where there are three', 'strata-not-kept', input_of(**good | {'sampling': 'stratified', 'resamples': [[0, 1, 2, 3, 4], [0, 1, 1, 2, 4]]}))
refused('threshold-before-length', 'Constructed: both are wrong, and the threshold comes first', 'threshold-required', input_of(**good | {'threshold': None, 'resamples': [[0]]}))
refused('range-before-strata', 'Constructed: both are wrong, and the range comes first', 'index-out-of-range', input_of(**good | {'sampling': 'stratified', 'resamples': [[0, 1, 1, 2, 4], [0, 1, 2, 3, 5]]}))

nothing('no-positive-item', 'Constructed: no positive item has a recall', input_of('recall', [0, 0, 0], [0.1, 0.7, 0.4], [[0, 1, 2]], threshold=0.5))
nothing('nothing-called-positive', 'Constructed: the example of CLS-236', input_of('precision', [1, 0], [0.2, 0.4], [[0, 1], [1, 1]], threshold=0.5))
nothing('one-class-area', 'Constructed: items of one class have no area', input_of('auc', [1, 1], [0.2, 0.4], [[0, 1]]))

for id, source, input, named in (
    ('of-recall', 'Constructed: the four tags of a recall', input_of(**good), {'method': 'bootstrap', 'sampling': 'multinomial', 'interval': 'percentile', 'quantile-type': '6'}),
    ('of-area-by-normal', 'Constructed: no quantile, and ties by halves', input_of('auc', *FIVE, NOTED, interval='normal'), {'method': 'bootstrap', 'sampling': 'multinomial', 'interval': 'normal', 'ties': 'half'}),
    ('of-f-in-clusters', 'Constructed: beta as it was written', input_of('f-beta', *FIVE, [[0, 1, 2], [0, 0, 1]], 'clustered', interval='basic', threshold=0.5, clusters=list('aabbc'), beta='2.0'),
     {'method': 'bootstrap', 'sampling': 'clustered', 'interval': 'basic', 'quantile-type': '6', 'beta': '2.0'}),
):
    case('CLS-237', f'bootstrap-conventions-{id}', 'bootstrap-measure', source, input, exactly={'/conventions': named})

# Twenty-four items with scores in 64ths, and replicates that share their first digits.
MANY = [int(i % 11 < 5) for i in range(24)]
NEAR = [((37 * i * i + 11 * i) % 64 + (20 if one else 0)) / 64 for i, one in enumerate(MANY)]
DRAWS = drawn(7, 40, 24, lambda x, i: x % 24)
for measure in ('f-beta', 'mcc', 'auc'):
    resampled('CLS-238', f'twenty-four-items-{measure}', 'Constructed: twenty-four items with scores in 64ths', input_of(measure, MANY, NEAR, DRAWS, threshold=None if measure == 'auc' else 0.625, probability=0.9, interval='basic'))


def random(path):
    """Answers against the outputs of another program."""
    worst, count, kinds = 0, 0, {}
    for line in open(path, encoding='utf8'):
        one = json.loads(line)
        out, exact = one['output'], exactly(one['input'])
        count += 1
        if 'undefined' in exact:
            assert out == {'undefined': exact['undefined']}, (one, exact)
            kinds[exact['undefined']] = kinds.get(exact['undefined'], 0) + 1
            continue
        flat = out | ({'interval/lower': out['interval']['lower'], 'interval/upper': out['interval']['upper']} if 'lower' in out['interval'] else {})
        for name in ('replicates', 'undefinedReplicates'):
            assert out[name] == exact[name], (one, exact)
        for name, reason in exact['reasons'].items():
            assert out[name] == {'undefined': reason}, (one, name, exact)
            kinds[name + ' ' + reason] = kinds.get(name + ' ' + reason, 0) + 1
        for name in ALL:
            if name in exact:
                worst = max(worst, abs(real(exact[name]) - mpf(flat[name])) / max(1, abs(real(exact['estimate']))))
    print(count, 'inputs, largest difference', mp.nstr(worst, 3), kinds)


if '--random' in sys.argv:
    random(sys.argv[sys.argv.index('--random') + 1])
else:
    main()
