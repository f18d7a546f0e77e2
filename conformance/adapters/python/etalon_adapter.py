# SPDX-License-Identifier: Apache-2.0
"""Etalon's adapter kit for Python: your library answers the conformance suite.

One file, standard library only, Python 3.9 or newer. Copy it beside your code, write one function per operation,
and call ``serve``:

    from etalon_adapter import operation, serve, undefined

    @operation("uncertainty/type-a")
    def type_a(case):
        if len(case["observations"]) < 2:
            return undefined("too-few-observations")
        ...
        return {"mean": ..., "standardUncertainty": ...}

    serve(name="acme-stats", version="3.2.1", standards={"uncertainty": ["0.1"]})

    $ etalon conform -- python3 my_adapter.py

A function takes the input of one case, as parsed JSON, and returns its output. It may also

* ``return undefined("code")``            the quantity does not exist for this input; also allowed as a field,
* ``raise Rejected("code", "/pointer")``  the input lies outside the operation's domain, and where,
* ``raise Unsupported("feature")``        the library cannot express what is asked.

Any other exception is answered as ``internal``, with its trace, and fails that one case. Whatever your code or a
library prints reaches standard error: standard output belongs to the protocol.

Numbers. A double travels as a JSON number in its shortest round-trip form. What JSON cannot carry is tagged, and
comes to you as the Python value that it is: NaN, infinities and -0.0 as ``float``, ``$int`` as ``int``, ``$dec`` as
``decimal.Decimal``, ``$f64s`` as ``Doubles``, ``$doc`` as ``Document``. What you return is tagged again where it must
be; NumPy scalars and arrays are taken as numbers and lists.
"""

from __future__ import annotations

import base64
import json
import math
import os
import sys
import traceback
from array import array
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, BinaryIO, Callable, NamedTuple, NoReturn

__all__ = ["Adapter", "Document", "Doubles", "Rejected", "Unsupported", "operation", "serve", "undefined"]

PROTOCOL = 1
LARGEST_EXACT_INTEGER = 2**53
TRACE_LIMIT = 16_384

Operation = Callable[[Any], Any]


# ---------------------------------------------------------------------------------------------------------------
# What an author uses


