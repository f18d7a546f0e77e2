# SPDX-License-Identifier: Apache-2.0
"""scikit-learn under the suite: its measures of classification, each by the library's own function.

Counts go in as sample weights, one item a cell. An answer names the conventions that the library has; what it does not have
is declared below as left out. Nothing is computed here but the complement of a rate.
"""

from __future__ import annotations

import math
import sys
import warnings
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from sklearn import metrics

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))

from etalon_adapter import Rejected, operation, serve, undefined  # noqa: E402

warnings.filterwarnings("ignore")

Case = dict[str, Any]


def asked(case: Case, tag: str, otherwise: str) -> str:
    return case.get("conventions", {}).get(tag, otherwise)


def number(value: Any, reason: str) -> Any:
    """A number of the library, or the reason where it answers NaN or infinity."""
    value = float(value)
    return value if math.isfinite(value) else undefined(reason)


def same_length(case: Case, *names: str) -> None:
    for name in names:
        if name in case and len(case[name]) != len(case["reference"]):
            raise Rejected("unequal-lengths", f"/{name}")


def finite(case: Case, *names: str) -> None:
    for name in names:
        for at, score in enumerate(case[name]):
            if not isinstance(score, (int, float)) or not math.isfinite(score):
                raise Rejected("not-finite", f"/{name}/{at}")


# ---------------------------------------------------------------------------------------------------------------
# Counts


@operation("classification/confusion-matrix")
def confusion_matrix(case: Case) -> Case:
    same_length(case, "predictions", "weights")
    reference, predictions = case["reference"], case["predictions"]
    weights = case.get("weights", [1] * len(reference))
    answered = [i for i, one in enumerate(predictions) if isinstance(one, str)]
    occurring = {*reference, *(predictions[i] for i in answered)}
    labels = case.get("labels", sorted(occurring))
    if len(set(labels)) < len(labels):
        raise Rejected("duplicate-label", "/labels")
    if not occurring <= set(labels):
        raise Rejected("unknown-label")
    counts = (
        metrics.confusion_matrix(
            [reference[i] for i in answered],
            [predictions[i] for i in answered],
            labels=labels,
            sample_weight=[weights[i] for i in answered],
        )
        if answered and any(reference[i] in labels for i in answered)
        else np.zeros((len(labels), len(labels)), dtype=int)
    )

    def without(kind: type) -> list[int]:
        return [
            sum(w for r, p, w in zip(reference, predictions, weights) if r == label and isinstance(p, kind))
            for label in labels
        ]

    return {
        "labels": list(labels),
        "counts": [[int(one) for one in row] for row in counts],
        "missing": without(type(None)),
        "abstained": without(dict),
    }


def cells(case: Case) -> tuple[list[int], list[int], list[int]]:
    """The four cells as items with a weight; cells without an item are left away."""
    names = ("truePositives", "falsePositives", "falseNegatives", "trueNegatives")
    kept = [(t, p, case[name]) for t, p, name in zip((1, 0, 1, 0), (1, 1, 0, 0), names) if case[name] > 0]
    return [t for t, _, _ in kept], [p for _, p, _ in kept], [w for _, _, w in kept]


ZERO = {"0": 0.0, "1": 1.0, "undefined": np.nan}


@operation("classification/binary-measure")
def binary_measure(case: Case) -> Case:
    measure = case["measure"]
    zero = asked(case, "zero-division", "undefined")
    truth, predicted, weights = cells(case)
    named = {"zero-division": zero}
    if measure == "f-beta":
        named["beta"] = asked(case, "beta", "1")
    if not truth:
        return {"value": undefined("zero-denominator") if zero == "undefined" else float(zero), "conventions": named}
    options = {"sample_weight": weights, "zero_division": ZERO[zero], "labels": [0, 1]}
    plain = {"sample_weight": weights}
    match measure:
        case "agreement-proportion":
            value = metrics.accuracy_score(truth, predicted, **plain)
        case "precision":
            value = metrics.precision_score(truth, predicted, **options)
        case "recall":
            value = metrics.recall_score(truth, predicted, **options)
        case "specificity":
            value = metrics.recall_score(truth, predicted, pos_label=0, **options)
        case "negative-predictive-value":
            value = metrics.precision_score(truth, predicted, pos_label=0, **options)
        case "f-beta":
            value = metrics.fbeta_score(truth, predicted, beta=float(named["beta"]), **options)
        case "jaccard":
            if zero == "undefined" and case["truePositives"] + case["falsePositives"] + case["falseNegatives"] == 0:
                return {"value": undefined("zero-denominator"), "conventions": named}  # it takes 0 and 1 only
            value = metrics.jaccard_score(truth, predicted, **{**options, "zero_division": ZERO[zero] if zero != "undefined" else 0})
        case "positive-likelihood-ratio" | "negative-likelihood-ratio":
            pair = metrics.class_likelihood_ratios(truth, predicted, labels=[0, 1], sample_weight=weights, replace_undefined_by=np.nan)
            value = pair[0 if measure.startswith("positive") else 1]
        case _:
            value = metrics.matthews_corrcoef(truth, predicted, **plain)
    return {"value": number(value, "zero-denominator"), "conventions": named}


