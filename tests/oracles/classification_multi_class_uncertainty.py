"""Vectors of the uncertainty of measures of any number of classes, CLS-240 to CLS-246.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_multi_class_uncertainty.py (see
classification_vectors.py for what it prints). The gradient is taken of the definition by difference quotients with mpmath
and multiplied with the whole covariance matrix of the counts; the second oracle is R, which differentiates expressions
symbolically. With --bound the script prints first order against the spread over simulated samples, which is where the
numbers of CLS-244 come from.
"""
import sys
from fractions import Fraction as F

from mpmath import diff, mp, mpf, sqrt

from classification_vectors import Oracle, case, main

HERE = '(tests/oracles/classification_multi_class_uncertainty.py)'
GRADIENT = Oracle('arbitrary-precision', f'mpmath 1.2.1, numerical gradient and covariance matrix of the counts {HERE}')
SYMBOLIC = Oracle('other-software', 'R 4.2.2, symbolic derivatives (tests/oracles/classification_multi_class_uncertainty.R)')
OF_CLASSES = ('precision', 'recall', 'specificity', 'f-beta', 'jaccard')


def by_definition(table, measure, tags, labels):
    """The measure of a table of numbers that may be moved a little; `labels` are the classes of the label set."""
    K = range(len(table))
    rows = [sum(table[i]) for i in K]
    columns = [sum(table[i][j] for i in K) for j in K]
    items = sum(rows)
    beta = mpf(F(tags.get('beta', '1')).numerator) / F(tags.get('beta', '1')).denominator
    b = beta * beta

    def of(name, tp, fp, fn, tn):
        return {'precision': lambda: tp / (tp + fp), 'recall': lambda: tp / (tp + fn), 'specificity': lambda: tn / (tn + fp),
                'f-beta': lambda: (1 + b) * tp / ((1 + b) * tp + b * fn + fp), 'jaccard': lambda: tp / (tp + fp + fn)}[name]()

    cells = [(table[k][k], columns[k] - table[k][k], rows[k] - table[k][k], items - rows[k] - columns[k] + table[k][k]) for k in K]
    mean = lambda name: sum(of(name, *cells[k]) for k in labels) / len(labels)
    if measure == 'agreement-proportion':
        return sum(table[k][k] for k in K) / items
    if measure == 'balanced-agreement':
        return mean('recall')
    if measure == 'mcc':
        agreed = sum(table[k][k] for k in K)
        cross = sum(r * c for r, c in zip(rows, columns))
        return (agreed * items - cross) / sqrt((items ** 2 - sum(r * r for r in rows)) * (items ** 2 - sum(c * c for c in columns)))
    average = tags.get('average', 'macro')
    if average == 'micro':
        return of(measure, *[sum(cells[k][c] for k in labels) for c in range(4)])
    if average == 'weighted':
        there = [k for k in labels if rows[k]]
        return sum(rows[k] * of(measure, *cells[k]) for k in there) / sum(rows[k] for k in there)
    if tags.get('macro-f') == 'f-of-means':
        p, r = mean('precision'), mean('recall')
        return (1 + b) * p * r / (b * p + r)
    return mean(measure)


def label_set(table, measure, tags):
    K = range(len(table))
    rows = [sum(table[i]) for i in K]
    columns = [sum(table[i][j] for i in K) for j in K]
    kind = 'reference' if measure == 'balanced-agreement' else tags.get('label-set', 'union')
    return [k for k in K if kind == 'declared' or rows[k] or (kind == 'union' and columns[k])]