class Rejected(Exception):
    """The input lies outside the operation's domain.

    ``code`` is one of the operation's codes; ``pointer`` is a JSON Pointer to the offending part of the input.
    """

    def __init__(self, code: str, pointer: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.pointer = pointer


class Unsupported(Exception):
    """The library cannot express what is asked: ``feature`` names it, ``reason`` and ``issue`` say why and where."""

    def __init__(self, feature: str, reason: str | None = None, issue: str | None = None) -> None:
        super().__init__(feature)
        self.feature = feature
        self.reason = reason
        self.issue = issue


def undefined(code: str) -> dict[str, str]:
    """The value of a quantity that does not exist for this input: a whole output, or one of its fields."""
    return {"undefined": code}


class Document(NamedTuple):
    """A document under test, as the raw text that its author wrote, and its media type."""

    text: str
    media: str


class Doubles(NamedTuple):
    """A long array of doubles in row order, and its shape: ``numpy.reshape(numbers, shape)``."""

    numbers: array[float]
    shape: list[int]


OPERATIONS: dict[str, Operation] = {}


def operation(name: str) -> Callable[[Operation], Operation]:
    """Registers the function below it as the operation ``name``; what is registered is what the adapter declares."""

    def register(function: Operation) -> Operation:
        if name in OPERATIONS:
            raise ValueError(f"{name} is registered twice")
        OPERATIONS[name] = function
        return function

    return register


@operation("conformance/echo")
def echo(case: Any) -> Any:
    """Returns what came, by way of Python's own values, so that whatever loses a digit on the way is found out."""
    return {"value": case["value"]}


def serve(*, name: str, version: str, standards: Mapping[str, Sequence[str]], **declared: Any) -> None:
    """Answers the suite on standard input and output until it says ``bye`` or closes the pipe.

    ``declared`` may hold what ``Adapter`` takes besides: classes, homepage, issues, features, parameters,
    leaves_out, determinism, max_in_flight.
    """
    adapter = Adapter(name=name, version=version, standards=standards, **declared)
    requests, replies = take_the_standard_streams()
    try:
        for line in requests:
            if line.strip():
                reply = adapter.reply_to(line)
                if reply is None:
                    return
                replies.write(reply)
                replies.flush()  # a reply that waits for the next case would be charged with its time
    except (BrokenPipeError, KeyboardInterrupt):
        os._exit(1)  # the suite has gone; a normal exit would try to write the rest once more, and complain


# ---------------------------------------------------------------------------------------------------------------
# The protocol


class Adapter:
    """What the implementation declares, and its answers: a pure function from one request to one reply."""

    def __init__(
        self,
        *,
        name: str,
        version: str,
        standards: Mapping[str, Sequence[str]],
        classes: Mapping[str, Sequence[str]] | None = None,
        homepage: str | None = None,
        issues: str | None = None,
        features: Mapping[str, Any] | None = None,
        parameters: Mapping[str, Any] | None = None,
        leaves_out: Mapping[str, Sequence[Mapping[str, Sequence[Any]]]] | None = None,
        determinism: str = "pure",
        max_in_flight: int = 16,
        operations: Mapping[str, Operation] | None = None,
    ) -> None:
        """
        :param standards: the standards that are implemented, with their versions: ``{"uncertainty": ["0.1"]}``
        :param classes: the conformance classes that are claimed; without any, what is declared is judged
        :param leaves_out: what the library does not have, by operation: entries of members of the input with the values
            that are not taken (``"*"``: any value, ``None``: absent), ``{"uncertainty/combine": [{"model": ["*"]}]}``;
            a member inside another by its JSON Pointer, ``{"/conventions/average": ["macro"]}``
        :param determinism: ``pure`` (same input, same answer), ``seeded`` or ``stochastic``
        :param max_in_flight: how many cases the suite may send ahead; they are answered one after the other
        :param operations: the functions by operation; those registered with ``@operation`` unless given
        """
        self.operations = OPERATIONS if operations is None else operations
        self.longest_line: float = math.inf
        identity = {"name": name, "version": version, "language": "python", "homepage": homepage, "issues": issues}
        self.declaration = {
            "protocol": PROTOCOL,
            "implementation": without_none(identity),
            "standards": standards,
            "classes": classes or {},
            "operations": sorted(self.operations),
            "features": features or {},
            "parameters": parameters or {},
            "leavesOut": leaves_out or {},
            "determinism": determinism,
            "concurrency": {"maxInFlight": max_in_flight},
        }

    def reply_to(self, line: bytes) -> bytes | None:
        """The line that answers ``line``; None where the session ends."""
        try:
            request = read(line)
        except (ValueError, RecursionError) as error:
            return self.encode(internal(id_of(line), f"the request cannot be read: {error}"))
        op = request.get("op")
        if op == "bye":
            return None
        if op == "hello":
            self.longest_line = request.get("limits", {}).get("maxLineBytes", math.inf)
            return self.encode({"id": request["id"], **self.declaration})
        if op != "case":
            return self.encode({"id": request["id"], "outcome": "unsupported", "reason": f"no such request: {op}"})
        return self.encode({"id": request["id"], **self.answer(request.get("operation"), request.get("input"))})

    def answer(self, name: Any, case: Any) -> dict[str, Any]:
        """The outcome of one case."""
        function = self.operations.get(name)
        if function is None:
            return {"outcome": "unsupported", "feature": str(name), "reason": "not one of the declared operations"}
        try:
            return {"outcome": "result", "output": tagged(function(case))}
        except Rejected as refusal:
            return without_none({"outcome": "rejected", "code": refusal.code, "pointer": refusal.pointer})
        except Unsupported as gap:
            reply = {"outcome": "unsupported", "feature": gap.feature, "reason": gap.reason, "issue": gap.issue}
            return without_none(reply)
        except Exception as error:  # whatever goes wrong in the author's code is the outcome of this case alone
            return failure(error)

    def encode(self, reply: Mapping[str, Any]) -> bytes:
        """One line of JSON. ASCII only, so that no locale and no lone surrogate can spoil it."""
        line = json.dumps(reply, allow_nan=False, separators=(",", ":")).encode("ascii")
        if len(line) <= self.longest_line:
            return line + b"\n"
        excuse = internal(reply["id"], f"the answer has {len(line)} bytes, the limit is {self.longest_line}")
        return json.dumps(excuse).encode("ascii") + b"\n"


def internal(identifier: str, message: str) -> dict[str, Any]:
    return {"id": identifier, "outcome": "internal", "message": message}


def failure(error: Exception) -> dict[str, Any]:
    """An exception as an outcome: what happened, and the end of its trace."""
    message = f"{type(error).__name__}: {error}"
    return {"outcome": "internal", "message": message[:1000], "trace": traceback.format_exc()[-TRACE_LIMIT:]}


def without_none(members: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None}


def id_of(line: bytes) -> str:
    """The id of a request that is refused, read by a lenient parser; empty where even that fails."""
    try:
        return str(json.loads(line)["id"])
    except (ValueError, RecursionError, KeyError, TypeError):
        return ""


# ---------------------------------------------------------------------------------------------------------------
# Values on the wire


class TaggedInteger(int):
    """An integer that came as ``$int``. It computes as an int; returned as it is, it is tagged again."""


class TaggedDecimal(Decimal):
    """A decimal that came as ``$dec``. It computes as a Decimal; returned as it is, it keeps the text that it had."""

    text: str

    def __new__(cls, text: str) -> TaggedDecimal:
        self = super().__new__(cls, text)
        self.text = text
        return self


def read_doubles(encoded: str, shape: list[int]) -> Doubles:
    numbers = array("d", base64.b64decode(encoded, validate=True))
    if sys.byteorder == "big":  # on the wire they are little-endian
        numbers.byteswap()
    if len(numbers) != math.prod(shape):
        raise ValueError(f"$f64s holds {len(numbers)} numbers, its shape is {shape}")
    return Doubles(numbers, shape)


def tagged_doubles(doubles: Doubles) -> dict[str, Any]:
    numbers = array("d", doubles.numbers)
    if sys.byteorder == "big":
        numbers.byteswap()
    return {"$f64s": base64.b64encode(numbers.tobytes()).decode("ascii"), "shape": doubles.shape}


TAGGED_FLOATS = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf, "-0": -0.0}

