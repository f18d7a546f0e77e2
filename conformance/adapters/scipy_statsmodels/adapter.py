# SPDX-License-Identifier: Apache-2.0
"""NumPy, SciPy and statsmodels under the suite: the operations of `uncertainty` and `classification` that they can express.

Every number is computed by a function of these libraries, or from such numbers by a formula of the standard for which
they have none. The adapter maps names and conventions, and leaves what it gets as it is: where the libraries' answer is
not the clause's, the suite shall see it (FINDINGS.md). Not declared, because none of them has a function for it:
effective degrees of freedom of a budget, algorithm A (`Huber` of statsmodels is proposal 2), decisions, comparisons,
the correction of label errors, rounding, and the documents (`validate`, `report`).
"""

from __future__ import annotations

import itertools
import math
import sys
import warnings
from pathlib import Path
from typing import Any, Callable

import numpy as np
import scipy
import statsmodels
from scipy import stats
from statsmodels.regression.linear_model import OLS, WLS
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.meta_analysis import combine_effects
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.power import normal_sample_size_one_tail
from statsmodels.stats.proportion import proportion_confint, samplesize_confint_proportion, std_prop
from statsmodels.stats.weightstats import DescrStatsW

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))

from correlation import correlation_matrix  # noqa: E402
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


TYPE_B = {
    "rectangular": lambda case: stats.uniform,
    "triangular": lambda case: stats.triang(0.5),
    "trapezoidal": lambda case: stats.trapezoid((1 - case["shape"]) / 2, (1 + case["shape"]) / 2),
    "arcsine": lambda case: stats.arcsine,
}


@operation("uncertainty/type-b")
def type_b(case: dict[str, Any]) -> dict[str, Any]:
    """The standard deviation `std` of the distribution in `scipy.stats`; by `normal` the quantile `isf`."""
    kind, widths = case["distribution"], half_widths(case)
    if not widths or widths == {"limits": None}:
        raise Rejected("width-required")
    if len(widths) > 1:
        raise Rejected("width-ambiguous")
    ((method, half_width),) = widths.items()
    middle = {}
    if method == "limits":
        lower, upper = case["lower"], case["upper"]
        if not lower < upper:
            raise Rejected("limits-not-in-order")
        middle = {"midpoint": (lower + upper) / 2}
        if "estimate" in case:
            if not lower <= case["estimate"] <= upper:
                raise Rejected("estimate-outside-limits")
            middle["estimateCorrection"] = middle["midpoint"] - case["estimate"]
    if kind == "normal":
        if "coverageProbability" not in case:
            raise Rejected("probability-required")
        divisor = stats.norm.isf((1 - case["coverageProbability"]) / 2)
    else:
        if kind == "trapezoidal" and "shape" not in case:
            raise Rejected("shape-required")
        divisor = 0.5 / TYPE_B[kind](case).std()
    uncertainty = half_width / divisor
    if not all(map(np.isfinite, (uncertainty, half_width, *middle.values()))):
        raise Rejected("overflow")
    answer = {"standardUncertainty": uncertainty, "degreesOfFreedom": "infinite", "divisor": divisor, "method": method}
    return {**answer, "halfWidth": half_width, **middle}


def half_widths(case: dict[str, Any]) -> dict[str, Any]:
    """What the input says of the width, by method; None where it says one limit only."""
    given = {}
    if "halfWidth" in case:
        given["half-width"] = case["halfWidth"]
    if "lower" in case or "upper" in case:
        both = "lower" in case and "upper" in case
        given["limits"] = (case["upper"] - case["lower"]) / 2 if both else None
    if "resolution" in case and case["distribution"] == "rectangular":
        given["resolution"] = case["resolution"] / 2
    return given


def clustered(scores: np.ndarray, clusters: list[str]) -> tuple[float, float]:
    """Mean and standard error of a regression on a constant, `OLS` of statsmodels with `cov_type="cluster"`."""
    codes = np.unique(clusters, return_inverse=True)[1]
    fit = OLS(scores, np.ones(len(scores))).fit(cov_type="cluster", cov_kwds={"groups": codes})
    return fit.params[0], fit.bse[0]


def or_no_spread(value: float, *there: float) -> Any:
    """A number, unless one of the spreads on which it rests is zero."""
    return value if all(one > 0 for one in there) else undefined("zero-spread")


