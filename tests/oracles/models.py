"""Expected values of the vectors UNC-036 to UNC-048, of combinations through measurement models.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/models.py (python3-mpmath 1.2.1). Prints one line for each
value: key, tab, value to 20 digits. tests/oracles/models.R prints what R gives for the same keys.

Nothing here is shared with the implementation: models are written as formulas, not as trees, and derivatives are central
differences with a step of 1e-40 in arithmetic of 300 digits, right to 60 digits and more. Inputs are the doubles that the
vectors send.
"""
from mpmath import mp, mpf, atan2, cos, exp, log, sin, sqrt, tan

from vectors import H2_I, H2_PHI, H2_V, h2_from_readings

mp.dps = 300
STEP = mpf(10) ** -40


def show(key, value):
    print(key, mp.nstr(value, 20, strip_zeros=False, min_fixed=-30, max_fixed=30), sep='\t')


def shifted(f, x, steps):
    return f([value + steps.get(i, 0) for i, value in enumerate(x)])


def first(f, x, i):
    h = STEP * (abs(x[i]) or 1)
    return (shifted(f, x, {i: h}) - shifted(f, x, {i: -h})) / (2 * h)


def second(f, x, i, j):
    return first(lambda at: first(f, at, i), x, j)


def third(f, x, i, j):
    """d3f / dx_i dx_j dx_j."""
    return first(lambda at: second(f, at, i, j), x, j)


def case(key, f, quantities, correlation=None, order='first'):
    x = [mpf(value) for value, _ in quantities]
    u = [mpf(value) for _, value in quantities]
    n = range(len(x))
    r = lambda i, j: mpf(correlation[i][j]) if correlation else mpf(i == j)
    c = [first(f, x, i) for i in n]
    square = sum(c[i] * c[j] * u[i] * u[j] * r(i, j) for i in n for j in n)
    if order == 'second':
        square += sum((second(f, x, i, j) ** 2 / 2 + c[i] * third(f, x, i, j)) * u[i] ** 2 * u[j] ** 2 for i in n for j in n)
    show(f'{key}/estimate', f(x))
    show(f'{key}/standardUncertainty', sqrt(square))
    for i in n:
        show(f'{key}/sensitivities/{i}', c[i] if abs(c[i]) > mpf(10) ** -50 else mpf(0))
    return c, u, r


def several(key, models, quantities, correlation):
    rows = [case(f'{key}/{name}', f, quantities, correlation) for name, f in models]
    n = range(len(quantities))
    cov = lambda a, b: sum(a[0][i] * b[0][j] * a[1][i] * a[1][j] * a[2](i, j) for i in n for j in n)
    for i, a in enumerate(rows):
        for j, b in enumerate(rows):
            if i < j:
                show(f'{key}/covariance/{i}/{j}', cov(a, b))
                show(f'{key}/correlation/{i}/{j}', cov(a, b) / sqrt(cov(a, a) * cov(b, b)))


ARCSINE, RECTANGULAR = 0.3535533905932738, 0.5773502691896258  # of half-width 0.5, of half-width 1
H1 = [(50000623, 25), (215, 5.8), (0, 3.9), (0, 6.7), (11.5e-6, 1.1547005383792516e-6), (-0.1, 0.2), (0, ARCSINE), (0, 5.773502691896258e-07), (0, 0.028867513459481287)]


def end_gauge(q):
    ls, d, d1, d2, alpha, theta, cyclic, dalpha, dtheta = q
    temperature = theta + cyclic
    return (ls * (1 + alpha * (temperature - dtheta)) + d + d1 + d2) / (1 + (alpha + dalpha) * temperature)


MASS = [(100000, 0.05), (1.234, 0.02), (1.2, 0.05773502691896258), (8000, 577.3502691896258), (8000, 28.867513459481287)]


def mass(q):
    mr, dm, air, weight, reference = q
    return (mr + dm) * (1 + (air - mpf('1.2')) * (1 / weight - 1 / reference)) - 100000


