"""Vectors of the confusion matrix and of measures of counts, CLS-010 to CLS-042: exact fractions and scikit-learn 1.2.1.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_counts.py (see classification_vectors.py for
what it prints). Fractions are counted from the items, scikit-learn is given the items with the counts as weights.
"""
import warnings
from fractions import Fraction as F
from itertools import product

import numpy as np
from mpmath import mpf, sqrt
from sklearn import metrics as sk

from classification_vectors import Oracle, case, main, real

warnings.filterwarnings('ignore')
EXACT = Oracle('exact-arithmetic', 'Python fractions, square root by mpmath 1.2.1 at 50 digits (tests/oracles/classification_counts.py)')
BY = 'scikit-learn 1.2.1{} (tests/oracles/classification_counts.py)'


def sklearn(value, how=''):
    return Oracle('other-software', BY.format(', ' + how if how else ''), value)


# --- matrices of items ------------------------------------------------------------------------------------------------

def matrix(clause, id, source, reference, predictions, labels=None, weights=None):
    """Counted one by one; scikit-learn counts the items that have a prediction."""
    classes = labels or sorted({*reference, *(p for p in predictions if isinstance(p, str))})
    w = weights or [1] * len(reference)
    of = lambda c, k: sum(x for r, p, x in zip(reference, predictions, w) if r == c and p == k)
    counts = [[of(c, k) for k in classes] for c in classes]
    has = [i for i, p in enumerate(predictions) if isinstance(p, str)]
    if has:
        other = sk.confusion_matrix([reference[i] for i in has], [predictions[i] for i in has], labels=classes,
                                    sample_weight=[w[i] for i in has])
        assert other.tolist() == counts, id
    input = {} if labels is None else {'labels': labels}
    input |= {'reference': reference, 'predictions': predictions} | ({'weights': weights} if weights else {})
    case(clause, id, 'confusion-matrix', source, input, exactly={
        '/labels': classes, '/counts': counts, '/missing': [of(c, None) for c in classes],
        '/abstained': [of(c, {'abstained': True}) for c in classes]})


ABSTAINED = {'abstained': True}
matrix('CLS-010', 'matrix-rows-are-the-reference', 'Constructed: a matrix that its transpose does not equal',
       ['cat', 'ant', 'cat', 'cat', 'ant', 'bird'], ['ant', 'ant', 'cat', 'cat', 'ant', 'cat'])
matrix('CLS-010', 'matrix-weights', 'Constructed: items with weights count as so many items',
       ['a', 'a', 'b', 'b'], ['a', 'b', 'b', 'a'], weights=[3, 1, 1000000, 2])
matrix('CLS-010', 'matrix-one-item', 'Constructed: a single item', ['a'], ['b'])
matrix('CLS-011', 'matrix-missing-and-abstained', 'Constructed: two missing predictions and one abstention, each in the row of its class',
       ['a', 'b', 'a', 'b', 'a', 'b'], ['a', None, ABSTAINED, 'a', None, 'b'])
matrix('CLS-011', 'matrix-no-prediction-at-all', 'Constructed: no item has a prediction, and weights count there too',
       ['b', 'a', 'b'], [None, ABSTAINED, None], weights=[1, 5, 7])
matrix('CLS-011', 'matrix-label-none', 'Constructed: a class that is called None or null is a class',
       ['null', 'None', 'null'], ['null', 'None', None])
matrix('CLS-012', 'matrix-declared-order', 'Constructed: declared classes in their order, one of them unused',
       ['low', 'high', 'low'], ['low', 'low', 'high'], labels=['low', 'middle', 'high'])
matrix('CLS-012', 'matrix-order-by-characters', 'Constructed: digits as text, capitals, and a class that only a prediction has',
       ['10', '9', 'b', 'B', 'é'], ['9', '9', 'b', 'b', 'z'])
matrix('CLS-012', 'matrix-order-beyond-the-basic-plane', 'Constructed: the code of the second character is the larger one, and its first 16-bit unit the smaller',
       ['\U0001F600', '\uFF5E'], ['\U0001F600', '\U0001F600'])