@operation("uncertainty/clustered-mean")
def clustered_mean(case: dict[str, Any]) -> dict[str, Any]:
    """By `items` the regression with clusters and `DescrStatsW` without; by `clusters` that of the cluster means."""
    scores, clusters = np.asarray(case["scores"], dtype=float), case["clusters"]
    weighting = case.get("weighting", "items")
    if len(scores) != len(clusters):
        raise Rejected("length-mismatch")
    count = len(set(clusters))
    if count < 2:
        return undefined("one-cluster")
    shared = {"degreesOfFreedom": count - 1, "scores": len(scores), "clusters": count, "weighting": weighting}
    if weighting == "clusters":
        codes = np.unique(clusters, return_inverse=True)[1]
        means = DescrStatsW(np.bincount(codes, scores) / np.bincount(codes))
        return {"mean": means.mean, "standardUncertainty": or_no_spread(means.std_mean, means.std_mean), **shared}
    mean, uncertainty = clustered(scores, clusters)
    independent = DescrStatsW(scores).std_mean
    effect = (uncertainty / independent) ** 2 if independent > 0 and uncertainty > 0 else undefined("zero-spread")
    spread = or_no_spread(uncertainty, uncertainty)
    return {"mean": mean, "standardUncertainty": spread, "designEffect": effect, **shared}


def paired_scores(case: dict[str, Any]) -> tuple[np.ndarray, np.ndarray]:
    """The scores of both lists in the order of the first."""
    first, second, clusters = case["first"], case["second"], case.get("clusters")
    lists = [first["scores"], second["scores"]]
    own = [(one["items"], one["scores"]) for one in (first, second) if "items" in one]
    if any(len(items) != len(scores) for items, scores in own) or (clusters and len(clusters) != len(lists[0])):
        raise Rejected("length-mismatch")
    if not own and len(lists[0]) != len(lists[1]):
        raise Rejected("length-mismatch")
    if any(len(set(items)) < len(items) for items, _ in own):
        raise Rejected("duplicate-item")
    if own:
        if len(own) == 1 or set(first["items"]) != set(second["items"]):
            raise Rejected("items-differ")
        of_item = dict(zip(second["items"], second["scores"]))
        lists[1] = [of_item[item] for item in first["items"]]
    return np.asarray(lists[0], dtype=float), np.asarray(lists[1], dtype=float)


@operation("uncertainty/paired-difference")
def paired_difference(case: dict[str, Any]) -> dict[str, Any]:
    """`DescrStatsW` of the differences and `scipy.stats.pearsonr`; with clusters, regressions on a constant."""
    first, second = paired_scores(case)
    pairs, clusters = len(first), case.get("clusters")
    if pairs < 2:
        return undefined("too-few-pairs")
    count = pairs if clusters is None else len(set(clusters))
    if count < 2:
        return undefined("one-cluster")
    if clusters is None:
        (_, u_first), (_, u_second), (mean, u) = (
            (one.mean, one.std_mean) for one in map(DescrStatsW, (first, second, first - second))
        )
        correlation = stats.pearsonr(first, second).statistic  # NaN where one of them is constant
    else:
        (_, u_first), (_, u_second), (mean, u) = (clustered(one, clusters) for one in (first, second, first - second))
        alike = 2 * u_first * u_second
        correlation = min(max((u_first**2 + u_second**2 - u**2) / alike, -1), 1) if alike > 0 else math.nan
    unpaired = math.hypot(u_first, u_second)
    if not all(map(np.isfinite, (mean, u, unpaired))):
        raise Rejected("overflow")
    return {
        "meanDifference": mean,
        "standardUncertainty": or_no_spread(u, u),
        "degreesOfFreedom": count - 1,
        "pairs": pairs,
        "clusters": count,
        "correlation": undefined("zero-spread") if math.isnan(correlation) else correlation,
        "unpairedStandardUncertainty": or_no_spread(unpaired, unpaired),
    }


