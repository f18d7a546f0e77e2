"""Brier scores and their terms, calibration errors and what is expected of them: exact, from the definitions.

Run with the Python of Debian 12 (numpy, scipy, scikit-learn 1.2.1, mpmath 1.2.1). Numbers are the doubles that a JSON reader
has; a confidence is binned as the decimal that was written. The distribution of the right claims of a bin comes from all
2^n outcomes, not from a convolution.
"""

from fractions import Fraction
from itertools import product
from decimal import Decimal

import mpmath
from sklearn.metrics import brier_score_loss

mpmath.mp.dps = 60


def root(x):
    return mpmath.sqrt(mpmath.mpf(x.numerator) / x.denominator)


def show(x):
    value = mpmath.mpf(x.numerator) / x.denominator if isinstance(x, Fraction) else x
    return mpmath.nstr(value, 20, min_fixed=-30, max_fixed=30, strip_zeros=True)


def brier(y, p, scale="half", weights=None):
    squares = []
    for is_, one in zip(y, p):
        row = one if isinstance(one, list) else [1 - Fraction(one), Fraction(one)]
        total = sum((Fraction(q) - (c == is_)) ** 2 for c, q in enumerate(row))
        squares.append(total / 2 if scale == "half" else total)
    squares = [s for s, times in zip(squares, weights or [1] * len(y)) for _ in range(times)]
    n = len(squares)
    mean = sum(squares, Fraction(0)) / n
    u = root(sum(((s - mean) ** 2 for s in squares), Fraction(0)) / (n * (n - 1))) if n > 1 else None
    return {"/value": mean, "/standardUncertainty": u}


def claims(y, p, confidence):
    """The confidence as a decimal and as the double's value, and whether the claim is right."""
    out = []
    for is_, one in zip(y, p):
        if isinstance(one, list):
            top = one.index(max(one))
            out.append((Fraction(Decimal(repr(one[top]))), Fraction(one[top]), int(is_ == top)))
        elif confidence == "top-label" and one < 0.5:
            out.append((1 - Fraction(Decimal(repr(one))), 1 - Fraction(one), 1 - is_))
        else:
            out.append((Fraction(Decimal(repr(one))), Fraction(one), is_))
    return out


def groups(items, bins, edges):
    found = {}
    for item in items:
        if bins == "distinct":
            key = item[0]
        elif edges == "equal-width":
            key = min(int(item[0] * int(bins)), int(bins) - 1)
        else:
            key = int(bins) * sum(other[0] < item[0] for other in items) // len(items)
        found.setdefault(key, []).append(item)
    return [(key, found[key]) for key in sorted(found)]


def mean(xs):
    return sum(xs, Fraction(0)) / len(xs)


def decomposition(y, p, bins="distinct", edges="equal-width"):
    items = claims(y, p, "positive-class")
    n = len(items)
    base = mean([r for _, _, r in items])
    out = dict.fromkeys(["/reliability", "/resolution", "/withinBinVariance", "/withinBinCovariance"], Fraction(0))
    for _, inside in groups(items, bins, edges):
        q, r = mean([c for _, c, _ in inside]), mean([r for _, _, r in inside])
        out["/reliability"] += len(inside) * (q - r) ** 2 / n
        out["/resolution"] += len(inside) * (r - base) ** 2 / n
        out["/withinBinVariance"] += sum((c - q) ** 2 for _, c, _ in inside) / n
        out["/withinBinCovariance"] += 2 * sum((c - q) * (s - r) for _, c, s in inside) / n
    out["/uncertainty"] = base * (1 - base)
    out["/score"] = brier(y, p)["/value"]
    assert out["/score"] == (
        out["/reliability"] - out["/resolution"] + out["/uncertainty"]
        + out["/withinBinVariance"] - out["/withinBinCovariance"]
    )
    return out


def error(differences, sizes, norm):
    n = sum(sizes)
    if norm == "l1":
        return sum((size * abs(d) for d, size in zip(differences, sizes)), Fraction(0)) / n
    if norm == "l2":
        return sum((size * d * d for d, size in zip(differences, sizes)), Fraction(0)) / n
    return max(abs(d) for d in differences)


