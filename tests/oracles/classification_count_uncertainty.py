"""Vectors of the uncertainty of measures of counts, CLS-060 to CLS-065.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_count_uncertainty.py (see
classification_vectors.py for what it prints). The variances are closed forms, written out by hand in fractions; the second
oracle takes the gradient of the definition by difference quotients with mpmath and multiplies it with the whole covariance
matrix of the counts, the second term of the multinomial one included. With --bound the script prints first order against
the spread over simulated samples, which is where the numbers of CLS-063 come from.
"""
import sys
import warnings
from fractions import Fraction as F

import numpy as np
from mpmath import diff, matrix, mp, mpf, sqrt
from sklearn import metrics as sk

from classification_vectors import Oracle, case, main, real

warnings.filterwarnings('ignore')
CLOSED = Oracle('closed-form', 'variances by hand in Python fractions, roots by mpmath 1.2.1 at 50 digits (tests/oracles/classification_count_uncertainty.py)')


def by_gradient(value):
    return Oracle('arbitrary-precision', 'mpmath 1.2.1, numerical gradient and covariance matrix of the counts (tests/oracles/classification_count_uncertainty.py)', value)


def sklearn(value):
    return Oracle('other-software', 'scikit-learn 1.2.1 (tests/oracles/classification_count_uncertainty.py)', value)


def by_definition(measure, tp, fp, fn, tn, beta=1):
    """The measures from the cells, for fractions, for mpmath and for arrays."""
    p, n = tp + fn, tn + fp
    return {
        'agreement-proportion': lambda: (tp + tn) / (p + n),
        'balanced-agreement': lambda: (tp / p + tn / n) / 2,
        'precision': lambda: tp / (tp + fp),
        'recall': lambda: tp / p,
        'specificity': lambda: tn / n,
        'negative-predictive-value': lambda: tn / (tn + fn),
        'f-beta': lambda: (1 + beta * beta) * tp / ((1 + beta * beta) * tp + beta * beta * fn + fp),
        'jaccard': lambda: tp / (tp + fp + fn),
        'youden': lambda: tp / p + tn / n - 1,
        'positive-likelihood-ratio': lambda: (tp / p) / (fp / n),
        'negative-likelihood-ratio': lambda: (fn / p) / (tn / n),
        'mcc': lambda: (tp * tn - fp * fn) / ((tp + fp) * p * n * (tn + fn)) ** 0.5,
    }[measure]()


def by_hand(measure, sampling, tp, fp, fn, tn, beta):
    """The variance in closed form."""
    tp, fp, fn, tn, b = F(tp), F(fp), F(fn), F(tn), F(beta) ** 2
    p, n = tp + fn, tn + fp
    all, called, left = p + n, tp + fp, tn + fn
    one = sampling == 'multinomial'
    # Counts of the rightly classed items of a class whose size is fixed.
    right = tp * fn / p if p else F(0)
    free = tn * fp / n if n else F(0)
    share = lambda x, of: x * (of - x) / of ** 3
    if measure == 'agreement-proportion':
        return share(tp + tn, all) if one else (right + free) / all ** 2
    if measure in ('balanced-agreement', 'youden'):
        return (share(tp, p) + share(tn, n)) / (4 if measure[0] == 'b' else 1)
    if measure == 'recall':
        return share(tp, p)
    if measure == 'specificity':
        return share(tn, n)
    if measure == 'precision':
        return share(tp, called) if one else (fp ** 2 * right + tp ** 2 * free) / called ** 4
    if measure == 'negative-predictive-value':
        return share(tn, left) if one else (fn ** 2 * free + tn ** 2 * right) / left ** 4
    if measure == 'jaccard':
        union = tp + fp + fn
        return share(tp, union) if one else right / union ** 2 + tp ** 2 * free / union ** 4
    if measure == 'f-beta':
        d = (1 + b) * tp + b * fn + fp
        if one:
            return (1 + b) ** 2 * tp * ((b * fn + fp) ** 2 + tp * (fp + b * b * fn)) / d ** 4
        return (1 + b) ** 2 * ((b * p + fp) ** 2 * right + tp ** 2 * free) / d ** 4
    if measure == 'positive-likelihood-ratio':
        return (tp / p * n / fp) ** 2 * (fn / (tp * p) + tn / (fp * n))
    if measure == 'negative-likelihood-ratio':
        return (fn / p * n / tn) ** 2 * (tp / (fn * p) + fp / (tn * n))
    # MCC is the coefficient phi, whose variance Bishop, Fienberg and Holland gave in 1975.
    products = called * p * n * left
    phi = (real(tp) * real(tn) - real(fp) * real(fn)) / sqrt(real(products))
    rows, columns = real(p - n), real(called - left)
    if one:
        return (1 - phi ** 2 + (phi + phi ** 3 / 2) * rows * columns / sqrt(real(products))
                - mpf(3) / 4 * phi ** 2 * (rows ** 2 / real(p * n) + columns ** 2 / real(called * left))) / real(all)
    # One more true positive for a false negative changes the covariance by n and the product of the called by left - called.
    turn = real(left - called) / (2 * real(called * left))
    root = sqrt(real(products))
    return real(right) * (real(n) / root - phi * turn) ** 2 + real(free) * (real(p) / root + phi * turn) ** 2