@operation("uncertainty/analysis-of-variance")
def analysis_of_variance(case: dict[str, Any]) -> dict[str, Any]:
    """`scipy.stats.f_oneway`; the mean squares `mse_model` and `mse_resid` of statsmodels' `OLS` on the groups."""
    groups = [np.asarray(one, dtype=float) for one in case["groups"]]
    sizes = np.array([len(one) for one in groups])
    if len(groups) < 2:
        return undefined("too-few-groups")
    if (sizes == 1).all():
        return undefined("no-replication")
    observations, total = np.concatenate(groups), sizes.sum()
    design = (np.repeat(np.arange(len(groups)), sizes)[:, None] == np.arange(len(groups))).astype(float)
    design[:, 0] = 1  # the first group is the one that the others are compared with, as formulas have it
    fit, ratio = OLS(observations, design).fit(), stats.f_oneway(*groups)
    between, within = fit.mse_model, fit.mse_resid
    if not np.isfinite([between, within]).all():
        raise Rejected("overflow")
    size = (total - (sizes**2).sum() / total) / (len(groups) - 1)
    raw = (between - within) / size
    convention, reading = case.get("negativeComponent", "truncate"), case.get("meanUncertainty", "between-groups")
    component = max(raw, 0.0) if convention == "truncate" else raw
    pooled = reading == "pooled"
    if pooled:
        uncertainty = stats.sem(observations)
    else:
        uncertainty = math.sqrt(within / total + max(raw, 0.0) * (sizes**2).sum() / total**2)
    hidden = math.sqrt(within / size) * (2 / fit.df_resid) ** 0.25
    no_ratio = None if np.isfinite(ratio.statistic) else undefined("zero-within-groups")
    return {
        "grandMean": np.mean(observations),
        "meanSquareBetween": between,
        "degreesOfFreedomBetween": int(fit.df_model),
        "meanSquareWithin": within,
        "degreesOfFreedomWithin": int(fit.df_resid),
        "fRatio": no_ratio or ratio.statistic,
        "pValue": no_ratio or ratio.pvalue,
        "effectiveGroupSize": size,
        "repeatabilityStandardDeviation": math.sqrt(within),
        "betweenGroupsVariance": component,
        "reproducibilityStandardDeviation": math.sqrt(max(within + component, 0.0)),
        "negativeComponent": convention,
        "standardUncertainty": or_no_spread(uncertainty, uncertainty),
        "degreesOfFreedom": int(total - 1 if pooled else len(groups) - 1),
        "meanUncertainty": reading,
        "hiddenStandardDeviation": hidden,
        "inhomogeneityUncertainty": max(math.sqrt(max(raw, 0.0)), hidden),
    }


@operation("uncertainty/straight-line")
def straight_line(case: dict[str, Any]) -> dict[str, Any]:
    """statsmodels' `OLS`, or `WLS` with `cov_type="fixed scale"` where uncertainties are known; `get_prediction`."""
    points = case["points"]
    known = [one["standardUncertainty"] for one in points if "standardUncertainty" in one]
    if 0 < len(known) < len(points):
        raise Rejected("uncertainty-required")
    if len(points) < (2 if known else 3):
        return undefined("too-few-points")
    x, y = np.array([one["x"] for one in points], dtype=float), np.array([one["y"] for one in points], dtype=float)
    if (x == x[0]).all():
        return undefined("no-slope")
    design = np.column_stack([np.ones(len(x)), x])
    if known:
        fit = WLS(y, design, weights=1 / np.square(known, dtype=float)).fit(cov_type="fixed scale")
        answer = {"method": "weighted", "chiSquared": fit.ssr}
    else:
        fit = OLS(y, design).fit()
        answer = {"method": "least-squares", "residualStandardDeviation": math.sqrt(fit.scale)}
    covariance = fit.cov_params()
    uncertain = bool(known) or fit.scale > 0
    uncertainties = {"ofIntercept": fit.bse[0], "ofSlope": fit.bse[1], "covariance": covariance[0, 1]}
    answer |= {"intercept": fit.params[0], "slope": fit.params[1], "degreesOfFreedom": len(x) - 2}
    numbers = [fit.params, covariance]
    no_residuals = undefined("zero-residuals")
    answer["uncertainties"] = uncertainties if uncertain else no_residuals
    if "at" in case:
        there = fit.get_prediction([[1.0, case["at"]]])
        value, uncertainty = there.predicted_mean[0], there.se_mean[0]
        numbers.append([value, uncertainty])
        answer["prediction"] = {"value": value, "standardUncertainty": uncertainty if uncertain else no_residuals}
    if not all(np.isfinite(one).all() for one in numbers):
        raise Rejected("overflow")
    return answer


