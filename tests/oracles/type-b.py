"""Expected values of the vectors UNC-070 to UNC-076, from the definitions, in exact fractions and 60-digit arithmetic.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/type-b.py (python3-mpmath 1.2.1, python3-scipy 1.10.1).
Prints one line for each value: key, tab, value to 20 digits. tests/oracles/type-b.R prints what R gives for the same
keys. Inputs are the doubles that the vectors send. The standard deviation of a distribution with limits is not taken
from the divisor that the clause prints: it is the root of the second moment of its density, integrated piece by piece.
"""
from fractions import Fraction as F

from mpmath import mp, mpf, pi, quad, sin, sqrt

from quantiles import normal_factor, t_factor

mp.dps = 60


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def show(key, value):
    print(key, mp.nstr(value, 20, strip_zeros=False, min_fixed=-30, max_fixed=30), sep='\t')


def second_moment(shape):
    """Of a symmetric trapezium on (-1, 1) whose top is `shape` times its base, exactly: twice the integrals of the two pieces."""
    b = F(shape)
    height = 1 / (1 + b)
    top = height * b ** 3 / 3
    # The slope from b to 1, where the density is height (1 - x)/(1 - b).
    slope = height / (1 - b) * ((1 - b ** 3) / 3 - (1 - b ** 4) / 4) if b < 1 else 0
    return 2 * (top + slope)


def divisor(distribution, shape=None, p=None):
    if distribution == 'normal':
        return normal_factor(p)
    if distribution == 'arcsine':
        # X = sin(T) with T uniform: the mean of sin² over a quarter turn.
        return 1 / sqrt(quad(lambda t: sin(t) ** 2, [0, pi / 2]) / (pi / 2))
    return 1 / sqrt(real(second_moment({'rectangular': 1, 'triangular': 0}.get(distribution, shape))))


def limited(key, distribution, width, shape=None, p=None):
    d = divisor(distribution, shape, p)
    show(key + '/halfWidth', real(width))
    show(key + '/divisor', d)
    show(key + '/standardUncertainty', real(width) / d)


def between(key, distribution, low, high, estimate, **rest):
    limited(key, distribution, (F(high) - F(low)) / 2, **rest)
    show(key + '/midpoint', real((F(low) + F(high)) / 2))
    show(key + '/estimateCorrection', real((F(low) + F(high)) / 2 - F(estimate)))


def trapezoid_factor(p, shape):
    """Half-widths from the probability by bisection on the integrated density, over the standard deviation."""
    p, b = mpf(p), mpf(shape)
    inside = lambda x: 2 * x / (1 + b) if x <= b else (2 * b + (2 * (x - b) - (x * x - b * b)) / (1 - b)) / (1 + b)
    low, high = mpf(0), mpf(1)
    for _ in range(180):
        middle = (low + high) / 2
        low, high = (middle, high) if inside(middle) < p else (low, middle)
    return low / sqrt(real(second_moment(shape)))


def certificate(key, expanded, factor):
    show(key + '/divisor', factor)
    show(key + '/standardUncertainty', mpf(expanded) / factor)


def freedom(key, relative):
    show(key + '/degreesOfFreedom', real(1 / (2 * F(relative) ** 2)))


if __name__ == '__main__':
    limited('gum-resistor', 'normal', F(129), p=0.99)
    limited('gum-machinist', 'normal', F(0.04), p=0.5)
    limited('gum-voltmeter', 'rectangular', F(15))
    limited('gum-h1-expansion', 'rectangular', F(2e-6))
    limited('gum-h1-temperature', 'arcsine', F(0.5))
    limited('quam-a1-flask', 'triangular', F(0.1))
    limited('quam-a1-purity', 'rectangular', F(0.0001))
    limited('quam-a1-temperature', 'rectangular', F(0.084))
    limited('ea-4-02-drift', 'rectangular', F(15))
    for name, shape in (('third', 0.3333333333333333), ('half', 0.5), ('point', 0), ('flat', 1)):
        limited('trapezium-' + name, 'trapezoidal', F(7), shape=shape)
    limited('gum-resolution', 'rectangular', F(1) / 2)
    limited('three-decimals', 'rectangular', F(0.001) / 2)
    between('gum-copper-symmetric', 'rectangular', 1612, 1692, 1652)
    between('gum-copper', 'rectangular', 16.4, 16.92, 16.52)
    between('around-zero', 'triangular', -0.3, 0.3, 0.1)
    between('swing', 'arcsine', 19.4, 20.4, 19.9)
    certificate('gum-mass', 240, mpf(3))
    certificate('gum-h1-standard', 75, mpf(3))
    certificate('gum-h1-systematic', 20, mpf(3))
    certificate('basis-unused', 45, mpf(2))
    certificate('gum-resistor-certificate', 129, normal_factor(0.99))
    certificate('gum-h1-random', 10, t_factor(0.95, 5))
    certificate('ea-4-02-s9', 0.05, mpf(0.95) / sqrt(real(second_moment(1))))
    certificate('ea-4-02-s10', 60, trapezoid_factor(0.95, 0.3333333333333333))
    certificate('conventional', 64, mpf(2))
    for name, relative in (('quarter', 0.25), ('tenth', 0.1), ('half', 0.5), ('seventy-percent', 0.7)):
        freedom('reliable-to-' + name, relative)
