"""Expected values of the vectors UNC-126 to UNC-130, from the definitions, in exact fractions and 50-digit roots.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/comparison.py (python3-mpmath 1.2.1). Prints one line for
each value: key, tab, value to 20 digits; verdicts are decided on the exact squares. Inputs are the decimal strings that
the vectors send. tests/oracles/comparison.R prints what R gives for the same keys.
"""
from fractions import Fraction as F

from mpmath import mp, mpf, sqrt

mp.dps = 50

# key: value, u and U of the result; value, u and U of the reference; correlation; deviation for proficiency assessment
CASES = {
    'proficiency-test': ('0.912', '0.009', '0.018', '0.930', '0.006', '0.012', '0', '0.010'),
    'same-items': ('0.912', '0.009', '0.018', '0.930', '0.006', '0.012', '0.75', None),
    'opposite': ('0.912', '0.009', '0.018', '0.930', '0.006', '0.012', '-0.30', None),
    'exchanged': ('0.930', '0.006', '0.012', '0.912', '0.009', '0.018', '0', None),
    'gauge-block': ('50000838', '32', '93', '50000745', '18', '52', '0', None),
    'small-difference': ('1000000000.25', '0.010', '0.020', '1000000000.24', '0.0050', '0.010', '0.999', '0.0125'),
    'nearly-equal': ('12.5', '0.5', '1.0', '12.4', '0.5', '1.0', '0.9999', None),
    'at-the-limit': ('0.30', '0.03', '0.06', '0.20', '0.04', '0.08', '0', None),
    'at-the-limit-correlated': ('10.6', '0.25', '0.5', '10.0', '0.25', '0.5', '0.28', None),
    'far-powers': ('4.5e-300', '2e-300', '4e-300', '1e-300', '1.5e-300', '3e-300', '-0.5', None),
}


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def show(key, value):
    print(key, value if isinstance(value, str) else mp.nstr(value, 20, strip_zeros=False), sep='\t')


def square(a, b, r):
    return a * a + b * b - 2 * r * a * b


for key, (x, u, U, X, uX, UX, r, sigma) in CASES.items():
    d, r = F(x) - F(X), F(r)
    standard, expanded = square(F(u), F(uX), r), square(F(U), F(UX), r)
    show(f'{key}/difference', real(d))
    show(f'{key}/standardUncertainty', sqrt(real(standard)))
    show(f'{key}/zeta', real(d) / sqrt(real(standard)))
    show(f'{key}/en', real(d) / sqrt(real(expanded)))
    if sigma is not None:
        show(f'{key}/zPrime', real(d) / sqrt(real(F(sigma) ** 2 + F(uX) ** 2)))
    show(f'{key}/compatible by en', f'{d * d <= expanded} {d * d < expanded}')
    show(f'{key}/compatible by zeta', f'{d * d <= 4 * standard} {d * d < 4 * standard}')
