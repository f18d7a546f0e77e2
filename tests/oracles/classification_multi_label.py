"""Vectors of multi-label classification, CLS-080 to CLS-086: exact fractions and scikit-learn 1.2.1.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_multi_label.py (see classification_vectors.py
for what it prints). scikit-learn 1.2.1 has neither `undefined` nor `exclude`: where a member is left out it is given what is
left of the items or labels. Of `weighted` without a single label in the reference it answers its `zero_division`, as the
clauses do where that is 0 or 1.
"""
import warnings
from fractions import Fraction as F
from itertools import product

import numpy as np
from sklearn import metrics as sk

from classification_vectors import Oracle, case, main

warnings.filterwarnings('ignore')
EXACT = Oracle('exact-arithmetic', 'Python fractions (tests/oracles/classification_multi_label.py)')
NOTHING = {'undefined': 'zero-denominator'}


def sklearn(value, how=''):
    return Oracle('other-software', f"scikit-learn 1.2.1{', ' + how if how else ''} (tests/oracles/classification_multi_label.py)", value)


def table(pairs):
    pairs = list(pairs)
    return [pairs.count((1, 1)), pairs.count((0, 1)), pairs.count((1, 0)), pairs.count((0, 0))]


def measured(measure, cells, beta):
    tp, fp, fn, _ = cells
    b = F(beta) ** 2
    top, bottom = {'precision': (tp, tp + fp), 'recall': (tp, tp + fn), 'jaccard': (tp, tp + fp + fn),
                   'f-beta': ((1 + b) * tp, (1 + b) * tp + b * fn + fp)}[measure]
    return None if bottom == 0 else F(top) / bottom


def instead(value, zero):
    return F(int(zero)) if value is None and zero in '01' else value


def averaged(measure, y, p, average, zero, beta):
    columns = [table(zip(a, b)) for a, b in zip(zip(*y), zip(*p))]
    if average == 'micro':
        return instead(measured(measure, [sum(c[k] for c in columns) for k in range(4)], beta), zero)
    members = [table(zip(a, b)) for a, b in zip(y, p)] if average == 'samples' else columns
    if average == 'per-class':
        return [instead(measured(measure, c, beta), zero) for c in members]
    kept = [(instead(measured(measure, c, beta), zero), c[0] + c[2] if average == 'weighted' else 1) for c in members]
    kept = [(v, w) for v, w in kept if w and not (zero == 'exclude' and v is None)]
    if any(v is None for v, _ in kept):
        return None
    return instead(sum(v * w for v, w in kept) / sum(w for _, w in kept) if kept else None, zero)


def by_sklearn(measure, y, p, average, zero, beta):
    how = {'average': None if average == 'per-class' else average, 'zero_division': int(zero) if zero in '01' else 0}
    y, p = np.array(y), np.array(p)
    if y.shape[1] == 1:
        # A single column would be taken for two classes; with an unused second one, which is not averaged over, it is not.
        y, p, how = np.c_[y, 0 * y], np.c_[p, 0 * p], how | {'labels': [0]}
    return {'precision': lambda: sk.precision_score(y, p, **how), 'recall': lambda: sk.recall_score(y, p, **how),
            'jaccard': lambda: sk.jaccard_score(y, p, **how), 'f-beta': lambda: sk.fbeta_score(y, p, beta=float(F(beta)), **how)}[measure]()


def left(measure, y, p, average, beta):
    """What is left where the members without a value are not there."""
    if average == 'samples':
        rows = [i for i in range(len(y)) if measured(measure, table(zip(y[i], p[i])), beta) is not None]
        return [y[i] for i in rows], [p[i] for i in rows]
    columns = [k for k in range(len(y[0])) if measured(measure, table((a[k], b[k]) for a, b in zip(y, p)), beta) is not None]
    return [[r[k] for k in columns] for r in y], [[r[k] for k in columns] for r in p]