for id, source, input, code in (
    ('matrix-unequal-lengths', 'Constructed: three references and two predictions', {'reference': ['a', 'b', 'a'], 'predictions': ['a', 'b']}, 'unequal-lengths'),
    ('matrix-unequal-weights', 'Constructed: one weight for two items', {'reference': ['a', 'b'], 'predictions': ['a', 'b'], 'weights': [1]}, 'unequal-lengths'),
    ('matrix-declared-twice', 'Constructed: a class declared twice', {'labels': ['a', 'b', 'a'], 'reference': ['a'], 'predictions': ['b']}, 'duplicate-label'),
    ('matrix-unknown-reference', 'Constructed: a reference class that is not declared, of an item without a prediction', {'labels': ['a', 'b'], 'reference': ['a', 'c'], 'predictions': ['a', None]}, 'unknown-label'),
    ('matrix-unknown-prediction', 'Constructed: a prediction outside the declared classes', {'labels': ['a', 'b'], 'reference': ['a', 'b'], 'predictions': ['a', 'A']}, 'unknown-label'),
    ('matrix-first-of-three', 'Constructed: unequal lengths, a class declared twice and one not declared', {'labels': ['a', 'a'], 'reference': ['b'], 'predictions': ['b', 'a']}, 'unequal-lengths'),
):
    case('CLS-013', id, 'confusion-matrix', source, input, rejected=code)

# --- measures of two classes ------------------------------------------------------------------------------------------


def items(tp, fp, fn, tn):
    return [1, 0, 1, 0], [1, 1, 0, 0], [tp, fp, fn, tn]


def binary(measure, tp, fp, fn, tn, beta=F(1)):
    """The definitions, from the cells; None where a denominator is zero."""
    over = lambda a, b: None if b == 0 or a is None or b is None else F(a) / b
    r, s = over(tp, tp + fn), over(tn, tn + fp)
    both = lambda f: None if r is None or s is None else f()
    b2 = beta * beta
    return {
        'agreement-proportion': lambda: over(tp + tn, tp + fp + fn + tn),
        'balanced-agreement': lambda: both(lambda: (r + s) / 2),
        'precision': lambda: over(tp, tp + fp),
        'recall': lambda: r,
        'specificity': lambda: s,
        'negative-predictive-value': lambda: over(tn, tn + fn),
        'f-beta': lambda: over((1 + b2) * tp, (1 + b2) * tp + b2 * fn + fp),
        'jaccard': lambda: over(tp, tp + fp + fn),
        'youden': lambda: both(lambda: r + s - 1),
        'positive-likelihood-ratio': lambda: both(lambda: over(r, 1 - s)),
        'negative-likelihood-ratio': lambda: both(lambda: over(1 - r, s)),
        'mcc': lambda: mcc([[tp, fn], [fp, tn]]),
    }[measure]()


def mcc(counts):
    n = len(counts)
    rows, columns = [sum(row) for row in counts], [sum(row[k] for row in counts) for k in range(n)]
    s, c = sum(rows), sum(counts[k][k] for k in range(n))
    square = (s * s - sum(x * x for x in rows)) * (s * s - sum(x * x for x in columns))
    return None if square == 0 else mpf(c * s - sum(a * b for a, b in zip(rows, columns))) / sqrt(mpf(square))


def by_sklearn(measure, y, p, w, beta=1.0):
    ratios = lambda k: sk.class_likelihood_ratios(y, p, sample_weight=w)[k]
    return {
        'agreement-proportion': lambda: sk.accuracy_score(y, p, sample_weight=w),
        'balanced-agreement': lambda: sk.balanced_accuracy_score(y, p, sample_weight=w),
        'precision': lambda: sk.precision_score(y, p, sample_weight=w),
        'recall': lambda: sk.recall_score(y, p, sample_weight=w),
        'specificity': lambda: sk.recall_score(y, p, pos_label=0, sample_weight=w),
        'negative-predictive-value': lambda: sk.precision_score(y, p, pos_label=0, sample_weight=w),
        'f-beta': lambda: sk.fbeta_score(y, p, beta=beta, sample_weight=w),
        'jaccard': lambda: sk.jaccard_score(y, p, sample_weight=w),
        'youden': lambda: sk.balanced_accuracy_score(y, p, sample_weight=w, adjusted=True),
        'positive-likelihood-ratio': lambda: ratios(0),
        'negative-likelihood-ratio': lambda: ratios(1),
        'mcc': lambda: sk.matthews_corrcoef(y, p, sample_weight=w),
    }[measure]()


CELLS = ('truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives')


def two(clause, id, source, measure, table, zero='undefined', beta=None, second=None):
    value = binary(measure, *table, F(beta or '1'))
    tags = {'zero-division': zero} | ({'beta': beta or '1'} if measure == 'f-beta' else {})
    input = {'measure': measure} | dict(zip(CELLS, table)) | {'conventions': tags}
    if value is None:
        instead = {'undefined': 'zero-denominator'} if zero == 'undefined' else int(zero)
        case(clause, id, 'binary-measure', source, input, exactly={'/value': instead})
        return
    other = by_sklearn(measure, *items(*table), float(F(beta or '1'))) if second is None else second
    case(clause, id, 'binary-measure', source, input, {'/value': (value, sklearn(other))}, first=EXACT)