@operation("classification/multi-class-measure")
def multi_class_measure(case: Case) -> Case:
    labels, counts, measure = case["labels"], case["counts"], case["measure"]
    if len(set(labels)) < len(labels):
        raise Rejected("duplicate-label", "/labels")
    if len(counts) != len(labels) or any(len(row) != len(labels) for row in counts):
        raise Rejected("not-square", "/counts")
    if len(case.get("missing", labels)) != len(labels):
        raise Rejected("not-square", "/missing")
    kept = [(t, p, w) for t, row in zip(labels, counts) for p, w in zip(labels, row) if w > 0]
    truth, predicted, weights = ([one[k] for one in kept] for k in range(3))
    zero = asked(case, "zero-division", "0")
    named = {"zero-division": zero}
    if measure in ("agreement-proportion", "balanced-agreement", "mcc"):
        function = {
            "agreement-proportion": metrics.accuracy_score,
            "balanced-agreement": metrics.balanced_accuracy_score,
            "mcc": metrics.matthews_corrcoef,
        }[measure]
        if not kept:
            return {"value": undefined("zero-denominator") if zero in ("undefined", "exclude") else float(zero), "conventions": named}
        return {"value": number(function(truth, predicted, sample_weight=weights), "zero-denominator"), "conventions": named}
    average, label_set = asked(case, "average", "macro"), asked(case, "label-set", "union")
    named |= {"average": average, "label-set": label_set}
    if measure == "f-beta":
        named["beta"] = asked(case, "beta", "1")
        if average == "macro":
            named["macro-f"] = "mean-of-f"
    occurring = set(truth) if label_set == "reference" else {*truth, *predicted}
    chosen = [one for one in labels if label_set == "declared" or one in occurring]
    if not kept or not chosen:
        empty = [{"label": one, "value": float(zero)} for one in chosen] if average == "per-class" else None
        if empty is not None:
            return {"values": empty, "conventions": named}
        return {"value": undefined("zero-denominator") if zero == "exclude" else float(zero), "conventions": named}
    options = {
        "labels": chosen,
        "average": None if average == "per-class" else average,
        "sample_weight": weights,
        "zero_division": np.nan if zero == "exclude" else float(zero),
    }
    if measure == "jaccard":
        found = metrics.jaccard_score(truth, predicted, **options)
    else:
        scores = metrics.precision_recall_fscore_support(truth, predicted, beta=float(named.get("beta", "1")), **options)
        found = scores[("precision", "recall", "f-beta").index(measure)]
    if average == "per-class":
        return {"values": [{"label": one, "value": float(value)} for one, value in zip(chosen, found)], "conventions": named}
    return {"value": number(found, "zero-denominator"), "conventions": named}


