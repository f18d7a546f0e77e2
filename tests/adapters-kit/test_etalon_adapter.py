"""The kit's own tests: `python3 -m unittest discover -s tests/adapters-kit`, from the root of the repository."""

import json
import math
import os
import subprocess
import sys
import unittest
from decimal import Decimal
from pathlib import Path

KIT = Path(__file__).resolve().parents[2] / "conformance" / "adapters" / "python"
sys.dont_write_bytecode = True
sys.path.insert(0, str(KIT))

import etalon_adapter as kit  # noqa: E402


def adapter(**operations):
    named = {f"test/{name.replace('_', '-')}": function for name, function in operations.items()}
    return kit.Adapter(
        name="acme",
        version="1.2.3",
        standards={"uncertainty": ["0.1"]},
        operations={"conformance/echo": kit.echo, **named},
    )


def ask(one, line):
    """What the adapter replies to a request given as text or as an object, parsed by plain JSON."""
    text = line if isinstance(line, str) else json.dumps(line)
    reply = one.reply_to(text.encode("utf-8"))
    return None if reply is None else json.loads(reply)


def case(operation, text):
    return '{"id":"7","op":"case","operation":"%s","input":%s}' % (operation, text)


def echoed(text):
    """The value as the echo writes it, character for character."""
    line = adapter().reply_to(case("conformance/echo", '{"value":%s}' % text).encode("utf-8")).decode("ascii")
    prefix, suffix = '{"id":"7","outcome":"result","output":{"value":', "}}\n"
    if not (line.startswith(prefix) and line.endswith(suffix)):
        raise AssertionError(line)
    return line[len(prefix) : -len(suffix)]


class Echo(unittest.TestCase):
    def test_what_returns_character_for_character(self):
        for text in (
            "null",
            "true",
            "0",
            "-1",
            "0.1",
            "0.30000000000000004",
            "5e-324",
            "2.2250738585072014e-308",
            "9007199254740991",
            "9007199254740992",
            "-9007199254740992",
            '{"$f64":"NaN"}',
            '{"$f64":"Infinity"}',
            '{"$f64":"-Infinity"}',
            '{"$f64":"-0"}',
            '{"$int":"9007199254740993"}',
            '{"$int":"-123456789012345678901234567890"}',
            '{"$int":"5"}',
            '{"$dec":"1.2300"}',
            '{"$dec":"0.0000000001"}',
            '{"$dec":"1e-7"}',
            '{"$dec":"-0.00"}',
            '{"$f64s":"AAAAAAAA8D8AAAAAAAAAQA==","shape":[2]}',
            '{"$doc":"a: 1\\n","media":"application/yaml"}',
            '[1,[],{},"",{"a":{"b":[null]}}]',
            '{"__proto__":1,"$unknown":2}',
            '"\\u00e9\\u4e2d\\ud83d\\ude00\\u0000\\ud800"',
        ):
            with self.subTest(text):
                self.assertEqual(echoed(text), text)

    def test_what_returns_as_the_same_double_spelt_otherwise(self):
        for text, same in (
            ("1.7976931348623157E308", "1.7976931348623157e+308"),
            ("1.0", "1.0"),
            ("1e2", "100.0"),
            ("100000000000000000000", "1e+20"),
            ("9007199254740993", "9007199254740992.0"),
            ("-0", '{"$f64":"-0"}'),
            ("-0.0", '{"$f64":"-0"}'),
            ('"é中😀"', '"\\u00e9\\u4e2d\\ud83d\\ude00"'),
        ):
            with self.subTest(text):
                self.assertEqual(echoed(text), same)

    def test_a_long_array(self):
        numbers = [k / 7 for k in range(100_000)]
        self.assertEqual(json.loads(echoed(json.dumps(numbers))), numbers)