GOLDEN = (80, 10, 20, 890)
for measure in ('agreement-proportion', 'balanced-agreement', 'precision', 'recall', 'specificity', 'negative-predictive-value',
                'f-beta', 'jaccard', 'youden', 'positive-likelihood-ratio', 'negative-likelihood-ratio'):
    two('CLS-020', f'binary-thousand-items-{measure}', 'Constructed: 1000 items, 100 of them positive', measure, GOLDEN)
for beta in ('2', '0.5', '0'):
    two('CLS-020', f'binary-thousand-items-f-{beta.replace(".", "-")}', 'Constructed: the same items, F with another weight of the recall', 'f-beta', GOLDEN, beta=beta)
CANCER = (354, 8, 3, 204)
for measure in ('agreement-proportion', 'precision', 'recall', 'f-beta'):
    two('CLS-020', f'binary-breast-cancer-{measure}', 'Breast cancer Wisconsin (diagnostic), UCI, CC BY 4.0: a logistic regression by fivefold cross-validation', measure, CANCER)
two('CLS-020', 'binary-wrong-throughout-f', 'Constructed: no item is right; F is 0 and exists', 'f-beta', (0, 3, 4, 0))
two('CLS-020', 'binary-reversed-youden', 'Constructed: worse than chance', 'youden', (1, 8, 9, 2))
two('CLS-021', 'binary-thousand-items-mcc', 'Constructed: 1000 items, 100 of them positive', 'mcc', GOLDEN)
two('CLS-021', 'binary-breast-cancer-mcc', 'Breast cancer Wisconsin (diagnostic), UCI, CC BY 4.0: a logistic regression by fivefold cross-validation', 'mcc', CANCER)
two('CLS-021', 'binary-minus-a-third-mcc', 'scikit-learn #28982: four items of the documentation, whose correlation is -1/3', 'mcc', (2, 1, 1, 0))
two('CLS-021', 'binary-products-beyond-64-bits-mcc', 'scikit-learn #9622 reports overflow of products of totals; here their product has more than 64 bits', 'mcc', (60000, 40000, 45000, 70000))
two('CLS-021', 'binary-overflow-of-32-bits-mcc', 'smile #879: 110000 items of which ten in eleven are right; the sign was lost to 32 bits', 'mcc', (50000, 5000, 5000, 50000))
two('CLS-021', 'binary-products-beyond-binary64-mcc', 'Constructed: counts of 15 digits, with a correlation of about a thousandth', 'mcc', (500000000000001, 499000000000009, 499000000000003, 500000000000002))
for measure, table, id, source in (
    ('precision', (0, 0, 5, 95), 'binary-nothing-called-positive', 'scikit-learn #14876: no item is called positive; 0 with a warning, and 0 or 1 by choice since #14900'),
    ('recall', (0, 4, 0, 6), 'binary-no-positive-item', 'scikit-learn #14876: no item is positive'),
    ('f-beta', (0, 0, 0, 9), 'binary-nothing-positive-at-all', 'scikit-learn #14876: no item is positive by the reference or by the prediction'),
):
    for zero in ('undefined', '0', '1'):
        two('CLS-022', f'{id}-{zero}', source, measure, table, zero)
two('CLS-022', 'binary-f-without-precision', 'scikit-learn #27189: precision does not exist, and F by counts does', 'f-beta', (0, 0, 2, 1), '1', second=0.0)
two('CLS-022', 'binary-infinite-likelihood-ratio', 'Constructed: no false positive, so that the ratio has a denominator of zero', 'positive-likelihood-ratio', (7, 0, 3, 10))
two('CLS-022', 'binary-mcc-all-right-one-class', 'scikit-learn #25258: four items, all positive and all called positive; 0 there, 1 in others', 'mcc', (4, 0, 0, 0))
two('CLS-022', 'binary-mcc-all-wrong-one-class', 'torchmetrics #1811: ten negative items, all called positive; 0, or -1 in others', 'mcc', (0, 10, 0, 0))
two('CLS-022', 'binary-mcc-constant-prediction', 'scikit-learn #28509: every item is called negative, for which 0 is a limit', 'mcc', (0, 0, 10, 90))
two('CLS-022', 'binary-mcc-constant-prediction-0', 'The same with the value 0 put there', 'mcc', (0, 0, 10, 90), '0')
case('CLS-023', 'binary-conventions-of-f', 'binary-measure', 'Constructed: every tag that applies, beta as it was written',
     {'measure': 'f-beta', **dict(zip(CELLS, (8, 2, 1, 7))), 'missingPositives': 1, 'conventions': {'zero-division': '0', 'beta': '2.0', 'missing-predictions': 'incorrect'}},
     exactly={'/conventions/zero-division': '0', '/conventions/beta': '2.0', '/conventions/missing-predictions': 'incorrect'})
