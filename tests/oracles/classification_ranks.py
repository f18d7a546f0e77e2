"""Vectors of precision and recall, logarithmic losses and top-k agreement, CLS-130 to CLS-153: fractions and logarithms at
50 digits, from the definitions; scikit-learn 1.2.1, and R (classification_ranks.R) where scikit-learn has no such measure.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_ranks.py (see classification_vectors.py for
what it prints). The precision at each threshold is counted from all items anew; nothing is sorted or summed up on the way.
"""
import warnings
from fractions import Fraction as F

import numpy as np
from mpmath import log, mpf, sqrt
from sklearn import metrics as sk

from classification_vectors import Oracle, case, main, real

warnings.simplefilter('ignore')
HERE = '(tests/oracles/classification_ranks.py)'
EXACT = Oracle('exact-arithmetic', f'Python fractions {HERE}')
LONG = Oracle('arbitrary-precision', f'Python fractions, logarithms by mpmath 1.2.1 at 50 digits {HERE}')
R = Oracle('other-software', 'R 4.2.2, the formulas of the clause in binary64 (tests/oracles/classification_ranks.R)')


def sklearn(how, value):
    return Oracle('other-software', f'scikit-learn 1.2.1, {how} {HERE}', value)


# Precision and recall

def curve(y, s, w):
    """Threshold, recall, precision, each exact."""
    P = sum(k for is_, k in zip(y, w) if is_ == 1)
    points = []
    for t in sorted(set(s), reverse=True):
        hit = sum(k for is_, score, k in zip(y, s, w) if score >= t and is_ == 1)
        called = sum(k for score, k in zip(s, w) if score >= t)
        points.append((t, F(hit, P), F(hit, called)))
    return points


def average(y, s, w, interpolation, first='extended'):
    points = [(r, p) for _, r, p in curve(y, s, w)]
    best = lambda at: max(p for r, p in points if r >= at)
    if interpolation == 'eleven-point':
        return sum(best(F(g, 10)) for g in range(11)) / 11
    if interpolation == 'one-hundred-one-point':
        return sum(best(F(g, 100)) for g in range(101)) / 101
    before, p_before, total = F(0), F(1) if first == 'one' else points[0][1], F(0)
    for r, p in points:
        height = {'step': p, 'trapezoid': (p + p_before) / 2, 'voc-2010': best(r)}[interpolation]
        total += (r - before) * height
        before, p_before = r, p
    return total


def ap(id, source, y, s, w=None, only=None):
    input = {'reference': y, 'scores': s, **({'weights': w} if w else {})}
    for tag in ('step', 'trapezoid', 'trapezoid-from-one', 'eleven-point', 'one-hundred-one-point', 'voc-2010'):
        if only and tag not in only:
            continue
        trapezoid = tag.startswith('trapezoid')
        first = 'one' if tag.endswith('one') else 'extended'
        conventions = {'interpolation': 'trapezoid', 'first-point': first} if trapezoid else {'interpolation': tag}
        value = average(y, s, w or [1] * len(y), conventions['interpolation'], first)
        second = R
        if tag == 'step':
            second = sklearn('average_precision_score', sk.average_precision_score(y, s, sample_weight=w))
        if tag == 'trapezoid-from-one':
            precision, recall, _ = sk.precision_recall_curve(y, s, sample_weight=w)
            second = sklearn('auc of precision_recall_curve', sk.auc(recall, precision))
        case('CLS-132' if trapezoid else 'CLS-131', f'{id}-{tag}', 'average-precision', source,
             {**input, 'conventions': conventions}, {'/value': (value, second)},
             {f'/conventions/{name}': chosen for name, chosen in conventions.items()}, first=EXACT)


tenths = lambda n: [(n - i) / 10 for i in range(n)]
ap('ap-eight', 'Five definitions under one name: scikit-learn #5379, #7356 and #9017', [1, 0, 1, 1, 0, 0, 1, 0], tenths(8))
ap('ap-negative-first', 'A curve that begins with a negative item, at the recall 0: scikit-learn #8245 and #13074',
   [0, 1, 1, 0, 1, 0, 0, 1], tenths(8))