@operation("classification/multi-label-measure")
def multi_label_measure(case: Case) -> Case:
    labels, measure = case["labels"], case["measure"]
    if len(set(labels)) < len(labels):
        raise Rejected("duplicate-label", "/labels")
    same_length(case, "predictions")
    for name in ("reference", "predictions"):
        for at, row in enumerate(case[name]):
            if len(row) != len(labels):
                raise Rejected("not-rectangular", f"/{name}/{at}")
    # Of one column it makes two classes: a second one, without an item, keeps it a label, and is not chosen.
    truth, predicted = (np.pad(np.asarray(case[name]), ((0, 0), (0, int(len(labels) == 1)))) for name in ("reference", "predictions"))
    chosen = list(range(len(labels)))
    tables = [
        {"label": label, "truePositives": tp, "falsePositives": fp, "falseNegatives": fn, "trueNegatives": tn}
        for label, ((tn, fp), (fn, tp)) in zip(labels, metrics.multilabel_confusion_matrix(truth, predicted, labels=chosen).tolist())
    ]
    if measure == "subset-agreement" or (measure == "label-agreement" and len(labels) == 1):
        return {"value": float(metrics.accuracy_score(truth, predicted)), "tables": tables, "conventions": {}}
    if measure == "label-agreement":
        return {"value": 1 - float(metrics.hamming_loss(truth, predicted)), "tables": tables, "conventions": {}}
    zero, average = asked(case, "zero-division", "0"), asked(case, "average", "macro")
    named = {"zero-division": zero, "average": average}
    if measure == "f-beta":
        named["beta"] = asked(case, "beta", "1")
    options = {
        "labels": chosen,
        "average": None if average == "per-class" else average,
        "zero_division": np.nan if zero == "exclude" else float(zero),
    }
    if measure == "jaccard":
        found = metrics.jaccard_score(truth, predicted, **options)
    else:
        scores = metrics.precision_recall_fscore_support(truth, predicted, beta=float(named.get("beta", "1")), **options)
        found = scores[("precision", "recall", "f-beta").index(measure)]
    if average == "per-class":
        values = [{"label": one, "value": number(value, "zero-denominator")} for one, value in zip(labels, found)]
        return {"values": values, "tables": tables, "conventions": named}
    return {"value": number(found, "zero-denominator"), "tables": tables, "conventions": named}


# ---------------------------------------------------------------------------------------------------------------
# Scores


@operation("classification/roc-curve")
def roc_curve(case: Case) -> Any:
    same_length(case, "scores", "weights")
    finite(case, "scores")
    fpr, tpr, thresholds = metrics.roc_curve(
        case["reference"], case["scores"], pos_label=1, sample_weight=case.get("weights"), drop_intermediate=False
    )
    if not (np.isfinite(fpr).all() and np.isfinite(tpr).all()):
        return undefined("single-class")
    return {
        "points": [
            {"threshold": "infinite" if math.isinf(t) else float(t), "falsePositiveRate": float(f), "truePositiveRate": float(s)}
            for f, s, t in zip(fpr, tpr, thresholds)
        ]
    }


@operation("classification/auc")
def auc(case: Case) -> Case:
    same_length(case, "scores", "weights")
    finite(case, "scores")
    weights = case.get("weights", [1] * len(case["reference"]))
    positives = sum(w for one, w in zip(case["reference"], weights) if one == 1)
    try:
        value = number(metrics.roc_auc_score(case["reference"], case["scores"], sample_weight=case.get("weights")), "single-class")
    except ValueError:
        value = undefined("single-class")
    return {
        "value": value,
        "positives": positives,
        "negatives": sum(weights) - positives,
        "conventions": {"ties": "half"},
    }


@operation("classification/precision-recall-curve")
def precision_recall_curve(case: Case) -> Any:
    same_length(case, "scores", "weights")
    finite(case, "scores")
    if 1 not in case["reference"]:
        return undefined("no-positive")  # the library warns, and sets every recall to 1
    precision, recall, thresholds = metrics.precision_recall_curve(
        case["reference"], case["scores"], pos_label=1, sample_weight=case.get("weights")
    )
    points = list(zip(thresholds, recall, precision))  # its last point, (0, 1), has no threshold
    return {
        "points": [
            {"threshold": float(t), "recall": float(r), "precision": float(p)} for t, r, p in reversed(points)
        ]
    }


@operation("classification/average-precision")
def average_precision(case: Case) -> Case:
    same_length(case, "scores", "weights")
    finite(case, "scores")
    named = {"interpolation": asked(case, "interpolation", "step")}
    weights = case.get("weights")
    if named["interpolation"] == "trapezoid":
        named["first-point"] = "one"
        precision, recall, _ = metrics.precision_recall_curve(case["reference"], case["scores"], pos_label=1, sample_weight=weights)
        value = metrics.auc(recall, precision)
    else:
        value = metrics.average_precision_score(case["reference"], case["scores"], pos_label=1, sample_weight=weights)
    return {"value": number(value, "no-positive"), "conventions": named}


# ---------------------------------------------------------------------------------------------------------------
# Probabilities