def uncertainty(table, measure, tags):
    """Gradient, matrix, gradient; the covariances of the cells of one sample, or of one row, are -n_i n_j / n."""
    labels = label_set(table, measure, tags)
    K = range(len(table))
    places = [(i, j) for i in K for j in K if table[i][j]]
    x = [mpf(table[i][j]) for i, j in places]

    def measured(*moved):
        copy = [[mpf(one) for one in row] for row in table]
        for (i, j), one in zip(places, moved):
            copy[i][j] = one
        return by_definition(copy, measure, tags, labels)

    mp.dps = 80
    value = measured(*x)
    g = [diff(measured, tuple(x), tuple(int(k == at) for k in range(len(x)))) for at in range(len(x))]
    group = [0 if tags['sampling'] == 'multinomial' else i for i, _ in places]
    size = [sum(c for c, one in zip(x, group) if one == own) for own in group]
    n = range(len(x))
    v = sum(g[a] * g[b] * ((x[a] if a == b else 0) - (x[a] * x[b] / size[a] if group[a] == group[b] else 0)) for a in n for b in n)
    mp.dps = 50
    return +value, sqrt(v)


def input_of(table, measure, tags):
    own = {'sampling': tags['sampling']}
    if measure in OF_CLASSES:
        own |= {'average': tags.get('average', 'macro'), 'label-set': tags.get('label-set', 'union')}
        if measure == 'f-beta':
            own |= ({'macro-f': tags.get('macro-f', 'mean-of-f')} if own['average'] == 'macro' else {}) | {'beta': tags.get('beta', '1')}
    return {'measure': measure, 'labels': [f'c{k}' for k in range(len(table))], 'counts': [list(row) for row in table], 'conventions': own}


def uncertain(clause, id, source, table, measure, value=True, exactly=None, **tags):
    tags = {'sampling': 'multinomial'} | {name.replace('_', '-'): one for name, one in tags.items()}
    v, u = uncertainty(table, measure, tags)
    case(clause, id, 'multi-class-uncertainty', source, input_of(table, measure, tags),
         ({'/value': (v, SYMBOLIC)} if value else {}) | {'/standardUncertainty': (u, SYMBOLIC)}, exactly=exactly, first=GRADIENT)


THREE = ((50, 3, 2), (4, 30, 6), (1, 5, 20))
FROM = 'Constructed: 121 items of three classes'
for clause, sampling in (('CLS-240', 'multinomial'), ('CLS-241', 'stratified')):
    for measure in ('agreement-proportion', 'balanced-agreement', 'mcc') + OF_CLASSES:
        for average in ('macro', 'weighted', 'micro') if measure in OF_CLASSES else ('macro',):
            name = f'{average}-{measure}' if measure in OF_CLASSES else measure
            uncertain(clause, f'classes-three-{sampling}-{name}', FROM, THREE, measure, sampling=sampling, average=average)
    uncertain(clause, f'classes-three-{sampling}-f-of-means', FROM + '; F of the mean precision and the mean recall', THREE, 'f-beta', sampling=sampling, macro_f='f-of-means')
    for beta in ('2', '0.5'):
        uncertain(clause, f'classes-three-{sampling}-f-{beta.replace(".", "-")}', FROM + '; F with another weight of the recall', THREE, 'f-beta', sampling=sampling, beta=beta)
uncertain('CLS-240', 'classes-two-mcc', 'Constructed: the counts of CLS-060 as a table of two classes, whose MCC is the same', ((80, 20), (10, 890)), 'mcc')
uncertain('CLS-240', 'classes-takahashi-opitz-f', 'Opitz and Burst 2019: a table of which the two macro averages of F differ by a third', ((9, 1), (90, 10)), 'f-beta')
uncertain('CLS-240', 'classes-takahashi-opitz-f-of-means', 'Opitz and Burst 2019: the other one', ((9, 1), (90, 10)), 'f-beta', macro_f='f-of-means')
EMPTY = ((12, 3, 2, 0), (4, 9, 0, 0), (0, 0, 0, 0), (1, 0, 0, 5))
uncertain('CLS-240', 'classes-assigned-and-never-right', 'Constructed: a class that no item has, and two were assigned to; weighted, it has no weight', EMPTY, 'recall', average='weighted')
uncertain('CLS-240', 'classes-of-the-reference', 'Constructed: the same over the classes of the reference', EMPTY, 'f-beta', label_set='reference')
uncertain('CLS-241', 'classes-one-without-items', 'Constructed: the same as samples of the classes, one of them without an item', EMPTY, 'f-beta', label_set='union', sampling='stratified')
uncertain('CLS-240', 'classes-worse-than-chance', 'Constructed: more wrong than right, the coefficient negative', ((1, 9, 4), (8, 2, 5), (7, 6, 0)), 'mcc')