ap('ap-ties', 'Items with equal scores are one step, the first of them too, where the first point tells: scikit-learn #6065', [1, 0, 1, 0, 1, 0, 0], [.8, .8, .8, .5, .5, .2, .2])
ap('ap-all-equal', 'A system without opinion: its average precision is the share of the positive items',
   [1, 0, 0, 1, 0, 0, 0], [.5] * 7)
ap('ap-weighted', 'Items that stand for several: six items with the weights 3, 1, 4, 2, 7 and 5', [0, 1, 0, 1, 1, 0],
   [.9, .8, .8, .6, .4, .3], [3, 1, 4, 2, 7, 5])
ap('ap-worst', 'Every negative item above every positive one', [0, 0, 0, 0, 1, 1, 1], tenths(7))
ap('ap-single-positive', 'One positive item, the third of six', [0, 0, 1, 0, 0, 0], tenths(6))
ap('ap-grid-of-tenths', 'Recalls that lie on the grid: cocodataset/cocoapi #409, where 0.9 was written 0.8999999999999999',
   [1, 0] * 10, [(40 - i) / 64 for i in range(20)], only=('eleven-point', 'one-hundred-one-point'))
ap('ap-grid-of-hundredths', 'Recalls of 29, 57 and 58 hundredths, where 100 times a quotient of doubles misses the whole number',
   [1, 0, 1, 0, 1, 0, 1], [.9, .8, .7, .6, .5, .4, .3], [29, 5, 28, 50, 1, 40, 42], only=('one-hundred-one-point',))
ap('ap-neighbouring-doubles', 'Scores one unit in the last place apart are different scores', [0, 1, 0, 1],
   [0.5000000000000001, 0.5, 0.49999999999999994, 0.25], only=('step', 'voc-2010'))
ap('ap-signed-zeros', '0 and -0 are one score', [1, 0, 1, 0], [0.0, -0.0, -0.0, -1.0], only=('step', 'trapezoid'))
ap('ap-four', 'The example of the documentation of scikit-learn, average_precision_score', [0, 0, 1, 1], [.1, .4, .35, .8],
   only=('step',))


def points(id, source, y, s, w=None, exactly=None):
    found = curve(y, s, w or [1] * len(y))
    precision, recall, thresholds = sk.precision_recall_curve(y, s, sample_weight=w)
    numbers, exact = {}, {}
    for i, (t, r, p) in enumerate(found):
        at = list(thresholds).index(t)
        numbers[f'/points/{i}/recall'] = (r, sklearn('precision_recall_curve', recall[at]))
        numbers[f'/points/{i}/precision'] = (p, sklearn('precision_recall_curve', precision[at]))
        exact[f'/points/{i}/threshold'] = t
    if exactly:
        # Quotients that are doubles: the whole list, so that a point too many is seen.
        assert all(float(v) == v for _, r, p in found for v in (r, p))
        numbers, exact = {}, {'/points': [dict(threshold=t, recall=float(r), precision=float(p)) for t, r, p in found]}
    case('CLS-130', id, 'precision-recall-curve', source,
         {'reference': y, 'scores': s, **({'weights': w} if w else {})}, numbers, exact, first=EXACT)


points('pr-curve-dyadic', 'A first point with the precision 0, and points after the recall 1: scikit-learn #8245 and #30147',
       [0, 1, 1, 0, 0, 0, 0, 0], [.9, .8, .7, .7, .3, .3, .3, .3], exactly=True)
points('pr-curve-ties', 'One point for each distinct score: scikit-learn #6065', [1, 0, 1, 0, 1, 0, 0],
       [.8, .8, .8, .5, .5, .2, .2])
points('pr-curve-weighted', 'Items that stand for several', [0, 1, 0, 1, 1, 0], [.9, .8, .8, .6, .4, .3], [3, 1, 4, 2, 7, 5])

NONE = 'No positive item, for which 0, 1 and NaN were answered: torchmetrics #2494, scikit-learn #30147'
for tag in ('step', 'eleven-point', 'voc-2010'):
    case('CLS-134', f'ap-no-positive-{tag}', 'average-precision', NONE,
         {'reference': [0, 0, 0], 'scores': [.1, .2, .3], 'conventions': {'interpolation': tag}}, {},
         {'/value': {'undefined': 'no-positive'}})
