# SPDX-License-Identifier: Apache-2.0
"""The package `confidenceinterval` under the suite: uncertainty of measures of classes, of F1 and of areas under ROC curves.

It states intervals, of the probability 0.95 here, and they are symmetric: half the width of one, divided by the quantile
that the package uses, is its standard uncertainty. Of what is asked, only `valid` is not the package's, which has no bound;
it is counted here. The package takes items, so that counts are written out as items.
"""

from __future__ import annotations

import math
import sys
import warnings
from importlib.metadata import version
from pathlib import Path
from typing import Any, Callable

import confidenceinterval as ci
import numpy as np
from scipy.stats import norm

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))

from etalon_adapter import Rejected, Unsupported, operation, serve, undefined  # noqa: E402

warnings.filterwarnings("ignore")

Case = dict[str, Any]
Interval = tuple[float, tuple[float, float]]

LEVEL = 0.95
MOST_ITEMS = 1_100_000
ENOUGH = 5

OF_CLASSES: dict[str, Callable[..., Interval]] = {"precision": ci.precision_score, "recall": ci.recall_score, "f-beta": ci.f1_score}


def items(counts: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """The reference and the predicted class of each item of a table, numbered from 0."""
    cells = [(i, j, n) for i, row in enumerate(counts) for j, n in enumerate(row) if n > 0]
    total = sum(n for _, _, n in cells)
    if total > MOST_ITEMS:
        raise Unsupported("many-items", f"the package takes items, not counts, and {total} of them are too many to be written out")
    of = [n for _, _, n in cells]
    return np.repeat([i for i, _, _ in cells], of), np.repeat([j for _, j, _ in cells], of)


def answer(interval: Interval, enough: bool, conventions: Case) -> Any:
    """The value with the uncertainty that its interval is made of."""
    value, (lower, upper) = interval
    if math.isnan(value):
        return undefined("zero-denominator")
    u = float(upper - lower) / (2 * norm.ppf(1 - (1 - LEVEL) / 2))
    return {
        "value": float(value),
        "standardUncertainty": undefined("degenerate") if u == 0 else u,
        "valid": bool(u != 0 and enough),
        "conventions": conventions,
    }


@operation("classification/multi-class-uncertainty")
def multi_class_uncertainty(case: Case) -> Any:
    measure, labels, counts, asked = case["measure"], case["labels"], case["counts"], case.get("conventions", {})
    if len(set(labels)) < len(labels):
        raise Rejected("duplicate-label", "/labels")
    if len(counts) != len(labels) or any(len(row) != len(labels) for row in counts):
        raise Rejected("not-square", "/counts")
    # The package takes classes for whole numbers from 0, and averages F1 also over numbers that do not occur.
    occurring = [k for k in range(len(labels)) if any(counts[k]) or any(row[k] for row in counts)]
    if not occurring:
        return undefined("zero-denominator")
    table = [[counts[i][j] for j in occurring] for i in occurring]
    average = asked.get("average", "macro")
    named = {"sampling": "multinomial", "method": "delta", "average": average, "label-set": "union"}
    if measure == "f-beta":
        named["beta"] = asked.get("beta", "1")
        if average == "macro":
            named["macro-f"] = "mean-of-f"
    right = [table[k][k] for k in range(len(table))]
    enough = min(right) >= ENOUGH and sum(map(sum, table)) - sum(right) >= ENOUGH
    return answer(OF_CLASSES[measure](*items(table), LEVEL, average), enough, named)


@operation("classification/count-uncertainty")
def count_uncertainty(case: Case) -> Any:
    tp, fp, fn, tn = (case[name] for name in ("truePositives", "falsePositives", "falseNegatives", "trueNegatives"))
    if tp + fp + fn == 0:
        return undefined("zero-denominator")
    named = {"sampling": "multinomial", "method": "delta", "beta": case.get("conventions", {}).get("beta", "1")}
    return answer(ci.f1_score(*items([[tn, fp], [fn, tp]]), LEVEL, "binary"), min(tp, fp, fn) >= ENOUGH, named)


@operation("classification/auc-uncertainty")
def auc_uncertainty(case: Case) -> Any:
    reference, scores = np.asarray(case["reference"]), case["scores"]
    if len(scores) != len(reference):
        raise Rejected("unequal-lengths", "/scores")
    for at, score in enumerate(scores):
        if not math.isfinite(score):
            raise Rejected("not-finite", f"/scores/{at}")
    scores = np.asarray(scores, dtype=float)
    x, y = scores[reference == 1], scores[reference == 0]
    if min(len(x), len(y)) < 2:
        return undefined("too-few-items")  # the package raises an error
    probability = case.get("coverageProbability", LEVEL)
    value, (lower, upper) = ci.roc_auc_score(reference, scores, probability)
    u = float(upper - lower) / (2 * norm.ppf(1 - (1 - probability) / 2))
    in_pairs = [(x <= y.max()).sum(), (y >= x.min()).sum(), (x >= y.min()).sum(), (y <= x.max()).sum()]
    return {
        "value": float(value),
        "standardUncertainty": undefined("degenerate") if u == 0 else u,
        "interval": undefined("degenerate") if u == 0 else {"lower": float(lower), "upper": float(upper)},
        "coverageProbability": probability,
        "valid": bool(u != 0 and min(in_pairs) >= ENOUGH),
        "conventions": {"ties": "half", "method": "delong", "sampling": "stratified", "interval": "normal"},
    }


if __name__ == "__main__":
    serve(
        name="confidenceinterval",
        version=version("confidenceinterval"),
        homepage="https://github.com/jacobgil/confidenceinterval",
        issues="https://github.com/jacobgil/confidenceinterval/issues",
        standards={"classification": ["0.1", "0.2"]},
        leaves_out={
            "classification/multi-class-uncertainty": [
                {"measure": ["agreement-proportion", "balanced-agreement", "specificity", "jaccard", "mcc"]},
                {"/conventions/sampling": ["stratified"]},
                {"/conventions/average": ["weighted"]},
                {"/conventions/label-set": ["reference", "declared"]},
                {"/conventions/macro-f": ["f-of-means"]},
                {"/conventions/beta": ["0", "0.5", "2"]},
            ],
            "classification/count-uncertainty": [
                # Of a proportion the package has Wilson's interval, which is not made of a standard uncertainty.
                {"measure": ["agreement-proportion", "balanced-agreement", "precision", "recall", "specificity"]},
                {"measure": ["negative-predictive-value", "jaccard", "youden", "mcc"]},
                {"measure": ["positive-likelihood-ratio", "negative-likelihood-ratio"]},
                {"/conventions/sampling": ["stratified"]},
                {"/conventions/beta": ["0", "0.5", "2"]},
            ],
            "classification/auc-uncertainty": [{"/conventions/interval": ["logit"]}],
        },
    )