for id, source, table, measure, tags, at in (
    ('no-precision', 'Constructed: a class that nothing was assigned to', ((5, 2, 0), (1, 6, 0), (2, 1, 0)), 'precision', {}, None),
    ('unused-class', 'torchmetrics #1664: a declared class without an item', ((5, 2, 0), (1, 6, 0), (0, 0, 0)), 'recall', {'label-set': 'declared'}, None),
    ('no-items', 'Constructed: no items', ((0, 0), (0, 0)), 'agreement-proportion', {}, None),
    ('one-column', 'Constructed: everything assigned to one class', ((5, 0), (6, 0)), 'mcc', {}, None),
):
    case('CLS-242', f'classes-{id}', 'multi-class-uncertainty', source, input_of(table, measure, {'sampling': 'multinomial'} | tags), undefined='zero-denominator')
for id, source, table, measure, sampling, value in (
    ('all-right-macro-f', 'Constructed: 20 items of three classes, all right', ((9, 0, 0), (0, 6, 0), (0, 0, 5)), 'f-beta', 'multinomial', 1),
    ('all-right-mcc', 'Constructed: the same', ((9, 0, 0), (0, 6, 0), (0, 0, 5)), 'mcc', 'multinomial', 1),
    ('one-column-recall', 'Constructed: everything assigned to one class; the balanced agreement is 1/2 whatever is drawn', ((5, 0), (6, 0)), 'balanced-agreement', 'multinomial', 0.5),
    ('right-by-class', 'Constructed: of each class all right or none', ((9, 0, 0), (0, 6, 0), (0, 4, 0)), 'precision', 'stratified', None),
):
    if value is not None:
        case('CLS-242', f'classes-{id}', 'multi-class-uncertainty', source, input_of(table, measure, {'sampling': sampling}),
             exactly={'/value': value, '/standardUncertainty': {'undefined': 'degenerate'}, '/valid': False})
case('CLS-242', 'classes-chosen-agreement', 'multi-class-uncertainty', 'Constructed: of each class all items right or none, so that with chosen numbers nothing varies',
     input_of(((9, 0, 0), (0, 6, 0), (0, 5, 0)), 'agreement-proportion', {'sampling': 'stratified'}),
     exactly={'/value': 0.75, '/standardUncertainty': {'undefined': 'degenerate'}, '/valid': False})

case('CLS-243', 'classes-row-missing', 'multi-class-uncertainty', 'Constructed: two rows for three classes',
     {'measure': 'mcc', 'labels': ['a', 'b', 'c'], 'counts': [[1, 2, 0], [0, 1, 1]]}, rejected='not-square')
case('CLS-243', 'classes-twice', 'multi-class-uncertainty', 'Constructed: a class declared twice, and a row too few',
     {'measure': 'mcc', 'labels': ['a', 'b', 'a'], 'counts': [[1, 2, 0], [0, 1, 1]]}, rejected='duplicate-label')

for id, table, measure, valid in (
    ('five-right', ((5, 3), (2, 9)), 'f-beta', True), ('four-right', ((4, 3), (2, 9)), 'f-beta', False),
    ('five-wrong', ((40, 1, 1), (1, 30, 0), (1, 1, 20)), 'mcc', True), ('four-wrong', ((40, 1, 1), (1, 30, 0), (1, 0, 20)), 'mcc', False),
    ('class-without-items', ((40, 3, 1), (3, 30, 0), (0, 0, 0)), 'agreement-proportion', False),
    ('class-without-items-balanced', ((40, 3, 1), (3, 30, 0), (0, 0, 0)), 'balanced-agreement', True),
):
    case('CLS-244', f'classes-{id}', 'multi-class-uncertainty', 'Constructed: at the bound of validity', input_of(table, measure, {'sampling': 'multinomial'}), exactly={'/valid': valid})