def by_covariance(measure, sampling, cells, beta):
    """Gradient, matrix, gradient; the covariances of the cells of one sample, or of one class, are -n_i n_j / n."""
    x = [mpf(c) for c in cells]
    mp.dps = 80
    g = matrix([diff(lambda *c: by_definition(measure, *c, mpf(F(beta).numerator) / F(beta).denominator), tuple(x),
                     tuple(int(i == k) for i in range(4))) for k in range(4)])
    group = [0, 0, 0, 0] if sampling == 'multinomial' else [0, 1, 0, 1]
    size = [sum(x[j] for j in range(4) if group[j] == group[i]) for i in range(4)]
    v = sum(g[i] * g[j] * ((x[i] if i == j else 0) - (x[i] * x[j] / size[i] if group[i] == group[j] else 0))
            for i in range(4) for j in range(4) if x[i] and x[j])
    mp.dps = 50
    return sqrt(v)


def by_sklearn(measure, tp, fp, fn, tn, beta):
    y, p, w = [1, 0, 1, 0], [1, 1, 0, 0], [tp, fp, fn, tn]
    return {
        'agreement-proportion': lambda: sk.accuracy_score(y, p, sample_weight=w),
        'balanced-agreement': lambda: sk.balanced_accuracy_score(y, p, sample_weight=w),
        'precision': lambda: sk.precision_score(y, p, sample_weight=w),
        'recall': lambda: sk.recall_score(y, p, sample_weight=w),
        'specificity': lambda: sk.recall_score(y, p, pos_label=0, sample_weight=w),
        'negative-predictive-value': lambda: sk.precision_score(y, p, pos_label=0, sample_weight=w),
        'f-beta': lambda: sk.fbeta_score(y, p, beta=float(F(beta)), sample_weight=w),
        'jaccard': lambda: sk.jaccard_score(y, p, sample_weight=w),
        'youden': lambda: sk.balanced_accuracy_score(y, p, sample_weight=w, adjusted=True),
        'positive-likelihood-ratio': lambda: sk.class_likelihood_ratios(y, p, sample_weight=w)[0],
        'negative-likelihood-ratio': lambda: sk.class_likelihood_ratios(y, p, sample_weight=w)[1],
        'mcc': lambda: sk.matthews_corrcoef(y, p, sample_weight=w),
    }[measure]()


CELLS = ('truePositives', 'falsePositives', 'falseNegatives', 'trueNegatives')
MEASURES = ('agreement-proportion', 'balanced-agreement', 'precision', 'recall', 'specificity', 'negative-predictive-value',
            'f-beta', 'jaccard', 'youden', 'positive-likelihood-ratio', 'negative-likelihood-ratio', 'mcc')


def input_of(measure, sampling, cells, beta):
    tags = {'sampling': sampling} | ({'beta': beta} if measure == 'f-beta' else {})
    return {'measure': measure} | dict(zip(CELLS, cells)) | {'conventions': tags}


def uncertain(clause, id, source, measure, sampling, cells, beta='1', exactly=None, value=True):
    exact = (lambda c: [mpf(x) for x in c]) if measure == 'mcc' else (lambda c: [F(x) for x in c])
    numbers = {'/standardUncertainty': (sqrt(real(by_hand(measure, sampling, *cells, beta))), by_gradient(by_covariance(measure, sampling, cells, beta)))}
    if value:
        numbers = {'/value': (by_definition(measure, *exact(cells), F(beta)) if measure != 'mcc' else
                              by_definition(measure, *exact(cells)), sklearn(by_sklearn(measure, *cells, beta)))} | numbers
    case(clause, id, 'count-uncertainty', source, input_of(measure, sampling, cells, beta), numbers, exactly=exactly, first=CLOSED)


