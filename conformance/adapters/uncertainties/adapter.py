# SPDX-License-Identifier: Apache-2.0
"""The package `uncertainties` under the suite: the law of propagation through measurement models, of first order.

A model is written with the operators and the functions of `uncertainties.umath`, as a user of the package writes it;
estimate, standard uncertainty, derivatives and covariance are what the package says of the result. Reading a model and
saying which of its conditions is not met is the adapter's own.
"""

from __future__ import annotations

import math
import operator
import sys
import warnings
from functools import reduce
from importlib.metadata import version
from pathlib import Path
from typing import Any, Callable, Iterator

import numpy as np
from uncertainties import UFloat, correlated_values_norm, correlation_matrix, covariance_matrix, ufloat, umath

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))

from correlation import correlation_matrix as read_correlation  # noqa: E402
from etalon_adapter import Rejected, operation, serve, undefined  # noqa: E402

OPERATORS: dict[str, tuple[int, Callable[..., Any]]] = {
    "sub": (2, operator.sub),
    "div": (2, operator.truediv),
    "pow": (2, operator.pow),
    "atan2": (2, umath.atan2),
    "neg": (1, operator.neg),
    **{name: (1, getattr(umath, name)) for name in ("sqrt", "exp", "log", "sin", "cos", "tan")},
}
SUMS = {"add": operator.add, "mul": operator.mul}


@operation("uncertainty/combine")
def combine(case: dict[str, Any]) -> dict[str, Any]:
    try:
        return combined(case)
    except OverflowError as error:  # of Python's own power, where the package squares a contribution
        raise Rejected("overflow") from error


def combined(case: dict[str, Any]) -> dict[str, Any]:
    """A model of one output quantity, or models of several, by `ufloat` and, with correlations, `correlated_values_norm`."""
    quantities = case["quantities"]
    names = [one["name"] for one in quantities]
    outputs = case.get("outputs", [{"name": "", "model": case.get("model")}])
    if len(set(names)) < len(names) or len({one["name"] for one in outputs}) < len(outputs):
        raise Rejected("duplicate-name")
    for one in outputs:
        check(one["model"], names)
    pairs = [(float(one["estimate"]), float(one["standardUncertainty"])) for one in quantities]
    independent = [ufloat(*pair) for pair in pairs]
    inputs = independent
    if "correlation" in case:
        inputs = correlated_values_norm(pairs, read_correlation(case["correlation"], len(pairs)))
    # The derivatives that the package gives are by independent variables, which correlated values no longer are.
    derived = [value_of(one["model"], dict(zip(names, independent))) for one in outputs]
    values = derived if inputs is independent else [value_of(one["model"], dict(zip(names, inputs))) for one in outputs]
    answers = []
    for one, by_inputs, value in zip(outputs, derived, values):
        derivatives = getattr(by_inputs, "derivatives", {})
        sensitivities = [derivatives.get(variable, 0.0) for variable in independent]
        answers.append(
            {
                "name": one["name"],
                "estimate": nominal(value),
                "standardUncertainty": deviation(value),
                "sensitivities": sensitivities,
                "contributions": [abs(c) * u for c, (_, u) in zip(sensitivities, pairs)],
            }
        )
    if not all(map(math.isfinite, numbers_in(answers))):
        raise Rejected("overflow")
    if "outputs" not in case:
        answers[0].pop("name")
        return answers[0]
    uncertain = [value if isinstance(value, UFloat) else ufloat(value, 0) for value in values]
    covariance = covariance_matrix(uncertain)
    if not np.isfinite(covariance).all():
        raise Rejected("overflow")
    zero = any(one["standardUncertainty"] == 0 for one in answers)
    correlation = undefined("zero-uncertainty") if zero else correlation_matrix(uncertain)
    return {"outputs": answers, "covariance": covariance, "correlation": correlation}


def numbers_in(answers: list[dict[str, Any]]) -> Iterator[float]:
    for one in answers:
        yield from (one["estimate"], one["standardUncertainty"], *one["sensitivities"], *one["contributions"])


def nominal(value: Any) -> float:
    return value.nominal_value if isinstance(value, UFloat) else value


def deviation(value: Any) -> float:
    return value.std_dev if isinstance(value, UFloat) else 0.0


def nodes(model: Any, depth: int) -> Iterator[tuple[Any, int]]:
    yield model, depth
    if isinstance(model, list):
        for part in model[1:]:
            yield from nodes(part, depth + 1)


def check(model: Any, names: list[str]) -> None:
    """The conditions on a model, in their order; a list is one level deeper than what it holds is not."""
    parts = list(nodes(model, 1))
    lists = [part for part, _ in parts if isinstance(part, list)]
    if len(parts) > 300 or any(depth > 64 for part, depth in parts if isinstance(part, list)):
        raise Rejected("model-too-large")
    if any(not one or not isinstance(one[0], str) or one[0] not in {**OPERATORS, **SUMS} for one in lists):
        raise Rejected("unknown-operator")
    for one in lists:
        given = len(one) - 1
        if given < 2 if one[0] in SUMS else given != OPERATORS[one[0]][0]:
            raise Rejected("wrong-arity")
    if any(isinstance(part, str) and part not in names for part, _ in parts):
        raise Rejected("unknown-quantity")


def value_of(model: Any, quantities: dict[str, Any]) -> Any:
    if isinstance(model, str):
        return quantities[model]
    if not isinstance(model, list):
        return float(model)
    name, *parts = model
    if name in SUMS:
        first, *others = parts
        return reduce(
            lambda so_far, part: apply(SUMS[name], so_far, value_of(part, quantities)),
            others,
            value_of(first, quantities),
        )
    return apply(OPERATORS[name][1], *(value_of(part, quantities) for part in parts))


def apply(function: Callable[..., Any], *parts: Any) -> Any:
    """The value of one operator, or what the package or Python says instead of one, in the words of UNC-036."""
    try:
        value = function(*parts)
    except (ValueError, ZeroDivisionError) as error:
        raise Rejected("outside-domain") from error
    except OverflowError as error:
        raise Rejected("overflow") from error
    if isinstance(nominal(value), complex) or math.isnan(nominal(value)):
        raise Rejected("outside-domain")
    if any(map(math.isnan, getattr(value, "derivatives", {}).values())):
        raise Rejected("not-differentiable")
    if not math.isfinite(nominal(value)):
        raise Rejected("overflow")
    return value


if __name__ == "__main__":
    warnings.simplefilter("ignore")  # of an uncertainty of zero, which is what was asked
    serve(
        name="uncertainties",
        version=version("uncertainties"),
        standards={"uncertainty": ["0.1"]},
        homepage="https://uncertainties.readthedocs.io",
        issues="https://github.com/lmfit/uncertainties/issues",
        # The package propagates through expressions, to first order.
        leaves_out={"uncertainty/combine": [{"components": ["*"]}, {"order": ["second"]}]},
    )