case('CLS-245', 'classes-conventions-of-f', 'multi-class-uncertainty', 'Constructed: every tag that applies, beta as it was written',
     input_of(THREE, 'f-beta', {'sampling': 'stratified', 'beta': '2.0', 'label-set': 'declared', 'macro-f': 'f-of-means'}),
     exactly={'/conventions': {'sampling': 'stratified', 'method': 'delta', 'average': 'macro', 'label-set': 'declared', 'macro-f': 'f-of-means', 'beta': '2.0'}})
case('CLS-245', 'classes-conventions-of-mcc', 'multi-class-uncertainty', 'Constructed: no average for what has none',
     input_of(THREE, 'mcc', {'sampling': 'multinomial'}), exactly={'/conventions': {'sampling': 'multinomial', 'method': 'delta'}})
uncertain('CLS-246', 'classes-beyond-binary64', 'Constructed: counts of 15 digits, with a correlation of about a thousandth',
          ((500000000000001, 499000000000003, 7), (499000000000009, 500000000000002, 11), (5, 3, 13)), 'mcc', value=False)
uncertain('CLS-246', 'classes-one-error-in-a-million', 'Constructed: one error in a million items', ((400000, 1, 0), (0, 399999, 0), (0, 0, 200000)), 'f-beta')


def bound():
    import numpy as np
    random = np.random.default_rng(20261126)

    def measures(t):
        tp, r, c, n = np.diagonal(t, axis1=1, axis2=2).astype(float), t.sum(2).astype(float), t.sum(1).astype(float), t.sum((1, 2)).astype(float)
        with np.errstate(all='ignore'):
            p, q, f = tp / c, tp / r, 2 * tp / (r + c)
            x, y = n ** 2 - (r ** 2).sum(1), n ** 2 - (c ** 2).sum(1)
            return {('precision', 'macro'): p.mean(1), ('recall', 'macro'): q.mean(1), ('f-beta', 'macro'): f.mean(1),
                    ('f-beta', 'weighted'): (f * r).sum(1) / n, ('mcc', 'macro'): (tp.sum(1) * n - (r * c).sum(1)) / np.sqrt(x * y)}
    ratios = {}
    for K in (2, 3, 5, 10, 20):
        for items in (5, 10, 20, 50):
            for share in (0.5, 0.8, 0.9, 0.95):
                for sizes in (np.ones(K), np.geomspace(8, 1, K)):
                    p = np.full((K, K), (1 - share) / (K - 1))
                    np.fill_diagonal(p, share)
                    p *= (sizes / sizes.sum())[:, None]
                    n = round(items * sizes.sum() / sizes.min())
                    expected = p * n
                    if np.diag(expected).min() < 5 or n * (1 - share) < 5:
                        continue
                    t = random.multinomial(n, p.ravel(), 20000).reshape(-1, K, K)
                    step = 1e-4
                    moved = np.array([expected + s * np.eye(K * K)[k].reshape(K, K) for k in range(K * K) for s in (step, -step)])
                    gradients = measures(moved)
                    for name, sample in measures(t).items():
                        g = gradients[name].reshape(-1, 2)
                        u = np.sqrt((expected.ravel() * ((g[:, 0] - g[:, 1]) / 2 / step) ** 2).sum())
                        ratios.setdefault(name, []).append(u / sample[np.isfinite(sample)].std())
    for name, all in ratios.items():
        print(*name, f'{min(all):.3f} to {max(all):.3f} of {len(all)}', sep='\t')


if '--bound' in sys.argv:
    bound()
else:
    main()