@operation("uncertainty/consensus")
def consensus(case: dict[str, Any]) -> dict[str, Any]:
    """statsmodels' `combine_effects`, its fixed effect; enlarged by the Birge ratio is what it names hksj."""
    results = case["results"]
    value = np.array([one["value"] for one in results], dtype=float)
    stated = np.array([one["standardUncertainty"] for one in results], dtype=float)
    member = np.array([one.get("member", True) for one in results])
    if member.sum() < 2:
        return undefined("too-few-members")
    fit = combine_effects(value[member], stated[member] ** 2, method_re="dl")
    ratio = math.sqrt(fit.scale_hksj_fe)
    enlarged = case.get("birge") == "applied" and ratio > 1
    uncertainty = fit.sd_eff_w_fe_hksj if enlarged else fit.sd_eff_w_fe
    homogeneity = fit.test_homogeneity()
    own = np.where(member, stated * (ratio if enlarged else 1), stated) ** 2
    of_difference = np.sqrt(np.maximum(own + np.where(member, -1, 1) * uncertainty**2, 0))
    difference = value - fit.mean_effect_fe
    if not all(np.isfinite(one).all() for one in (fit.mean_effect_fe, uncertainty, fit.q, difference, of_difference)):
        raise Rejected("overflow")
    return {
        "value": fit.mean_effect_fe,
        "standardUncertainty": uncertainty,
        "chiSquared": fit.q,
        "degreesOfFreedom": int(member.sum() - 1),
        "probability": homogeneity.pvalue,
        "consistent": bool(homogeneity.pvalue >= 0.05),
        "birgeRatio": ratio,
        "birge": "applied" if enlarged else "none",
        "equivalence": [{"difference": d, "standardUncertainty": u} for d, u in zip(difference, of_difference)],
    }


@operation("uncertainty/bootstrap")
def bootstrap(case: dict[str, Any]) -> dict[str, Any]:
    """`numpy.mean` or `numpy.median` of each resample, and `numpy.quantile` of them by the method `weibull`, type 6."""
    observations, kind = np.asarray(case["observations"], dtype=float), case["interval"]
    count, statistic = len(observations), {"mean": np.mean, "median": np.median}[case["statistic"]]
    replicates = statistic(observations[places_of(case, count)], axis=1)
    estimate, deviation = statistic(observations), np.std(replicates, ddof=1) if len(replicates) > 1 else 0.0
    answer = {
        "estimate": estimate,
        "bias": np.mean(replicates) - estimate,
        "standardUncertainty": deviation,
        "replicates": len(replicates),
    }
    if not deviation > 0:
        return {**answer, "standardUncertainty": undefined("degenerate"), "interval": undefined("degenerate")}
    tail = (1 - case["coverageProbability"]) / 2
    if kind == "normal":
        reach = stats.norm.isf(tail) * deviation
        return {**answer, "interval": {"lower": estimate - reach, "upper": estimate + reach}}
    lower, upper = np.quantile(replicates, [tail, 1 - tail], method="weibull")
    if kind == "basic":
        lower, upper = 2 * estimate - upper, 2 * estimate - lower
    return {**answer, "interval": {"lower": lower, "upper": upper}}


def places_of(case: dict[str, Any], count: int) -> np.ndarray:
    if case["resampling"] == "complete":
        if count > 6:
            raise Rejected("too-many-observations")
        return np.array(list(itertools.product(range(count), repeat=count)))
    if "indices" not in case:
        raise Rejected("indices-required")
    if any(len(one) != count for one in case["indices"]):
        raise Rejected("length-mismatch")
    places = np.array(case["indices"])
    if (places >= count).any():
        raise Rejected("index-out-of-range")
    return places


PLANS = {
    "proportion-normal": ("proportion", "coverageFactor", "target"),
    "difference": ("standardDeviation", "target"),
}


@operation("uncertainty/sample-size")
def sample_size(case: dict[str, Any]) -> dict[str, Any]:
    """statsmodels' `samplesize_confint_proportion` and `normal_sample_size_one_tail`, at the next whole number."""
    method = case["method"]
    if any(name not in case for name in PLANS[method]):
        raise Rejected("number-required")
    target = case["target"]
    if method == "proportion-normal":
        proportion, factor = case["proportion"], case["coverageFactor"]
        exact = samplesize_confint_proportion(proportion, target, 2 * stats.norm.sf(factor))
        size = whole(exact)
        return {"method": method, "size": size, "attained": factor * std_prop(proportion, size)}
    spread, level, power = case["standardDeviation"], case.get("significance", 0.05), case.get("power", 0.8)
    size = whole(normal_sample_size_one_tail(target, power, level / 2, std_null=spread))
    attained = (stats.norm.isf(level / 2) + stats.norm.ppf(power)) * spread / math.sqrt(size)
    return {"method": method, "size": size, "attained": attained, "significance": level, "power": power}


def whole(size: float) -> int:
    if not size <= 2**53 - 1:
        raise Rejected("overflow")
    return max(math.ceil(size), 1)


def square_table(case: dict[str, Any]) -> np.ndarray:
    labels, counts = case["labels"], case["counts"]
    if len(set(labels)) < len(labels):
        raise Rejected("duplicate-label", "/labels")
    if len(counts) != len(labels) or any(len(row) != len(labels) for row in counts):
        raise Rejected("not-square", "/counts")
    return np.asarray(counts, dtype=np.float64)