class Refusals(unittest.TestCase):
    """What JSON in UTF-8 is not is answered as internal, with the id where one can be read."""

    def test_each(self):
        for value, message in (
            ("NaN", "NaN is not JSON"),
            ("-Infinity", "-Infinity is not JSON"),
            ("1e400", "1e400 is beyond the range of a double"),
            ("1" + "0" * 400, "is beyond the range of a double"),
            ('{"a":1,"a":2}', "a name stands twice in one object"),
            ('{"$f64":"7"}', "$f64 does not hold what it should"),
            ('{"$f64":"NaN","b":1}', "$f64 stands with nothing, not with $f64, b"),
            ('{"$int":"1.5"}', "invalid literal for int"),
            ('{"$dec":"one"}', "$dec does not hold what it should"),
            ('{"$f64s":"AAAAAAAA8D8=","shape":[2]}', "$f64s holds 1 numbers, its shape is [2]"),
            ('{"$f64s":"AAAAAAAA8D8="}', "$f64s stands with shape, not with $f64s"),
        ):
            with self.subTest(value[:40]):
                reply = ask(adapter(), case("conformance/echo", '{"value":%s}' % value))
                self.assertEqual((reply["id"], reply["outcome"]), ("7", "internal"))
                self.assertIn("the request cannot be read: ", reply["message"])
                self.assertIn(message, reply["message"])

    def test_nesting_beyond_the_stack(self):
        reply = ask(adapter(), case("conformance/echo", "[" * 200_000 + "]" * 200_000))
        self.assertEqual((reply["id"], reply["outcome"]), ("", "internal"))

    def test_not_json_and_not_utf8(self):
        for line in (b"hello\n", b'{"id":"1"', b"[]", b'{"op":"bye"}', b'{"id":"\xff"}'):
            with self.subTest(line):
                reply = json.loads(adapter().reply_to(line))
                self.assertEqual(reply["outcome"], "internal")


class Protocol(unittest.TestCase):
    def test_hello_declares_what_is_registered(self):
        hello = {"id": "0", "op": "hello", "protocol": {"min": 1, "max": 1}, "limits": {"maxLineBytes": 8388608}}
        self.assertEqual(
            ask(adapter(b=len, a=len), hello),
            {
                "id": "0",
                "protocol": 1,
                "implementation": {"name": "acme", "version": "1.2.3", "language": "python"},
                "standards": {"uncertainty": ["0.1"]},
                "classes": {},
                "operations": ["conformance/echo", "test/a", "test/b"],
                "features": {},
                "parameters": {},
                "leavesOut": {},
                "determinism": "pure",
                "concurrency": {"maxInFlight": 16},
            },
        )

    def test_bye_ends(self):
        self.assertIsNone(ask(adapter(), {"id": "9", "op": "bye"}))

    def test_unknown_operation_and_unknown_request(self):
        self.assertEqual(
            ask(adapter(), case("no/such", "{}")),
            {"id": "7", "outcome": "unsupported", "feature": "no/such", "reason": "not one of the declared operations"},
        )
        self.assertEqual(
            ask(adapter(), {"id": "8", "op": "dance"}),
            {"id": "8", "outcome": "unsupported", "reason": "no such request: dance"},
        )

    def test_an_operation_is_registered_once(self):
        with self.assertRaisesRegex(ValueError, "conformance/echo is registered twice"):
            kit.operation("conformance/echo")(len)

    def test_an_answer_longer_than_the_limit(self):
        one = adapter(long=lambda case: "x" * 1000)
        ask(one, {"id": "0", "op": "hello", "limits": {"maxLineBytes": 500}})
        self.assertEqual(
            ask(one, case("test/long", "{}")),
            {"id": "7", "outcome": "internal", "message": "the answer has 1041 bytes, the limit is 500"},
        )