def probabilities(case: Case) -> None:
    if ("probabilities" in case) == ("rows" in case):
        raise Rejected("no-probabilities")
    same_length(case, "probabilities", "rows")
    most = len(case["rows"][0]) if "rows" in case else 2
    if any(one >= most for one in case["reference"]):
        raise Rejected("unknown-class")


@operation("classification/log-loss")
def log_loss(case: Case) -> Case:
    probabilities(case)
    value = metrics.log_loss(case["reference"], case["probabilities"], labels=[0, 1])
    return {
        "value": float(value),
        "conventions": {"log-base": "e", "clipping": "2.220446049250313e-16"},
    }


@operation("classification/brier-score")
def brier_score(case: Case) -> Case:
    probabilities(case)
    weights = case.get("weights")
    if weights is not None:
        same_length(case, "weights")
    scale = asked(case, "scale", "half" if "probabilities" in case else "sum")
    if "rows" in case:
        labels = list(range(len(case["rows"][0])))
        try:
            value = metrics.brier_score_loss(
                case["reference"],
                case["rows"],
                sample_weight=weights,
                labels=labels,
                scale_by_half=scale == "half",
            )
        except ValueError as error:
            raise Rejected("not-normalised") from error
    else:
        value = metrics.brier_score_loss(
            case["reference"],
            case["probabilities"],
            sample_weight=weights,
            labels=[0, 1],
            pos_label=1,
            scale_by_half=scale == "half",
        )
    return {"value": float(value), "conventions": {"scale": scale}}


@operation("classification/top-k-agreement")
def top_k_agreement(case: Case) -> Case:
    same_length(case, "scores")
    for row in case["scores"]:
        finite({"row": row}, "row")
    classes = len(case["scores"][0])
    if any(one >= classes for one in case["reference"]):
        raise Rejected("unknown-class")
    scores = np.asarray(case["scores"], dtype=float)
    if classes < 3:  # of two classes it takes one score and a threshold: classes that come last keep it with many
        scores = np.hstack([scores, np.full((len(scores), 3 - classes), scores.min() - 1)])
    k, columns = min(case["k"], classes), max(classes, 3)
    value = metrics.top_k_accuracy_score(case["reference"], scores, k=k, labels=list(range(columns)), normalize=False)
    items = len(case["reference"])
    return {"value": float(value) / items, "agreements": int(value), "items": items, "conventions": {"ties": "highest-index"}}


if __name__ == "__main__":
    serve(
        name="scikit-learn",
        version=version("scikit-learn"),
        homepage="https://scikit-learn.org",
        issues="https://github.com/scikit-learn/scikit-learn/issues",
        standards={"classification": ["0.1", "0.2"]},
        leaves_out={
            "classification/binary-measure": [
                {"missingPositives": ["*"]},
                {"missingNegatives": ["*"]},
                {"measure": ["youden", "balanced-agreement"]},
                {"measure": ["mcc", "agreement-proportion"], "/conventions/zero-division": ["undefined", "1"]},
                {"measure": ["positive-likelihood-ratio", "negative-likelihood-ratio"], "/conventions/zero-division": ["0", "1"]},
            ],
            "classification/multi-class-measure": [
                {"missing": ["*"]},
                {"measure": ["specificity"]},
                {"/conventions/macro-f": ["f-of-means"]},
                {"/conventions/zero-division": ["undefined"]},
                {"measure": ["mcc"], "/conventions/zero-division": ["1", "exclude"]},
                {"measure": ["jaccard"], "/conventions/zero-division": ["exclude"]},
            ],
            "classification/multi-label-measure": [
                {"/conventions/zero-division": ["undefined"]},
                {"measure": ["jaccard"], "/conventions/zero-division": ["exclude"]},
            ],
            "classification/auc": [{"/conventions/ties": ["optimistic", "pessimistic"]}],
            "classification/average-precision": [
                {"/conventions/interpolation": ["eleven-point", "one-hundred-one-point", "voc-2010"]},
                {"/conventions/first-point": ["extended"]},
            ],
            "classification/log-loss": [
                {"uncertainty": [None]},
                {"rows": ["*"]},
                {"/conventions/log-base": ["2"]},
                {"/conventions/clipping": ["none", "1e-15", "1e-7", "1.1920928955078125e-7", "0.01"]},
            ],
            "classification/brier-score": [{"uncertainty": [None]}],
            "classification/top-k-agreement": [{"/conventions/ties": ["optimistic", "pessimistic", "lowest-index"]}],
        },
    )