two('CLS-024', 'binary-largest-counts', 'Constructed: counts of which no two add up within the whole numbers of binary64', 'agreement-proportion',
    (9007199254740991, 9007199254740989, 9007199254740987, 9007199254740881))

# --- measures of classes ----------------------------------------------------------------------------------------------


def one_against_all(counts, k):
    tp, row, column = counts[k][k], sum(counts[k]), sum(r[k] for r in counts)
    return tp, column - tp, row - tp, sum(map(sum, counts)) - row - column + tp


def label_set(counts, kind):
    rows = [sum(row) for row in counts]
    columns = [sum(row[k] for row in counts) for k in range(len(counts))]
    return [k for k in range(len(counts)) if kind == 'declared' or rows[k] or (kind == 'union' and columns[k])]


def mean(values, weights, zero):
    kept = [(F(int(zero)) if v is None and zero in '01' else v, w) for v, w in zip(values, weights) if w]
    if zero == 'exclude':
        kept = [(v, w) for v, w in kept if v is not None]
    if not kept or any(v is None for v, _ in kept):
        return None
    return sum(v * w for v, w in kept) / sum(w for _, w in kept)


def classes_measure(measure, counts, average, kind, zero, beta=F(1), macro_f=None):
    chosen = label_set(counts, kind)
    cells = [one_against_all(counts, k) for k in chosen]
    of = lambda m: [binary(m, *c, beta) for c in cells]
    support = [c[0] + c[2] for c in cells]
    if average == 'per-class':
        return chosen, of(measure)
    if average == 'micro':
        return chosen, binary(measure, *map(sum, zip(*cells)), beta)
    if macro_f == 'f-of-means':
        p, r = mean(of('precision'), [1] * len(cells), zero), mean(of('recall'), [1] * len(cells), zero)
        return chosen, None if p is None or r is None or beta * beta * p + r == 0 else (1 + beta * beta) * p * r / (beta * beta * p + r)
    return chosen, mean(of(measure), support if average == 'weighted' else [1] * len(cells), zero)


def spread(counts):
    n = len(counts)
    cells = [(i, k) for i in range(n) for k in range(n) if counts[i][k]]
    return [i for i, _ in cells], [k for _, k in cells], [counts[i][k] for i, k in cells]


def classes_by_sklearn(measure, counts, average, chosen, zero, macro_f=None, beta=1.0):
    y, p, w = spread(counts)
    average = None if average == 'per-class' else average
    z = int(zero) if zero in '01' else 0
    arguments = dict(labels=chosen, average=average, sample_weight=w, zero_division=z)
    if macro_f == 'f-of-means':
        a, b = sk.precision_score(y, p, **arguments), sk.recall_score(y, p, **arguments)
        return 2 * a * b / (a + b)
    if measure == 'specificity':
        cells = sk.multilabel_confusion_matrix(y, p, labels=chosen, sample_weight=w)
        return (cells[:, 0, 0] / (cells[:, 0, 0] + cells[:, 0, 1])).mean()
    function = {'precision': sk.precision_score, 'recall': sk.recall_score, 'jaccard': sk.jaccard_score}.get(measure)
    return sk.fbeta_score(y, p, beta=beta, **arguments) if measure == 'f-beta' else function(y, p, **arguments)


def names(counts):
    return [chr(97 + k) for k in range(len(counts))] if len(counts) != 10 else [str(k) for k in range(10)]