case('CLS-134', 'pr-curve-no-positive', 'precision-recall-curve', NONE, {'reference': [0, 0], 'scores': [.1, .2]},
     undefined='no-positive')
BOTH = (('average-precision', {'conventions': {'interpolation': 'step'}}), ('precision-recall-curve', {}))
for operation, more in BOTH:
    short = 'ap' if more else 'pr-curve'
    case('CLS-135', f'{short}-unequal-lengths', operation, 'Constructed: two classes, three scores',
         {'reference': [0, 1], 'scores': [.1, .2, .3], **more}, rejected='unequal-lengths')
    case('CLS-135', f'{short}-weights-short', operation, 'Constructed: two items, one weight',
         {'reference': [0, 1], 'scores': [.1, .2], 'weights': [1], **more}, rejected='unequal-lengths')
    case('CLS-135', f'{short}-not-a-number', operation, 'Constructed: a score that is NaN',
         {'reference': [0, 1], 'scores': [.1, {'$f64': 'NaN'}], **more}, rejected='not-finite')


# Logarithmic losses

def losses(y, p, base, clipping, renormalise):
    out = []
    for is_, one in zip(y, p):
        if isinstance(one, list):
            q = F(one[is_]) / sum(map(F, one)) if renormalise else F(one[is_])
        else:
            q = F(one) if is_ == 1 else 1 - F(one)
        if clipping != 'none':
            q = min(max(q, F(clipping)), 1 - F(clipping))
        out.append(-log(real(q)) / (log(2) if base == '2' else 1))
    return out


def loss(clause, id, source, y, p, base='e', clipping='none', normalisation='none', spread=False, second=None):
    rows = isinstance(p[0], list)
    conventions = {'log-base': base, 'clipping': clipping, **({'normalisation': normalisation} if rows else {})}
    found = losses(y, p, base, clipping, normalisation == 'renormalise')
    n = len(found)
    mean = sum(found) / n
    numbers = {'/value': (mean, second or R)}
    if spread:
        u = sqrt(sum((one - mean) ** 2 for one in found) / (n * (n - 1)))
        numbers['/standardUncertainty'] = (u, R)
    case(clause, id, 'log-loss', source,
         {'reference': y, 'rows' if rows else 'probabilities': p, **({} if spread else {'uncertainty': 'none'}),
          'conventions': conventions}, numbers,
         {f'/conventions/{name}': chosen for name, chosen in conventions.items()}, first=LONG)


def log_loss(y, p, **more):
    return sklearn('log_loss', sk.log_loss(y, p, **more))


SIX = ([1, 0, 0, 1, 1, 0], [.9, .1, .2, .65, .3, .5])
ROWS = ([1, 0, 2, 1], [[.125, .75, .125], [.5, .25, .25], [.25, .125, .625], [.5, .375, .125]])
loss('CLS-140', 'log-loss-six', 'Constructed: six forecasts', *SIX, second=log_loss(*SIX))
loss('CLS-140', 'log-loss-six-bits', 'The same in bits', *SIX, base='2')
loss('CLS-140', 'log-loss-rows', 'Constructed: four forecasts of three classes', *ROWS, second=log_loss(*ROWS, labels=[0, 1, 2]))
loss('CLS-140', 'log-loss-rows-bits', 'The same in bits', *ROWS, base='2')
loss('CLS-140', 'log-loss-nearly-certain', 'Right and nearly certain: the loss is about the distance from 1',
     [0, 0, 1], [1e-12, 2e-9, .999])

CERTAIN = 'The limit decides what one certain and wrong statement costs: scikit-learn #24315 and #17399'
for clipping in ('1e-15', '1e-7', '2.220446049250313e-16', '1.1920928955078125e-7'):
    name = clipping.replace('.', '-')
    loss('CLS-141', f'log-loss-certain-and-wrong-{name}', CERTAIN, [1], [0.0], clipping=clipping,
         second=Oracle('other-software', f'scikit-learn 1.2.1, log_loss {HERE}',
                       sk.log_loss([1], [0.0], eps=float(clipping), labels=[0, 1])))
    loss('CLS-141', f'log-loss-one-of-five-{name}', CERTAIN, [1, 0, 0, 1, 1], [.9, .1, 1.0, .7, .8], clipping=clipping)