squares = lambda q: q[0] ** 2 + q[1] ** 2
H2_PRINTED = [(4.999, 0.0032), (0.019661, 9.5e-06), (1.04446, 0.00075)]
H2_R = [[1, -0.36, 0.86], [-0.36, 1, -0.65], [0.86, -0.65, 1]]
H2 = [('R', lambda q: q[0] / q[1] * cos(q[2])), ('X', lambda q: q[0] / q[1] * sin(q[2])), ('Z', lambda q: q[0] / q[1])]
POLAR = [('modulus', lambda q: sqrt(q[0] ** 2 + q[1] ** 2)), ('phase', lambda q: atan2(q[1], q[0]))]

if __name__ == '__main__':
    case('h1-first', end_gauge, H1)
    case('h1-second', end_gauge, H1, order='second')
    case('additive', lambda q: sum(q), [(0, 1)] * 4)
    case('additive-wide', lambda q: sum(q), [(0, 1)] * 3 + [(0, 10)])
    case('mass-second', mass, MASS, order='second')
    for x1 in (0, 0.01, 0.05):
        case(f'squares-second/{x1}', squares, [(x1, 0.005), (0, 0.005)], order='second')
    case('squares-first/0.05', squares, [(0.05, 0.005), (0, 0.005)])
    case('squares-correlated/0.05', squares, [(0.05, 0.005), (0, 0.005)], [[1, 0.9], [0.9, 1]])
    case('near-stationary-second', squares, [(0.0001, 0.005), (0, 0.005)], order='second')
    case('thermal-expansion', lambda q: (q[1] - q[0]) / (q[0] * (q[3] - q[2])), [(1.4999, 0.0001), (1.5021, 0.0002), (288.15, 0.02), (373.1, 0.05)])
    case('logarithm-second', lambda q: log(q[0]), [(0.6, 0.05)], order='second')
    case('exponential-second', lambda q: exp(-q[0]) * q[1], [(0.5, 0.1), (3, 0.2)], order='second')
    several('h2-printed', H2, H2_PRINTED, H2_R)
    means, u, r = h2_from_readings()
    several('h2-readings', H2, list(zip([float(m) for m in means], u)), r)
    several('polar', POLAR, [(0.1, 0.01), (0, 0.01)], [[1, 0.9], [0.9, 1]])
    case('rational', lambda q: q[0] * q[1] / (q[0] + q[1]), [(2, 0.01), (3, 0.02)])
    case('powers', lambda q: q[0] ** 3 / q[1] ** 2 + q[0] ** (mpf(1) / 2), [(2.5, 0.01), (1.5, 0.01)])
    case('negative-base', lambda q: q[0] ** 3, [(-2, 0.001)])
    case('variable-exponent', lambda q: q[0] ** q[1], [(2, 0.001), (0.5, 0.001)])
    case('decay', lambda q: q[0] * exp(-log(2) * q[1] / q[2]), [(120, 0.5), (3, 0.01), (8, 0.05)])
    case('tangent', lambda q: q[0] * tan(q[1]), [(12.5, 0.01), (0.7, 0.001)])
    case('second-quadrant', lambda q: atan2(q[0], q[1]), [(2, 0.01), (-1, 0.01)])
    case('steep-angle', lambda q: atan2(q[0], q[1]), [(-3, 0.01), (1e-5, 0.01)])
    case('large-angle', lambda q: sin(q[0]), [(1e22, 0.001)])
    case('cancelling', lambda q: 1 - cos(q[0]), [(1e-6, 1e-9)])
    case('twice', lambda q: q[0] * q[0] - q[0] / (1 + q[0]), [(0.75, 0.001)])
    case('label-error', lambda q: (q[0] - q[1]) / (1 - 2 * q[1]), [(0.95, 0.004873397172404482), (0.02, 0.004)])