GOLDEN = (80, 10, 20, 890)
CANCER = (354, 8, 3, 204)
WISCONSIN = 'Breast cancer Wisconsin (diagnostic), UCI, CC BY 4.0: a logistic regression by fivefold cross-validation'
for measure in MEASURES:
    uncertain('CLS-060', f'count-u-thousand-items-{measure}', 'Constructed: 1000 items as one sample, 100 of them positive', measure, 'multinomial', GOLDEN)
    uncertain('CLS-061', f'count-u-stratified-{measure}', 'Constructed: 100 positive and 900 negative items, each a sample of its class', measure, 'stratified', GOLDEN)
for beta in ('2', '0.5', '0'):
    for clause, sampling in (('CLS-060', 'multinomial'), ('CLS-061', 'stratified')):
        uncertain(clause, f'count-u-{sampling}-f-{beta.replace(".", "-")}', 'Constructed: the same items, F with another weight of the recall', 'f-beta', sampling, GOLDEN, beta)
for measure in ('agreement-proportion', 'f-beta', 'mcc'):
    for clause, sampling in (('CLS-060', 'multinomial'), ('CLS-061', 'stratified')):
        uncertain(clause, f'count-u-breast-cancer-{sampling}-{measure}', WISCONSIN, measure, sampling, CANCER)
uncertain('CLS-060', 'count-u-worse-than-chance-mcc', 'Constructed: more wrong than right, the coefficient negative', 'mcc', 'multinomial', (7, 40, 60, 9))
uncertain('CLS-061', 'count-u-worse-than-chance-stratified-mcc', 'Constructed: the same as a sample of each class', 'mcc', 'stratified', (7, 40, 60, 9))
uncertain('CLS-060', 'count-u-chance-mcc', 'Constructed: what chance gives; the coefficient is 0 and its uncertainty is not', 'mcc', 'multinomial', (20, 180, 80, 720))
uncertain('CLS-060', 'count-u-overflow-of-32-bits-mcc', 'smile #879: 110000 items whose products passed 32 bits', 'mcc', 'multinomial', (50000, 5000, 5000, 50000))
uncertain('CLS-060', 'count-u-rare-positives-f', 'Constructed: ten positive items in a million', 'f-beta', 'multinomial', (6, 90, 5, 999900))
for measure, cells in (('agreement-proportion', (45, 0, 15, 0)), ('f-beta', (45, 0, 15, 0)), ('specificity', (0, 12, 0, 36))):
    uncertain('CLS-061', f'count-u-one-class-alone-{measure}', 'Constructed: no item of the other class, whose share of the variance is 0/0 as the formula stands',
              measure, 'stratified', cells, value=False)

# --- nothing, and no spread -------------------------------------------------------------------------------------------
for id, source, measure, cells in (
    ('no-positive-call', 'scikit-learn #14876: no item is called positive', 'precision', (0, 0, 5, 95)),
    ('no-false-positive-ratio', 'Constructed: no false positive, so that the ratio does not exist', 'positive-likelihood-ratio', (7, 0, 3, 10)),
    ('mcc-one-class', 'scikit-learn #25258: four items, all positive and all called positive', 'mcc', (4, 0, 0, 0)),
    ('no-items', 'Constructed: no items', 'agreement-proportion', (0, 0, 0, 0)),
):
    case('CLS-062', f'count-u-{id}', 'count-uncertainty', source, input_of(measure, 'multinomial', cells, '1'), undefined='zero-denominator')
for id, source, measure, sampling, cells, value in (
    ('all-right-agreement', 'Constructed: 20 items, all right; the usual formula prints 0', 'agreement-proportion', 'multinomial', (9, 0, 0, 11), 1),
    ('all-right-mcc', 'Constructed: the same', 'mcc', 'multinomial', (9, 0, 0, 11), 1),
    ('all-wrong-mcc', 'Constructed: every item wrong', 'mcc', 'stratified', (0, 9, 11, 0), -1),
    ('no-true-positive-f', 'Constructed: no positive item found; F is 0 with a derivative that no count meets', 'f-beta', 'multinomial', (0, 3, 4, 93), 0),
    ('all-positive-items-found', 'Constructed: recall 1 of eight items', 'recall', 'stratified', (8, 5, 0, 70), 1),
    ('none-missed-ratio', 'Constructed: a negative likelihood ratio of 0', 'negative-likelihood-ratio', 'multinomial', (8, 5, 0, 70), 0),
):
    case('CLS-062', f'count-u-{id}', 'count-uncertainty', source, input_of(measure, sampling, cells, '1'),
         exactly={'/value': value, '/standardUncertainty': {'undefined': 'degenerate'}, '/valid': False})