@operation("classification/cohen-kappa")
def cohen_kappa(case: dict[str, Any]) -> dict[str, Any]:
    """`cohens_kappa` of statsmodels, which returns neither of the two agreements: those are added up here, by its weights."""
    table = square_table(case)
    if table.sum() == 0:
        return undefined("no-items")
    weights = case.get("conventions", {}).get("kappa-weights", "none")
    found = cohens_kappa(table, wt=None if weights == "none" else weights)
    agreement = np.eye(len(table)) if found.weights is None or len(table) == 1 else 1 - found.weights
    shares = table / table.sum()
    chance = np.outer(shares.sum(axis=1), shares.sum(axis=0))
    answer = {
        "observedAgreement": (agreement * shares).sum(),
        "chanceAgreement": (agreement * chance).sum(),
        "coverageProbability": case.get("coverageProbability", 0.95),
        "conventions": {"kappa-weights": weights},
    }
    if not np.isfinite(found.kappa):
        names = ("value", "standardUncertainty", "nullStandardError", "lower", "upper")
        return {**answer, **{name: undefined("single-class") for name in names}}
    lower, upper = found.distribution_kappa.interval(answer["coverageProbability"])
    known = found.std_kappa > 0
    return {
        **answer,
        "value": found.kappa,
        "standardUncertainty": found.std_kappa if known else undefined("zero-spread"),
        "nullStandardError": found.std_kappa0 if found.std_kappa0 > 0 else undefined("zero-spread"),
        "lower": lower if known else undefined("zero-spread"),
        "upper": upper if known else undefined("zero-spread"),
    }


@operation("classification/mcnemar")
def paired_outcomes(case: dict[str, Any]) -> dict[str, Any]:
    """`mcnemar` of statsmodels."""
    test = case.get("conventions", {}).get("test", "exact")
    table = [[0, case["onlyFirst"]], [case["onlySecond"], 0]]
    found = mcnemar(table, exact=test == "exact", correction=test == "chi-squared-corrected")
    answer = {"pValue": found.pvalue, "conventions": {"test": test}}
    if test == "exact":
        return answer
    if not np.isfinite(found.statistic):
        return {**answer, "pValue": undefined("no-discordant-items"), "statistic": undefined("no-discordant-items")}
    return {**answer, "statistic": found.statistic}


@operation("classification/several-comparisons")
def several_comparisons(case: dict[str, Any]) -> dict[str, Any]:
    """`multipletests` of statsmodels."""
    for index, p in enumerate(case["pValues"]):
        if not 0 <= p <= 1:
            raise Rejected("not-a-probability", f"/pValues/{index}")
    significance = case.get("significance", 0.05)
    adjustment = case.get("conventions", {}).get("adjustment", "holm")
    rejected, adjusted, _, _ = multipletests(case["pValues"], alpha=significance, method=adjustment)
    return {
        "comparisons": [{"adjusted": p, "isRejected": bool(one)} for p, one in zip(adjusted, rejected)],
        "rejections": int(rejected.sum()),
        "significance": significance,
        "conventions": {"adjustment": adjustment},
    }


if __name__ == "__main__":
    warnings.simplefilter("ignore")  # the suite looks at the numbers; a warning is no answer
    serve(
        name="scipy-statsmodels",
        version=f"numpy {np.__version__}, scipy {scipy.__version__}, statsmodels {statsmodels.__version__}",
        standards={"uncertainty": ["0.1"], "classification": ["0.1", "0.2"]},
        homepage="https://scipy.org",
        issues="https://github.com/scipy/scipy/issues",
        leaves_out={
            "uncertainty/combine": [{"quantities": ["*"]}],
            # statsmodels gives the quantiles as they are, at 0 and n too.
            "uncertainty/proportion-interval": [{"method": ["jeffreys"], "jeffreysEnds": ["forced", None]}],
            # A certificate is a division, and the reliability of an uncertainty a square; no function says either.
            "uncertainty/type-b": [{"distribution": ["certificate"]}, {"relativeUncertainty": ["*"]}],
            # scipy.stats.bootstrap has the interval, and draws its resamples itself.
            "uncertainty/bootstrap": [{"interval": ["bca"]}],
            "uncertainty/sample-size": [
                {"method": ["zero-failures", "proportion-wilson", "mean", "detectable-difference"]}
            ],
            # The test is told no number of items, and has no mid-p value.
            "classification/mcnemar": [{"items": ["*"]}, {"/conventions/test": ["mid-p"]}],
        },
    )
