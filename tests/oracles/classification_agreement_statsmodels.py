"""What statsmodels 0.13.5, scikit-learn 1.2.1 and a numerical delta method give for the vectors CLS-190 to CLS-201.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/classification_agreement_statsmodels.py. The same keys as
classification_agreement.py, in binary64.
"""
import numpy as np
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa


def show(key, value):
    print(key, repr(float(value)), sep='\t')


SAS = np.array([[0, 4, 1], [0, 8, 0], [0, 1, 5]])
PARADOX = np.array([[118, 5], [2, 0]])
UNUSED = np.array([[0, 4, 0, 1], [0, 8, 0, 0], [0, 0, 0, 0], [0, 1, 0, 5]])

for name, table in (('three-by-three', SAS), ('unused-between', UNUSED)):
    for kind in ('none', 'linear', 'quadratic'):
        k = cohens_kappa(table, wt=None if kind == 'none' else kind)
        key = f'kappa-{name}-{kind}'
        show(f'{key}/value', k.kappa)
        show(f'{key}/standardUncertainty', k.std_kappa)
        show(f'{key}/nullStandardError', k.std_kappa0)
        show(f'{key}/lower', k.kappa_low)
        show(f'{key}/upper', k.kappa_upp)
k = cohens_kappa(PARADOX)
show('kappa-paradox/value', k.kappa)
show('kappa-paradox/standardUncertainty', k.std_kappa)
show('kappa-paradox/nullStandardError', k.std_kappa0)


def gwet(table):
    """Gwet 2008: AC1 and the root of its variance for an unbounded population, in his terms."""
    n, q = table.sum(), len(table)
    p = table / n
    pi = (p.sum(0) + p.sum(1)) / 2
    pa = np.trace(p)
    pe = (pi * (1 - pi)).sum() / (q - 1)
    g = (pa - pe) / (1 - pe)
    first = (np.diag(p) * (1 - pi)).sum() / (q - 1)
    second = (p * (1 - (pi[:, None] + pi[None, :]) / 2) ** 2).sum() / (q - 1) ** 2
    variance = pa * (1 - pa) - 4 * (1 - g) * (first - pa * pe) + 4 * (1 - g) ** 2 * (second - pe**2)
    return g, np.sqrt(variance / n) / (1 - pe)


for name, table in (('paradox', PARADOX), ('three-by-three', SAS), ('unused', UNUSED)):
    value, u = gwet(table)
    show(f'coefficient-{name}-gwet-ac1/value', value)
    show(f'coefficient-{name}-gwet-ac1/standardUncertainty', u)

def by_the_clause(table, measure):
    """The coefficient and its uncertainty by the formulas of CLS-196 and CLS-197, in NumPy."""
    n, q = table.sum(), len(table)
    p = table / n
    pi = (p.sum(0) + p.sum(1)) / 2
    po = np.trace(p)
    both = pi[:, None] + pi[None, :]
    pe, c = {'gwet-ac1': ((pi * (1 - pi)).sum() / (q - 1), -both / (q - 1)),
             'scott-pi': ((pi**2).sum(), both),
             'bennett-s': (1 / q, 0 * both)}[measure]
    g = (po - pe) / (1 - pe)
    t = np.eye(q) - (1 - g) * c
    return po, pe, g, np.sqrt((p * (t - (p * t).sum()) ** 2).sum() / n) / (1 - pe)


for name, table in (('paradox', PARADOX), ('three-by-three', SAS), ('unused', UNUSED)):
    for measure in ('gwet-ac1', 'scott-pi', 'bennett-s'):
        for member, value in zip(('observedAgreement', 'chanceAgreement', 'value', 'standardUncertainty'),
                                 by_the_clause(table, measure)):
            if measure != 'gwet-ac1' or member.endswith('Agreement'):
                show(f'coefficient-{name}-{measure}/{member}', value)

for b, c in ((10, 25), (0, 5), (3, 8), (15, 30), (30, 15)):
    for test, options in (('exact', {}), ('chi-squared', {'exact': False, 'correction': False}),
                          ('chi-squared-corrected', {'exact': False, 'correction': True})):
        show(f'mcnemar-{b}-{c}-{test}/pValue', mcnemar([[1, b], [c, 1]], **options).pvalue)