# --- the bound of validity --------------------------------------------------------------------------------------------
for id, measure, cells, valid in (
    ('four-true-positives', 'recall', (4, 0, 30, 60), False),
    ('five-true-positives', 'recall', (5, 0, 30, 0), True),
    ('no-true-negative-needed', 'f-beta', (50, 5, 5, 0), True),
    ('true-negatives-needed', 'mcc', (50, 5, 5, 4), False),
    ('one-kind-of-error', 'agreement-proportion', (50, 0, 9, 80), True),
    ('few-errors-of-both-kinds', 'agreement-proportion', (50, 2, 2, 80), False),
    ('ratio-divides-by-29', 'positive-likelihood-ratio', (50, 29, 9, 800), False),
    ('ratio-divides-by-30', 'positive-likelihood-ratio', (50, 30, 9, 800), True),
    ('ratio-with-four-missed', 'negative-likelihood-ratio', (50, 30, 4, 800), False),
    ('negative-ratio-divides-by-29', 'negative-likelihood-ratio', (50, 800, 9, 29), False),
    ('negative-ratio-divides-by-30', 'negative-likelihood-ratio', (50, 800, 9, 30), True),
):
    case('CLS-063', f'count-u-{id}', 'count-uncertainty', 'Constructed: at the bound of validity', input_of(measure, 'multinomial', cells, '1'),
         exactly={'/valid': valid})

case('CLS-064', 'count-u-conventions-of-f', 'count-uncertainty', 'Constructed: every tag that applies, beta as it was written',
     input_of('f-beta', 'stratified', GOLDEN, '2.0'), exactly={'/conventions': {'sampling': 'stratified', 'method': 'delta', 'beta': '2.0'}})
case('CLS-064', 'count-u-conventions-without-beta', 'count-uncertainty', 'Constructed: no beta for what has none',
     input_of('mcc', 'multinomial', GOLDEN, '1'), exactly={'/conventions': {'sampling': 'multinomial', 'method': 'delta'}})
uncertain('CLS-065', 'count-u-products-beyond-binary64-mcc', 'Constructed: counts of 15 digits, with a correlation of about a thousandth', 'mcc', 'multinomial',
          (500000000000001, 499000000000009, 499000000000003, 500000000000002), value=False)
uncertain('CLS-065', 'count-u-one-error-in-a-million', 'Constructed: one error in a million items, whose complement loses digits', 'agreement-proportion', 'multinomial',
          (400000, 1, 0, 599999))


def bound():
    """First order divided by the standard deviation over a million samples that have a value: the least of the tables."""
    random = np.random.default_rng(20261126)
    tables = [(5, 5, 5, 5), (80, 5, 5, 890), (5, 5, 80, 890), (5, 80, 5, 890), (500, 5, 5, 5), (5, 5, 5, 500), (500, 500, 5, 5), (50, 5, 5, 9000)]
    for measure in MEASURES:
        own = [(a, 30, b, c) for a, b, c in ((5, 5, 5), (80, 5, 5), (5, 80, 5000), (500, 5, 500), (50, 5, 9000))] if measure[:3] == 'pos' else \
              [(a, b, c, 30) for a, b, c in ((5, 5, 5), (500, 5, 5), (5, 80, 5), (5, 5, 500), (5, 500, 50))] if measure[:3] == 'neg' and 'ratio' in measure else tables
        for sampling in ('multinomial', 'stratified'):
            ratios = []
            for cells in own:
                c, size = np.array(cells), 1_000_000
                if sampling == 'multinomial':
                    t = random.multinomial(c.sum(), c / c.sum(), size)
                else:
                    p, n = c[0] + c[2], c[1] + c[3]
                    tp, tn = random.binomial(p, c[0] / p, size), random.binomial(n, c[3] / n, size)
                    t = np.stack([tp, n - tn, p - tp, tn], -1)
                with np.errstate(all='ignore'):
                    x = by_definition(measure, *t.T.astype(float))
                u = float(sqrt(real(by_hand(measure, sampling, *map(int, cells), '1'))))
                ratios.append(u / x[np.isfinite(x)].std())
            print(measure, sampling, f'{min(ratios):.3f} to {max(ratios):.3f}', sep='\t')


if '--bound' in sys.argv:
    bound()
else:
    main()