def many(clause, id, source, measure, counts, average='macro', kind='union', zero='undefined', macro_f=None, beta=None):
    b = F(beta or '1')
    labels = names(counts)
    tags = {'average': average, 'label-set': kind, 'zero-division': zero}
    if measure == 'f-beta':
        tags |= {'beta': beta or '1'} | ({'macro-f': macro_f or 'mean-of-f'} if average == 'macro' else {})
    input = {'measure': measure, 'labels': labels, 'counts': counts, 'conventions': tags}
    chosen, value = classes_measure(measure, counts, average, kind, zero, b, macro_f)
    none = {'undefined': 'zero-denominator'}
    # Where classes without a value are left out, scikit-learn is told the classes that are left.
    told = chosen if zero != 'exclude' else [k for k in chosen if binary(measure, *one_against_all(counts, k), b) is not None]
    if average == 'per-class':
        other = classes_by_sklearn(measure, counts, average, chosen, zero, beta=float(b))
        exactly = {f'/values/{i}/label': labels[k] for i, k in enumerate(chosen)}
        exactly |= {f'/values/{i}/value': none if zero == 'undefined' else int(zero) for i, v in enumerate(value) if v is None}
        numbers = {f'/values/{i}/value': (v, sklearn(other[i])) for i, v in enumerate(value) if v is not None}
        case(clause, id, 'multi-class-measure', source, input, numbers, exactly, first=EXACT)
    elif value is None:
        case(clause, id, 'multi-class-measure', source, input, exactly={'/value': none if zero in ('undefined', 'exclude') else int(zero)})
    else:
        other = classes_by_sklearn(measure, counts, average, told, zero, macro_f, float(b))
        case(clause, id, 'multi-class-measure', source, input, {'/value': (value, sklearn(other))}, first=EXACT)


def over_all(clause, id, source, measure, counts):
    y, p, w = spread(counts)
    n = len(counts)
    supports = [sum(row) for row in counts]
    value = {
        'mcc': lambda: mcc(counts),
        'agreement-proportion': lambda: F(sum(counts[k][k] for k in range(n)), sum(supports)),
        'balanced-agreement': lambda: mean([F(counts[k][k], s) for k, s in enumerate(supports) if s], [1] * sum(map(bool, supports)), 'undefined'),
    }[measure]()
    other = {'mcc': sk.matthews_corrcoef, 'agreement-proportion': sk.accuracy_score, 'balanced-agreement': sk.balanced_accuracy_score}[measure](y, p, sample_weight=w)
    input = {'measure': measure, 'labels': names(counts), 'counts': counts, 'conventions': {'zero-division': 'undefined'}}
    case(clause, id, 'multi-class-measure', source, input, {'/value': (value, sklearn(other))}, first=EXACT)


DIGITS = [[174, 0, 0, 0, 1, 2, 1, 0, 0, 0], [0, 162, 2, 1, 0, 0, 4, 0, 4, 9], [0, 5, 170, 1, 0, 0, 0, 0, 1, 0],
          [0, 1, 1, 158, 0, 4, 0, 4, 12, 3], [1, 1, 0, 0, 170, 0, 2, 2, 0, 5], [0, 0, 0, 0, 1, 172, 1, 0, 0, 8],
          [0, 3, 0, 0, 1, 1, 174, 0, 2, 0], [0, 0, 0, 0, 0, 3, 0, 167, 1, 8], [0, 12, 1, 0, 0, 3, 2, 0, 154, 2],
          [0, 3, 0, 0, 1, 3, 0, 4, 4, 165]]
OF_DIGITS = 'Optical recognition of handwritten digits, UCI, CC BY 4.0: a logistic regression by fivefold cross-validation'
UNEVEN = [[50, 3, 2], [4, 10, 1], [0, 2, 3]]
NEVER_CALLED = [[6, 2, 0], [1, 5, 0], [2, 1, 0]]
for measure in ('precision', 'recall', 'f-beta', 'jaccard'):
    many('CLS-030', f'classes-uneven-each-{measure}', 'Constructed: three classes of 55, 15 and 5 items', measure, UNEVEN, 'per-class')
many('CLS-030', 'classes-each-f-that-exists', 'scikit-learn #31052: four items of which two are right; F by counts exists for each class that occurs', 'f-beta', [[1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]], 'per-class')
many('CLS-030', 'classes-never-called-each-precision', 'Constructed: no item was assigned to the third class, and the others keep their values', 'precision', NEVER_CALLED, 'per-class')
for average in ('micro', 'macro', 'weighted'):
    many('CLS-031', f'classes-uneven-precision-{average}', 'Constructed: one table by three averages', 'precision', UNEVEN, average)
    many('CLS-031', f'classes-digits-f-{average}', OF_DIGITS, 'f-beta', DIGITS, average)