def calibration(y, p, bins="10", edges="equal-width", confidence="positive-class", norm="l1"):
    found = [inside for _, inside in groups(claims(y, p, confidence), bins, edges)]
    sizes = [len(inside) for inside in found]
    at = lambda outcomes: error(
        [mean([c for _, c, _ in inside]) - mean(o) for inside, o in zip(found, outcomes)], sizes, norm
    )
    value = at([[r for _, _, r in inside] for inside in found])
    expected = Fraction(0)
    confidences = [c for inside in found for _, c, _ in inside]
    for flat in product((0, 1), repeat=len(confidences)):
        probability = Fraction(1)
        for c, o in zip(confidences, flat):
            probability *= c if o else 1 - c
        if probability == 0:
            continue
        rest, outcomes = list(flat), []
        for size in sizes:
            outcomes.append(rest[:size])
            rest = rest[size:]
        expected += probability * at(outcomes)
    finish = root if norm == "l2" else lambda x: x
    return {"/value": finish(value), "/expectedUnderCalibration": finish(expected), "occupied": len(found)}


def interval(x, n, method, coverage="0.95"):
    """The ends for x of n: by Wilson's formula, and as roots of the tails of the binomial distribution."""
    alpha = 1 - mpmath.mpf(float(coverage))
    if method == "wilson":
        z = mpmath.sqrt(2) * mpmath.erfinv(1 - alpha)
        p, k = mpmath.mpf(x) / n, z * z / n
        half = z * mpmath.sqrt(p * (1 - p) / n + k / (4 * n))
        return (p + k / 2 - half) / (1 + k), (p + k / 2 + half) / (1 + k)
    tail = lambda p, ks: sum(mpmath.binomial(n, k) * p**k * (1 - p) ** (n - k) for k in ks)
    find = lambda f, a, b: mpmath.findroot(f, (a, b), solver="bisect", maxsteps=260, tol=1e-80)
    lower = find(lambda p: tail(p, range(x, n + 1)) - alpha / 2, 0.001, x / n)
    upper = find(lambda p: tail(p, range(x + 1)) - alpha / 2, x / n, 0.999)
    return lower, upper


THREE = ([1, 0, 1], [0.7, 0.4, 0.9])
ROWS = ([1, 0, 2, 1], [[0.1, 0.8, 0.1], [0.5, 0.3, 0.2], [0.2, 0.2, 0.6], [0.6, 0.3, 0.1]])
WEIGHTED = ([1, 0, 1, 0], [0.9, 0.2, 0.6, 0.7])
WEIGHTS = [3, 1, 2, 4]
PHANTOM = ([1, 0], [0.95, 1.0])
SIX = ([1, 0, 1, 0, 1, 0], [0.0, 0.1, 0.5, 0.5, 0.9, 1.0])
NOTHING = ([1], [0.0])
DOCSTRING = ([0, 0, 1, 1, 1], [0.25, 0.25, 0.55, 0.75, 0.75])
EIGHT = ([0, 1, 0, 0, 1, 1, 0, 1], [0.1, 0.1, 0.3, 0.35, 0.35, 0.6, 0.7, 0.9])

if __name__ == "__main__":
    print("brier three", {k: show(v) for k, v in brier(*THREE).items()}, brier_score_loss(*THREE))
    print("brier three summed", {k: show(v) for k, v in brier(*THREE, scale="sum").items()})
    for scale in ("half", "sum"):
        print("brier rows", scale, {k: show(v) for k, v in brier(*ROWS, scale=scale).items()})
    print("brier weighted", {k: show(v) for k, v in brier(*WEIGHTED, weights=WEIGHTS).items()},
          brier_score_loss(*WEIGHTED, sample_weight=WEIGHTS))
    for bins, edges in (("distinct", ""), ("10", "equal-width"), ("2", "equal-width"), ("3", "equal-mass")):
        print("decomposition", bins, edges, {k: show(v) for k, v in decomposition(*EIGHT, bins, edges).items()})
    for name, case in (("phantom", PHANTOM), ("six", SIX), ("nothing", NOTHING)):
        print("calibration", name, {k: show(v) for k, v in calibration(*case).items() if k[0] == "/"})
    for norm in ("l1", "l2", "max"):
        print("docstring", norm, {k: show(v) for k, v in calibration(*DOCSTRING, "2", norm=norm).items() if k[0] == "/"})
    for edges in ("equal-width", "equal-mass"):
        for confidence in ("positive-class", "top-label"):
            found = calibration(*EIGHT, "4", edges, confidence)
            print("eight", edges, confidence, {k: show(v) for k, v in found.items() if k[0] == "/"})
    found = calibration(*ROWS, "10", "equal-width", "top-label")
    print("rows", {k: show(v) for k, v in found.items() if k[0] == "/"})
    for method in ("wilson", "clopper-pearson"):
        print("interval 4 of 20", method, [mpmath.nstr(end, 20) for end in interval(4, 20, method)])