loss('CLS-141', 'log-loss-both-ends', 'Right and certain is clipped too, at the other end', [1, 0, 1], [1.0, 0.0, .5],
     clipping='0.01', second=log_loss([1, 0, 1], [1.0, 0.0, .5], eps=.01))
loss('CLS-141', 'log-loss-unclipped-tiny', 'A probability below every usual limit, which is not clipped',
     [1, 1, 0], [1e-300, .5, .25])
loss('CLS-141', 'log-loss-right-and-certain', 'A certain and right statement costs nothing', [1, 0], [1.0, .5])

SUM_TWO = 'A row that sums to two: scikit-learn #24515, 0.5108 as it is and 1.2040 after division'
loss('CLS-142', 'log-loss-renormalised', SUM_TWO, [0], [[.6, .6, .8]], normalisation='renormalise',
     second=log_loss([0], [[.6, .6, .8]], labels=[0, 1, 2]))
loss('CLS-142', 'log-loss-thirds-renormalised', 'Thirds written to three digits', [0, 1, 2], [[.333, .333, .333], [.25, .5, .25], [.3, .3, .3]],
     normalisation='renormalise')
loss('CLS-142', 'log-loss-thirds-kept', 'Thirds written to seven digits, within the bound and not divided', [0, 1, 2],
     [[.3333333, .3333333, .3333333], [.25, .5, .25], [.2, .3, .5]])
for id, source, row in (('log-loss-row-of-two', SUM_TWO, [.6, .6, .8]),
                        ('log-loss-thirds-refused', 'Thirds written to three digits', [.333, .333, .333])):
    case('CLS-142', id, 'log-loss', source,
         {'reference': [0], 'rows': [row], 'uncertainty': 'none',
          'conventions': {'log-base': 'e', 'clipping': 'none', 'normalisation': 'none'}}, rejected='not-normalised')
case('CLS-142', 'log-loss-row-of-nothing', 'log-loss', 'A row of zeros, which no sum divides',
     {'reference': [0], 'rows': [[0.0, 0.0, 0.0]], 'uncertainty': 'none',
      'conventions': {'log-base': 'e', 'clipping': 'none', 'normalisation': 'renormalise'}}, rejected='not-normalised')

loss('CLS-143', 'log-loss-uncertainty-six', 'Constructed: six forecasts', *SIX, spread=True, second=log_loss(*SIX))
loss('CLS-143', 'log-loss-uncertainty-six-bits', 'The same in bits', *SIX, base='2', spread=True)
loss('CLS-143', 'log-loss-uncertainty-rows', 'Constructed: four forecasts of three classes', *ROWS, spread=True)
loss('CLS-143', 'log-loss-uncertainty-clipped', 'One certain and wrong statement makes most of the uncertainty',
     [1, 0, 0, 1, 1], [.9, .1, 1.0, .7, .8], clipping='1e-15', spread=True)
loss('CLS-143', 'log-loss-uncertainty-close', 'Losses that differ in their eighth digit', [1, 1, 1, 1],
     [.5, .50000001, .50000002, .50000003], spread=True)

NATURAL = {'log-base': 'e', 'clipping': 'none'}
UNDEFINED = lambda code: {'undefined': code}
case('CLS-144', 'log-loss-infinite', 'log-loss', 'A class that occurred was called impossible: scikit-learn #17399',
     {'reference': [1, 0, 1], 'probabilities': [.5, .25, 0.0], 'conventions': NATURAL}, {},
     {'/value': UNDEFINED('infinite-loss'), '/standardUncertainty': UNDEFINED('infinite-loss')})
case('CLS-144', 'log-loss-infinite-row', 'log-loss', 'The same of three classes',
     {'reference': [2, 0], 'rows': [[.5, .5, 0.0], [.5, .25, .25]], 'conventions': {**NATURAL, 'normalisation': 'none'}}, {},
     {'/value': UNDEFINED('infinite-loss'), '/standardUncertainty': UNDEFINED('infinite-loss')})
case('CLS-144', 'log-loss-one-item', 'log-loss', 'Constructed: one item',
     {'reference': [1], 'probabilities': [.5], 'conventions': NATURAL}, {},
     {'/standardUncertainty': UNDEFINED('too-few-items')})