many('CLS-031', 'classes-digits-precision-macro', OF_DIGITS, 'precision', DIGITS)
many('CLS-031', 'classes-digits-recall-macro', OF_DIGITS, 'recall', DIGITS)
many('CLS-031', 'classes-uneven-specificity-macro', 'Constructed: the same table', 'specificity', UNEVEN)
many('CLS-031', 'classes-digits-jaccard-weighted', OF_DIGITS, 'jaccard', DIGITS, 'weighted')
many('CLS-031', 'classes-uneven-f-2-macro', 'Constructed: F with another weight of the recall', 'f-beta', UNEVEN, beta='2')
FORK = [[9, 1], [90, 10]]
for macro_f in ('mean-of-f', 'f-of-means'):
    many('CLS-032', f'classes-two-macro-f-{macro_f}', 'Opitz and Burst 2019 name the two; here they are 0.17 and 0.5 for one table', 'f-beta', FORK, macro_f=macro_f)
    many('CLS-032', f'classes-digits-{macro_f}', OF_DIGITS, 'f-beta', DIGITS, macro_f=macro_f)
LIGHTNING = [[1, 1, 0], [0, 1, 0], [0, 0, 1]]


def widened(counts, n):
    return [[counts[i][k] if i < len(counts) and k < len(counts) else 0 for k in range(n)] for i in range(n)]


for n in (3, 4, 8):
    many('CLS-033', f'classes-{n}-declared', f'torchmetrics #1664: four items and {n} declared classes, classes that do not occur counting 0', 'f-beta', widened(LIGHTNING, n), kind='declared', zero='0')
many('CLS-033', 'classes-8-declared-union', 'torchmetrics #1664: the same by the classes that occur does not change', 'f-beta', widened(LIGHTNING, 8), zero='0')
TORCHEVAL = [[1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 0, 0], [0, 1, 0, 0, 0]]
for kind in ('union', 'reference', 'declared'):
    many('CLS-033', f'classes-never-predicted-{kind}', 'torcheval #176: a class of the reference that no prediction names; two libraries answer .666667 and one .777778', 'f-beta', TORCHEVAL, kind=kind, zero='0')
ONLY_PREDICTED = [[3, 1, 1], [1, 4, 0], [0, 0, 0]]
for kind in ('union', 'reference', 'declared'):
    many('CLS-033', f'classes-only-predicted-{kind}', 'Constructed: a class that predictions have and the reference has not, and one that neither has', 'f-beta', widened(ONLY_PREDICTED, 4), kind=kind, zero='0')
for zero in ('undefined', '0', '1', 'exclude'):
    many('CLS-034', f'classes-never-called-{zero}', 'scikit-learn #14900 and #25531: a class that no item was assigned to counts 0 or 1 in the average or is left out of it', 'precision', NEVER_CALLED, zero=zero)
    many('CLS-034', f'classes-never-called-weighted-{zero}', 'The same, weighted by the items of the classes', 'precision', NEVER_CALLED, 'weighted', zero=zero)
many('CLS-034', 'classes-no-weight', 'Constructed: the class without a recall has no item, and so no weight', 'recall', ONLY_PREDICTED, 'weighted')
many('CLS-034', 'classes-f-where-it-exists', 'Constructed: F of the third class is 0 and exists, and so does the mean', 'f-beta', NEVER_CALLED)
for measure in ('agreement-proportion', 'balanced-agreement'):
    over_all('CLS-035', f'classes-digits-{measure}', OF_DIGITS, measure, DIGITS)
    over_all('CLS-035', f'classes-only-predicted-{measure}', 'Constructed: a class that no item has is in no mean of recalls', measure, ONLY_PREDICTED)
over_all('CLS-021', 'classes-digits-mcc', OF_DIGITS, 'mcc', DIGITS)
over_all('CLS-021', 'classes-uneven-mcc', 'Constructed: three classes of 55, 15 and 5 items', 'mcc', UNEVEN)
over_all('CLS-021', 'classes-cyclic-mcc', 'Constructed: every item is wrong; of three classes the least correlation is -1/2', 'mcc', [[0, 5, 0], [0, 0, 5], [5, 0, 0]])
case('CLS-036', 'classes-conventions-of-macro-f', 'multi-class-measure', 'Constructed: every tag that applies',
     {'measure': 'f-beta', 'labels': ['a', 'b'], 'counts': FORK, 'missing': [1, 0], 'conventions': {'average': 'macro', 'label-set': 'reference', 'zero-division': 'exclude', 'macro-f': 'f-of-means', 'beta': '0.50', 'missing-predictions': 'excluded'}},
     exactly={'/conventions/average': 'macro', '/conventions/label-set': 'reference', '/conventions/zero-division': 'exclude', '/conventions/macro-f': 'f-of-means', '/conventions/beta': '0.50', '/conventions/missing-predictions': 'excluded'})
