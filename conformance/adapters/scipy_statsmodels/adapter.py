# SPDX-License-Identifier: Apache-2.0
"""NumPy, SciPy and statsmodels under the suite: the operations of the standard `uncertainty` that they can express.

Every number is computed by a function of these libraries. The adapter maps names and conventions, and leaves what it
gets as it is: where the libraries' answer is not the clause's, the suite shall see it (FINDINGS.md). Not declared,
because none of them has a function for it: effective degrees of freedom of a budget, and the documents (`validate`,
`report`).
"""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Any, Callable

import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.proportion import proportion_confint, std_prop

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))

from etalon_adapter import Rejected, operation, serve, undefined  # noqa: E402


@operation("uncertainty/type-a")
def type_a(case: dict[str, Any]) -> dict[str, Any]:
    """`numpy.mean`, `numpy.std` with ddof 1, and `scipy.stats.sem`."""
    observations = np.asarray(case["observations"], dtype=np.float64)
    for index in np.flatnonzero(~np.isfinite(observations)):
        raise Rejected("not-finite", f"/observations/{index}")
    if len(observations) < 2:
        return undefined("too-few-observations")
    deviation = np.std(observations, ddof=1)
    if not np.isfinite(deviation):
        raise Rejected("overflow", "/observations")
    answer = {
        "mean": np.mean(observations),
        "experimentalStandardDeviation": deviation,
        "standardUncertainty": stats.sem(observations),
        "degreesOfFreedom": len(observations) - 1,
        "independence": case.get("independence", "assumed"),
        "method": "spread",
    }
    if deviation > 0:
        return answer
    if "resolution" not in case:
        return {**answer, "standardUncertainty": undefined("zero-spread")}
    rectangular = stats.uniform.std(scale=case["resolution"])
    return {**answer, "standardUncertainty": rectangular, "degreesOfFreedom": "infinite", "method": "resolution"}


@operation("uncertainty/combine")
def combine(case: dict[str, Any]) -> dict[str, Any]:
    """`scipy.linalg.norm` of the contributions; with correlations, the quadratic form by `numpy`'s matrix product."""
    components = case["components"]
    uncertainties = np.array([one["standardUncertainty"] for one in components], dtype=np.float64)
    signed = uncertainties * np.array([one.get("sensitivity", 1) for one in components], dtype=np.float64)
    if "correlation" in case:
        correlation = correlation_matrix(case["correlation"], len(components))
        combined = np.sqrt(np.maximum(signed @ correlation @ signed, 0))
    else:
        combined = scipy.linalg.norm(signed, check_finite=False)
    if not (np.isfinite(combined) and np.isfinite(signed).all()):
        raise Rejected("overflow", "/components")
    return {"standardUncertainty": combined, "contributions": np.abs(signed)}


def correlation_matrix(rows: list[list[float]], size: int) -> np.ndarray:
    """The matrix, if it is one of correlation coefficients; the eigenvalues are those of `numpy.linalg.eigvalsh`."""
    if len(rows) != size or any(len(row) != size for row in rows):
        raise Rejected("dimension-mismatch", "/correlation")
    matrix = np.asarray(rows, dtype=np.float64)
    if (matrix != matrix.T).any():
        raise Rejected("not-symmetric", "/correlation")
    if (np.diagonal(matrix) != 1).any():
        raise Rejected("diagonal-not-one", "/correlation")
    if (np.abs(matrix) > 1).any():
        raise Rejected("correlation-out-of-range", "/correlation")
    if np.linalg.eigvalsh(matrix).min() < -size * 2.0**-52:
        raise Rejected("not-positive-semidefinite", "/correlation")
    return matrix


@operation("uncertainty/coverage-factor")
def coverage_factor(case: dict[str, Any]) -> dict[str, Any]:
    """The upper quantile of the basis, by `isf` of its distribution in `scipy.stats`."""
    basis = case["basis"]
    if basis == "conventional":
        return {"coverageFactor": 2, "coverageProbability": "approximately 0.95", "basis": basis}
    if "coverageProbability" not in case:
        raise Rejected("probability-required", "/coverageProbability")
    probability = case["coverageProbability"]
    # By isf and not by ppf((1 + p)/2): 1 - p is exact for p of one half and more, 1 + p is not.
    factor = UPPER_QUANTILES[basis](case, (1 - probability) / 2)
    if not np.isfinite(factor):
        raise Rejected("overflow")
    return {"coverageFactor": factor, "coverageProbability": probability, "basis": basis}


def student(case: dict[str, Any], tail: float) -> float:
    if "degreesOfFreedom" not in case:
        raise Rejected("degrees-of-freedom-required", "/degreesOfFreedom")
    degrees = case["degreesOfFreedom"]
    return stats.t.isf(tail, math.inf if degrees == "infinite" else degrees)


def trapezoidal(case: dict[str, Any], tail: float) -> float:
    if "shape" not in case:
        raise Rejected("shape-required", "/shape")
    shape = case["shape"]
    return within_limits(stats.trapezoid, math.sqrt(6 / (1 + shape**2)), tail, (1 - shape) / 2, (1 + shape) / 2)


def within_limits(distribution: Any, half_width: float, tail: float, *shapes: float) -> float:
    """By a distribution of SciPy, which lives on [0, 1], moved to the limits at which its standard deviation is one."""
    return distribution.isf(tail, *shapes, loc=-half_width, scale=2 * half_width)


UPPER_QUANTILES: dict[str, Callable[[dict[str, Any], float], float]] = {
    "t": student,
    "normal": lambda case, tail: stats.norm.isf(tail),
    "rectangular": lambda case, tail: within_limits(stats.uniform, math.sqrt(3), tail),
    "triangular": lambda case, tail: within_limits(stats.triang, math.sqrt(6), tail, 0.5),
    "trapezoidal": trapezoidal,
    "arcsine": lambda case, tail: within_limits(stats.arcsine, math.sqrt(2), tail),
}

METHODS = {"wilson": "wilson", "clopper-pearson": "beta", "jeffreys": "jeffreys"}


@operation("uncertainty/proportion-interval")
def proportion_interval(case: dict[str, Any]) -> dict[str, Any]:
    """`statsmodels.stats.proportion`: `proportion_confint`, `std_prop`; at the ends `std` of `scipy.stats.beta`."""
    successes, trials, method = case["successes"], case["trials"], case["method"]
    if successes > trials:
        raise Rejected("successes-exceed-trials", "/successes")
    at_an_end = successes in (0, trials)
    lower, upper = proportion_confint(successes, trials, 1 - case["coverageProbability"], METHODS[method])
    proportion = successes / trials
    if at_an_end:
        uncertainty, of = stats.beta.std(successes + 0.5, trials - successes + 0.5), "beta-posterior"
    else:
        uncertainty, of = std_prop(proportion, trials), "binomial"
    return {
        "proportion": proportion,
        "lower": lower,
        "upper": upper,
        "method": method,
        "standardUncertainty": uncertainty,
        "standardUncertaintyMethod": of,
    }


if __name__ == "__main__":
    serve(
        name="scipy-statsmodels",
        version=f"numpy {np.__version__}, scipy {scipy.__version__}, statsmodels {statsmodels.__version__}",
        standards={"uncertainty": ["0.1"]},
        homepage="https://scipy.org",
        issues="https://github.com/scipy/scipy/issues",
        # statsmodels gives the quantiles as they are, at 0 and n too.
        leaves_out={"uncertainty/proportion-interval": [{"method": ["jeffreys"], "jeffreysEnds": ["forced", None]}]},
    )