def labelled(clause, id, source, measure, labels, y, p, average, zero='undefined', beta='1', others=True):
    input = {'measure': measure, 'labels': labels, 'reference': y, 'predictions': p,
             'conventions': {'average': average, 'zero-division': zero} | ({'beta': beta} if measure == 'f-beta' else {})}
    value = averaged(measure, y, p, average, zero, beta)
    if average == 'per-class':
        other = by_sklearn(measure, y, p, average, zero, beta)
        numbers = {f'/values/{k}/value': (v, sklearn(other[k])) for k, v in enumerate(value) if v is not None and v.denominator > 1}
        exactly = {f'/values/{k}/label': label for k, label in enumerate(labels)}
        exactly |= {f'/values/{k}/value': NOTHING if v is None else int(v) for k, v in enumerate(value) if v is None or v.denominator == 1}
        case(clause, id, 'multi-label-measure', source, input, numbers, exactly, first=EXACT)
        return
    if value is None:
        case(clause, id, 'multi-label-measure', source, input, exactly={'/value': NOTHING})
        return
    if zero == 'exclude':
        other = sklearn(by_sklearn(measure, *left(measure, y, p, average, beta), average, '0', beta), 'what has a value')
    else:
        other = sklearn(by_sklearn(measure, y, p, average, zero, beta))
    case(clause, id, 'multi-label-measure', source, input, {'/value': (value, other)}, first=EXACT)


LABELS = ['red', 'round', 'small', 'old']
Y = [[1, 0, 0, 1], [1, 1, 0, 0], [0, 1, 0, 0], [1, 1, 1, 0], [1, 0, 0, 0], [1, 1, 0, 1], [0, 0, 1, 0], [1, 0, 1, 1]]
P = [[1, 0, 0, 0], [1, 0, 0, 1], [0, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 1, 1, 1], [0, 0, 1, 1], [1, 1, 1, 1]]
AVERAGES = ('micro', 'macro', 'weighted', 'samples')

case('CLS-080', 'multi-label-tables', 'multi-label-measure', 'Constructed: eight items and four labels, the tables one by one',
     {'measure': 'precision', 'labels': LABELS, 'reference': Y, 'predictions': P, 'conventions': {'average': 'micro', 'zero-division': '0'}},
     exactly={'/tables': [dict(zip(('label', 'truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives'), (label, *table(zip(a, b)))))
                          for label, a, b in zip(LABELS, zip(*Y), zip(*P))]})
assert [[int(m[1][1]), int(m[0][1]), int(m[1][0]), int(m[0][0])] for m in sk.multilabel_confusion_matrix(np.array(Y), np.array(P))] == \
    [table(zip(a, b)) for a, b in zip(zip(*Y), zip(*P))]

for measure, average in product(('precision', 'recall', 'f-beta', 'jaccard'), AVERAGES):
    labelled('CLS-081', f'multi-label-{measure}-{average}', 'Constructed: one classification of eight items, four averages that differ', measure, LABELS, Y, P, average)
labelled('CLS-081', 'multi-label-f-2-samples', 'Constructed: the same with the recall twice the weight', 'f-beta', LABELS, Y, P, 'samples', beta='2')
labelled('CLS-081', 'multi-label-f-half-weighted', 'Constructed: the same with half of it', 'f-beta', LABELS, Y, P, 'weighted', beta='0.5')
for measure in ('precision', 'f-beta'):
    labelled('CLS-081', f'multi-label-{measure}-each-label', 'Constructed: the labels one by one', measure, LABELS, Y, P, 'per-class')
labelled('CLS-081', 'multi-label-one-label', 'Constructed: one label, which is not the same as two classes', 'f-beta', ['red'], [[1], [0], [1], [1]], [[1], [1], [0], [1]], 'macro')

for id, y, p, source in (
    ('eight', Y, P, 'Constructed: whole sets of labels against single ones'),
    ('empty', [[0, 0], [1, 0], [0, 1]], [[0, 0], [1, 1], [0, 1]], 'Constructed: an item without a label that was given none is right'),
):
    for measure, value, other in (
        ('subset-agreement', F(sum(a == b for a, b in zip(y, p)), len(y)), lambda a, b: sk.accuracy_score(a, b)),
        ('label-agreement', F(sum(i == k for a, b in zip(y, p) for i, k in zip(a, b)), len(y) * len(y[0])), lambda a, b: 1 - sk.hamming_loss(a, b)),
    ):
        case('CLS-082', f'multi-label-{measure}-{id}', 'multi-label-measure', source,
             {'measure': measure, 'labels': LABELS[:len(y[0])], 'reference': y, 'predictions': p, 'conventions': {}},
             {'/value': (value, sklearn(other(np.array(y), np.array(p))))}, first=EXACT)