for id, source, input, code in (
    ('classes-repeated', 'Constructed: a class declared twice', {'labels': ['a', 'a'], 'counts': [[1, 0], [0, 1]]}, 'duplicate-label'),
    ('classes-a-row-too-many', 'Constructed: three rows for two classes', {'labels': ['a', 'b'], 'counts': [[1, 0], [0, 1], [1, 1]]}, 'not-square'),
    ('classes-a-column-too-many', 'Constructed: a row of three for two classes', {'labels': ['a', 'b'], 'counts': [[1, 0], [0, 1, 1]]}, 'not-square'),
    ('classes-missing-of-another-length', 'Constructed: three numbers of missing predictions for two classes', {'labels': ['a', 'b'], 'counts': [[1, 0], [0, 1]], 'missing': [0, 0, 1]}, 'not-square'),
):
    case('CLS-037', id, 'multi-class-measure', source, {'measure': 'recall', **input}, rejected=code)

# --- missing predictions ----------------------------------------------------------------------------------------------


def completions(tp, fp, fn, tn, a, b):
    """Every way to give the missing predictions: i of the positive and j of the negative items are called right."""
    return [(tp + i, fp + b - j, fn + a - i, tn + j) for i, j in product(range(a + 1), range(b + 1))]


def with_missing(clause, id, source, measure, table, convention, exactly=None):
    tp, fp, fn, tn, a, b = table
    best = measure == 'negative-likelihood-ratio'
    if convention == 'worst-case':
        tables = [t for t in completions(*table) if binary(measure, *t) is not None]
        value = (max if best else min)(binary(measure, *t) for t in tables)
        other = (max if best else min)(by_sklearn(measure, *items(*t)) for t in tables)
        how = 'the least over all completions'
    elif convention == 'excluded':
        value, other, how = binary(measure, tp, fp, fn, tn), by_sklearn(measure, *items(tp, fp, fn, tn)), 'the items with a prediction'
    else:
        y, p, w = [1, 0, 1, 0, 1, 0], [1, 1, 0, 0, 2, 2], [tp, fp, fn, tn, a, b]
        value = {'precision': F(tp, tp + fp), 'recall': F(tp, tp + fn + a), 'f-beta': F(2 * tp, 2 * tp + fp + fn + a),
                 'agreement-proportion': F(tp + tn, sum(w)), 'specificity': F(tn, tn + fp + b)}[measure]
        single = lambda f, k: f(y, p, labels=[k], average='micro', sample_weight=w)
        other = {'precision': lambda: single(sk.precision_score, 1), 'recall': lambda: single(sk.recall_score, 1),
                 'f-beta': lambda: single(sk.f1_score, 1), 'specificity': lambda: single(sk.recall_score, 0),
                 'agreement-proportion': lambda: sk.accuracy_score(y, p, sample_weight=w)}[measure]()
        how = 'a third class for the missing predictions'
    tags = {'zero-division': 'undefined'} | ({'beta': '1'} if measure == 'f-beta' else {}) | {'missing-predictions': convention}
    input = {'measure': measure} | dict(zip(CELLS, table)) | {'missingPositives': a, 'missingNegatives': b, 'conventions': tags}
    numbers = {'/value': (value, sklearn(other, how))}
    if convention == 'excluded' and exactly:
        share = F(tp + fp + fn + tn, sum(table))
        numbers['/answeredShare'] = (share, Oracle('closed-form', 'items with a prediction over items, by hand', float(share)))
    case(clause, id, 'binary-measure', source, input, numbers, exactly, first=EXACT)


WITHHELD = (80, 10, 18, 885, 2, 5)
for convention in ('worst-case', 'incorrect', 'excluded'):
    for measure in ('precision', 'recall', 'f-beta', 'agreement-proportion'):
        with_missing('CLS-040', f'missing-{measure}-{convention}', 'Constructed: seven of a thousand items have no prediction', measure, WITHHELD, convention)
for measure in ('balanced-agreement', 'jaccard', 'negative-likelihood-ratio', 'mcc'):
    with_missing('CLS-040', f'missing-{measure}-worst-case', 'Constructed: the same; the least favourable of all completions', measure, WITHHELD, 'worst-case')
# A false positive is withheld: 8 right of 10 called, and then 8 of 9.
for convention, gains in (('worst-case', False), ('incorrect', True), ('excluded', True)):
    for measure in ('precision', 'f-beta'):
        with_missing('CLS-041', f'withheld-{measure}-{convention}', 'MONAI #9095 for a mean; here a system withholds one of its two false positives', measure, (8, 1, 2, 9, 0, 1), convention, {'/canGain': gains})