READERS: Mapping[str, tuple[tuple[str, ...], Callable[..., Any]]] = {
    "$f64": ((), TAGGED_FLOATS.__getitem__),
    "$int": ((), TaggedInteger),
    "$dec": ((), TaggedDecimal),
    "$f64s": (("shape",), read_doubles),
    "$doc": (("media",), Document),
}
"""By tag: the members that stand beside it, and what makes the value of them."""


def read(line: bytes) -> dict[str, Any]:
    """One request, its tagged values as Python values.

    Raises ValueError for what JSON in UTF-8 is not, NaN and a repeated name included, which Python would let pass.
    """
    request = json.loads(
        line.decode("utf-8"),
        object_pairs_hook=read_object,
        parse_int=read_integer,
        parse_float=read_float,
        parse_constant=refuse_constant,
    )
    if not isinstance(request, dict) or not isinstance(request.get("id"), str):
        raise ValueError("a request is an object with an id")
    return request


def read_object(pairs: list[tuple[str, Any]]) -> Any:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a name stands twice in one object")
    tag = next((name for name in members if name in READERS), None)
    if tag is None:
        return members
    beside, reader = READERS[tag]
    if set(members) != {tag, *beside}:
        raise ValueError(f"{tag} stands with {', '.join(beside) or 'nothing'}, not with {', '.join(members)}")
    try:
        return reader(members[tag], *(members[name] for name in beside))
    except (KeyError, TypeError, ArithmeticError) as error:
        raise ValueError(f"{tag} does not hold what it should: {error!r}") from error


def read_integer(text: str) -> Any:
    """A JSON number without fraction or exponent: an int where a double holds it exactly, else the double it is."""
    if text == "-0":
        return -0.0
    if len(text) <= 17 and abs(int(text)) <= LARGEST_EXACT_INTEGER:
        return int(text)
    return read_float(text)


def read_float(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(f"{text[:40]} is beyond the range of a double")
    return number


def refuse_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is not JSON")


def tagged(value: Any) -> Any:
    """A Python value as JSON can carry it."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, float):
        return tagged_float(value)
    if isinstance(value, int):
        plain = abs(value) <= LARGEST_EXACT_INTEGER and not isinstance(value, TaggedInteger)
        return int(value) if plain else {"$int": str(int(value))}
    if isinstance(value, TaggedDecimal):
        return {"$dec": value.text}
    if isinstance(value, Decimal):
        return str(value)  # where a schema asks for the digits of a decimal, it asks for a string
    if isinstance(value, Doubles):
        return tagged_doubles(value)
    if isinstance(value, Document):
        return {"$doc": value.text, "media": value.media}
    if isinstance(value, Mapping):
        return {str(name): tagged(member) for name, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [tagged(member) for member in value]
    if hasattr(value, "tolist"):  # a NumPy scalar or array, recognised without importing NumPy
        return tagged(value.tolist())
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def tagged_float(value: float) -> Any:
    """A double as a JSON number, or by its tag. A subclass such as numpy.float64 is first made a plain float."""
    if math.isnan(value):
        return {"$f64": "NaN"}
    if math.isinf(value):
        return {"$f64": "Infinity" if value > 0 else "-Infinity"}
    if value == 0 and math.copysign(1, value) < 0:
        return {"$f64": "-0"}
    return float(value)


# ---------------------------------------------------------------------------------------------------------------
# The edge


def take_the_standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keeps standard input and output for the protocol, as bytes.

    From here on ``print``, C code and child processes that write to standard output write to standard error, and
    whoever reads standard input finds it empty. The descriptors are moved first: what was printed before, and still
    waits in the buffer of ``sys.stdout``, follows to standard error.
    """
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout.flush()
    sys.stdout = sys.stderr
    return requests, replies