class Outcomes(unittest.TestCase):
    def outcome(self, function, text="{}"):
        reply = ask(adapter(it=function), case("test/it", text))
        self.assertEqual(reply.pop("id"), "7")
        return reply

    def test_result_and_undefined(self):
        self.assertEqual(self.outcome(lambda c: {"a": c["b"]}, '{"b":2}'), {"outcome": "result", "output": {"a": 2}})
        self.assertEqual(
            self.outcome(lambda c: kit.undefined("zero-spread")),
            {"outcome": "result", "output": {"undefined": "zero-spread"}},
        )

    def test_rejected(self):
        def refuse(case):
            raise kit.Rejected(*case)

        self.assertEqual(
            self.outcome(refuse, '["not-finite","/observations/3"]'),
            {"outcome": "rejected", "code": "not-finite", "pointer": "/observations/3"},
        )
        self.assertEqual(self.outcome(refuse, '["overflow"]'), {"outcome": "rejected", "code": "overflow"})

    def test_unsupported(self):
        def gap(case):
            raise kit.Unsupported("forced-ends", "no such option", "https://example.org/1")

        self.assertEqual(
            self.outcome(gap),
            {
                "outcome": "unsupported",
                "feature": "forced-ends",
                "reason": "no such option",
                "issue": "https://example.org/1",
            },
        )

    def test_an_exception_is_internal_with_its_trace(self):
        reply = self.outcome(lambda c: 1 / 0)
        self.assertEqual((reply["outcome"], reply["message"]), ("internal", "ZeroDivisionError: division by zero"))
        self.assertIn("test_etalon_adapter.py", reply["trace"])

    def test_what_has_no_form_in_json_is_internal(self):
        self.assertEqual(self.outcome(lambda c: {1, 2})["message"], "TypeError: set has no form in JSON")

    def test_values_are_tagged_where_json_cannot_carry_them(self):
        class Scalar:
            def tolist(self):
                return 0.5

        values = {
            "nan": math.nan,
            "zero": -0.0,
            "integer": 2**53 + 1,
            "decimal": Decimal("1.50"),
            "tuple": (1, True),
            "scalar": Scalar(),
        }
        self.assertEqual(
            self.outcome(lambda c: values)["output"],
            {
                "nan": {"$f64": "NaN"},
                "zero": {"$f64": "-0"},
                "integer": {"$int": "9007199254740993"},
                "decimal": "1.50",
                "tuple": [1, True],
                "scalar": 0.5,
            },
        )

    def test_tagged_values_arrive_as_what_they_are(self):
        seen = []
        self.outcome(
            lambda c: seen.extend(c),
            '[{"$int":"3"},{"$dec":"0.10"},{"$doc":"{}","media":"application/json"},'
            '{"$f64s":"AAAAAAAA8D8=","shape":[1]}]',
        )
        integer, decimal, document, doubles = seen
        self.assertEqual((integer + 1, decimal + 1), (4, Decimal("1.10")))
        self.assertEqual((document.text, document.media), ("{}", "application/json"))
        self.assertEqual((list(doubles.numbers), doubles.shape), ([1.0], [1]))


NOISY = """
import os, sys
sys.path.insert(0, sys.argv[1])
print("a banner")
from etalon_adapter import operation, serve

@operation("test/noisy")
def noisy(case):
    print("printed")
    os.write(1, b"written\\n")
    os.system("echo spoken")
    return {"read": sys.stdin.readline()}

serve(name="noisy", version="1", standards={})
"""


NOISY_COMMAND = [sys.executable, "-B", "-c", NOISY, str(KIT)]
# A locale that is not UTF-8. Without PYTHONUNBUFFERED, which would let the banner out before the kit is there.
ENVIRONMENT = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "latin-1", "PYTHONUNBUFFERED": ""}


class Streams(unittest.TestCase):
    def run_noisy(self, lines):
        return subprocess.run(
            NOISY_COMMAND,
            input="".join(line + "\n" for line in lines).encode("utf-8"),
            capture_output=True,
            env=ENVIRONMENT,
            timeout=30,
            check=True,
        )

    def test_standard_output_is_the_protocols_alone(self):
        hangs_up = self.run_noisy([case("test/noisy", '{"x":"é"}'), '{"id":"8","op":"bye"}', "never read"])
        self.assertEqual(hangs_up.stdout, b'{"id":"7","outcome":"result","output":{"read":""}}\n')
        for text in (b"a banner", b"printed", b"written", b"spoken"):
            self.assertIn(text, hangs_up.stderr)

    def test_the_end_of_the_input_ends_the_session(self):
        self.assertEqual(self.run_noisy([]).stdout, b"")

    def test_a_line_end_may_be_crlf_and_blank_lines_are_passed_over(self):
        ended = self.run_noisy(["", case("no/such", "{}") + "\r", "  "])
        self.assertEqual(json.loads(ended.stdout)["outcome"], "unsupported")

    def test_each_reply_is_sent_before_the_next_request_is_awaited(self):
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(NOISY_COMMAND, env=ENVIRONMENT, **pipes) as one:
            for _ in range(3):
                one.stdin.write((case("conformance/echo", '{"value":1}') + "\n").encode())
                one.stdin.flush()
                self.assertEqual(json.loads(one.stdout.readline())["output"], {"value": 1})


if __name__ == "__main__":
    unittest.main()