# Four masks of two structures: nothing there and nothing found, all found, one missed, one found where there is none.
MASKS = ['liver', 'lesion']
THERE = [[0, 0], [1, 1], [0, 1], [0, 0]]
FOUND = [[0, 0], [1, 1], [0, 0], [0, 1]]
EMPTY = 'MONAI #7504 and #4160, nnUNet #380: Dice of an image that has no structure and in which none was found'
for zero in ('undefined', '0', '1', 'exclude'):
    labelled('CLS-083', f'multi-label-empty-image-{zero}', EMPTY, 'f-beta', MASKS, THERE, FOUND, 'samples', zero)
    labelled('CLS-083', f'multi-label-empty-image-recall-{zero}', 'Constructed: recall of the same images, two of which have no structure', 'recall', MASKS, THERE, FOUND, 'samples', zero)
    labelled('CLS-083', f'multi-label-unused-label-{zero}', 'scikit-learn #14900: a label that no item has and none was given', 'f-beta', ['a', 'b', 'c'],
             [[1, 0, 0], [1, 1, 0], [0, 1, 0]], [[1, 0, 0], [0, 1, 0], [0, 1, 0]], 'macro', zero)
labelled('CLS-083', 'multi-label-found-where-there-is-none', 'TransUNet #39: a structure found where there is none, for which 1 was printed', 'f-beta', ['lesion'], [[0]], [[1]], 'samples', '1')
for found, name in (([[1], [1], [0]], 'two'), ([[1], [0], [0]], 'one')):
    labelled('CLS-083', f'multi-label-found-{name}-excluded', 'After MONAI #9095, which is on a distance: what was missed is left out, so that the mean does not fall with it; precision of three images that have the structure',
             'precision', ['lesion'], [[1], [1], [1]], found, 'samples', 'exclude')
    labelled('CLS-083', f'multi-label-found-{name}-0', 'The same, what was missed counting 0', 'precision', ['lesion'], [[1], [1], [1]], found, 'samples', '0')
for zero in ('undefined', '0', '1', 'exclude'):
    labelled('CLS-083', f'multi-label-nothing-at-all-weighted-{zero}', 'Constructed: no item has a label, so that no weight is above zero', 'recall', MASKS, [[0, 0], [0, 0]], [[0, 1], [0, 0]], 'weighted', zero)
labelled('CLS-083', 'multi-label-weight-of-zero', 'Constructed: a label without a value has no weight either', 'recall', MASKS, [[1, 0], [1, 0], [1, 0]], [[1, 0], [0, 1], [1, 0]], 'weighted')
labelled('CLS-083', 'multi-label-one-by-one-undefined', 'Constructed: one of two labels has no value', 'recall', MASKS, [[1, 0], [1, 0], [1, 0]], [[1, 0], [0, 1], [1, 0]], 'per-class')

case('CLS-084', 'multi-label-conventions-of-f', 'multi-label-measure', 'Constructed: every tag that applies, beta as it was written',
     {'measure': 'f-beta', 'labels': LABELS, 'reference': Y, 'predictions': P, 'conventions': {'average': 'samples', 'zero-division': 'exclude', 'beta': '0.50'}},
     exactly={'/conventions': {'average': 'samples', 'zero-division': 'exclude', 'beta': '0.50'}})
for id, source, labels, y, p, code in (
    ('label-twice', 'Constructed: a label declared twice', ['a', 'a'], [[1, 0]], [[1, 0]], 'duplicate-label'),
    ('item-too-many', 'Constructed: two items and three predictions', ['a', 'b'], [[1, 0], [0, 1]], [[1, 0], [0, 1], [1, 1]], 'unequal-lengths'),
    ('row-too-short', 'Constructed: a row without its last column', ['a', 'b'], [[1, 0], [0, 1]], [[1, 0], [0]], 'not-rectangular'),
    ('row-too-long', 'Constructed: a row with a column more', ['a', 'b'], [[1, 0, 1], [0, 1]], [[1, 0], [0, 1]], 'not-rectangular'),
):
    case('CLS-085', f'multi-label-{id}', 'multi-label-measure', source, {'measure': 'recall', 'labels': labels, 'reference': y, 'predictions': p,
         'conventions': {'average': 'micro', 'zero-division': '0'}}, rejected=code)

# Denominators that share no factor: the mean over the items is a fraction of many digits.
PRIMES = (2, 3, 5, 7, 11, 13)
WIDE = [[1] * n + [0] * (13 - n) for n in PRIMES]
ONE = [[1] + [0] * 12 for _ in PRIMES]
labelled('CLS-086', 'multi-label-mean-of-reciprocals-of-primes', 'Constructed: recalls 1/2, 1/3, 1/5, 1/7, 1/11 and 1/13 of six items', 'recall',
         [f'label {k}' for k in range(13)], WIDE, ONE, 'samples')

main()