case('CLS-144', 'log-loss-equal', 'log-loss', 'Equal losses, whose spread is not certainty',
     {'reference': [1, 0, 1], 'probabilities': [.75, .25, .75], 'conventions': NATURAL}, {},
     {'/standardUncertainty': UNDEFINED('zero-spread')})

for id, source, code, input in (
    ('lists', 'two classes, one probability', 'unequal-lengths', {'reference': [0, 1], 'probabilities': [.5]}),
    ('third-class', 'a class 2 of two', 'unknown-class', {'reference': [0, 2], 'probabilities': [.5, .5]}),
    ('no-column', 'a class 3 of three', 'unknown-class', {'reference': [3], 'rows': [[.5, .25, .25]]}),
    ('neither', 'nothing stated', 'no-probabilities', {'reference': [0, 1]}),
    ('both', 'both forms', 'no-probabilities', {'reference': [1], 'probabilities': [.5], 'rows': [[.5, .5]]}),
):
    conventions = {**NATURAL, 'normalisation': 'none'} if 'rows' in input else NATURAL
    case('CLS-146', f'log-loss-{id}', 'log-loss', f'Constructed: {source}', {**input, 'conventions': conventions},
         rejected=code)


# Top-k agreement

def agreements(y, s, k, ties):
    found = 0
    for is_, row in zip(y, s):
        key = {'pessimistic': lambda c: c == is_, 'optimistic': lambda c: c != is_,
               'lowest-index': lambda c: c, 'highest-index': lambda c: -c}[ties]
        found += is_ in sorted(range(len(row)), key=lambda c: (-row[c], key(c)))[:k]
    return found


def top(id, source, y, s, k, rules=('pessimistic', 'optimistic', 'lowest-index', 'highest-index')):
    for ties in rules:
        count = agreements(y, s, k, ties)
        second = R
        if ties == 'highest-index' and k < len(s[0]):
            # scikit-learn sorts stably and reads from the end, so that of equal scores the last class comes first.
            second = sklearn('top_k_accuracy_score', sk.top_k_accuracy_score(y, np.array(s), k=k, labels=range(len(s[0]))))
        input = {'reference': y, 'scores': s, 'k': k, 'conventions': {'ties': ties}}
        case('CLS-150', f'{id}-{ties}', 'top-k-agreement', source, input, {'/value': (F(count, len(y)), second)},
             {'/conventions/ties': ties}, first=EXACT)
        case('CLS-151', f'{id}-counts-{ties}', 'top-k-agreement', source, input, {},
             {'/agreements': count, '/items': len(y)})


top('top-k-tied', 'One set of scores, four rules for ties', [0, 1, 2, 3, 1, 2, 0],
    [[4, 4, 1, 0], [3, 2, 2, 2], [1, 1, 1, 1], [0, 2, 2, 2], [5, 3, 3, 0], [4, 3, 4, 4], [2, 2, 3, 3]], 2)
top('top-k-constant', 'A system that gives every class the same score', [0, 1, 2], [[.5] * 3] * 3, 1)
top('top-k-documented', 'The example of the documentation of scikit-learn, top_k_accuracy_score', [0, 1, 2, 2],
    [[.5, .2, .2], [.3, .4, .2], [.2, .4, .3], [.7, .2, .1]], 2)
top('top-k-all', 'As many classes count as there are', [0, 1, 2], [[.1, .2, .7], [.5, .5, 0], [1, 0, 0]], 3, ('pessimistic',))
top('top-k-negative', 'Scores below 0, as logarithms of probabilities are', [0, 2, 1], [[-1.5, -.25, -2], [-3, -2, -1], [-.5, -4, -.5]], 1)
for id, source, code, input in (
    ('lists', 'two classes, one row', 'unequal-lengths', {'reference': [0, 1], 'scores': [[1, 2]]}),
    ('no-column', 'a class 2 of two', 'unknown-class', {'reference': [2], 'scores': [[1, 2]]}),
    ('not-a-number', 'a score that is NaN', 'not-finite', {'reference': [0], 'scores': [[1, {'$f64': 'NaN'}]]}),
):
    case('CLS-153', f'top-k-{id}', 'top-k-agreement', f'Constructed: {source}',
         {**input, 'k': 1, 'conventions': {'ties': 'pessimistic'}}, rejected=code)

main()