with_missing('CLS-041', 'withheld-recall-incorrect', 'Constructed: by `incorrect` a recall does not rise', 'recall', (8, 1, 2, 9, 0, 1), 'incorrect', {'/canGain': False})
for id, operation, input in (
    ('missing-two-mcc-incorrect', 'binary-measure', {'measure': 'mcc', **dict(zip(CELLS, (5, 1, 1, 5))), 'missingNegatives': 1, 'conventions': {'missing-predictions': 'incorrect'}}),
    ('missing-classes-mcc-incorrect', 'multi-class-measure', {'measure': 'mcc', 'labels': ['a', 'b', 'c'], 'counts': UNEVEN, 'missing': [0, 0, 1], 'conventions': {'missing-predictions': 'incorrect'}}),
    ('missing-classes-mcc-worst-case', 'multi-class-measure', {'measure': 'mcc', 'labels': ['a', 'b', 'c'], 'counts': UNEVEN, 'missing': [0, 0, 1], 'conventions': {'missing-predictions': 'worst-case'}}),
):
    case('CLS-042', id, operation, 'Constructed: a table in which one prediction is missing', input, rejected='not-defined-for-missing')


THREE = 'Constructed: three classes, two items of the first and one of the second without a prediction'


def classes_with_missing(id, measure, convention, counts=UNEVEN, missing=(2, 1, 0), label_set='declared', source=THREE):
    """Macro by the definition of each class against all others, tried completion by completion."""
    missing, n = list(missing), len(counts)
    tags = {'average': 'macro', 'label-set': label_set, 'zero-division': 'undefined', **({'macro-f': 'mean-of-f', 'beta': '1'} if measure == 'f-beta' else {}), 'missing-predictions': convention}
    values, others = [], []
    for k in range(n):
        tp, fp, fn, tn = one_against_all(counts, k)
        table = (tp, fp, fn, tn, missing[k], sum(missing) - missing[k])
        if convention == 'worst-case':
            tables = [t for t in completions(*table) if binary(measure, *t) is not None]
            values.append(min(binary(measure, *t) for t in tables))
            others.append(min(by_sklearn(measure, *items(*t)) for t in tables))
        elif convention == 'excluded':
            values.append(binary(measure, tp, fp, fn, tn))
            others.append(by_sklearn(measure, *items(tp, fp, fn, tn)))
        else:
            y, p, w = [1, 0, 1, 0, 1, 0], [1, 1, 0, 0, 2, 2], list(table)
            values.append(F(tp, tp + fp) if measure == 'precision' else F(tp, tp + fn + missing[k]))
            others.append((sk.precision_score if measure == 'precision' else sk.recall_score)(y, p, labels=[1], average='micro', sample_weight=w))
    case('CLS-040', id, 'multi-class-measure', source,
         {'measure': measure, 'labels': names(counts), 'counts': counts, 'missing': missing, 'conventions': tags},
         {'/value': (sum(values) / n, sklearn(float(np.mean(others)), 'class by class'))}, first=EXACT)


for convention in ('worst-case', 'incorrect', 'excluded'):
    for measure in ('precision', 'recall'):
        classes_with_missing(f'missing-classes-{measure}-{convention}', measure, convention)
for measure in ('precision', 'f-beta'):
    classes_with_missing(f'missing-classes-{measure}-unused', measure, 'worst-case', [[*row, 0] for row in UNEVEN] + [[0, 0, 0, 0]], (2, 1, 0, 0), 'union',
                         'Constructed: the same with a declared class that occurs only where a missing prediction names it')
# What stands in the place of a quotient can be better than the quotient was.
for id, source, measure, table, zero in (
    ('withheld-mcc-replaced', 'Constructed: the one right positive call is withheld, so that MCC does not exist, and 1 stands in its place', 'mcc', (0, 0, 3, 9, 1, 0), '1'),
    ('withheld-likelihood-ratio-replaced', 'Constructed: the one right negative call is withheld, so that the ratio does not exist, and 0 stands in its place', 'negative-likelihood-ratio', (1, 0, 1, 0, 0, 1), '0'),
):
    assert binary(measure, *completions(*table)[0]) is None
    case('CLS-041', id, 'binary-measure', source,
         {'measure': measure} | dict(zip(CELLS, table)) | {'missingPositives': table[4], 'missingNegatives': table[5], 'conventions': {'zero-division': zero, 'missing-predictions': 'worst-case'}},
         exactly={'/value': int(zero), '/canGain': True})

main()
