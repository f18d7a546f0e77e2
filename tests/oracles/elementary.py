"""Elementary functions from arbitrary-precision arithmetic: /usr/bin/python3 tests/oracles/elementary.py tests/oracles/tables

Writes elementary.json (python3-mpmath 1.2.1, 2500 bits), which tests/numerics/ball.test.ts reads. Arguments are doubles of
every size, those among them whose sine or cosine is nearly 0 (6381956970095103 * 2^797 is the nearest of all).
"""
import json
import random
import sys

import mpmath
from mpmath import mp, mpf, nstr

mp.prec = 2500
FUNCTIONS = {'exp': mp.exp, 'log': mp.log, 'sin': mp.sin, 'cos': mp.cos, 'atan': mp.atan, 'sqrt': mp.sqrt}
random.seed(20261126)
HARD = [5e-324, 1e-300, 1e-20, 1e-8, 0.1, 0.5, 0.7853981633974483, 1, 1.5707963267948966, 3.141592653589793, 1.0000000000000002, 0.9999999999999999, 22, 355, 700, 1e10, 1e22, 1e300, 6381956970095103 * 2.0 ** 797, 1.7976931348623157e308]
DRAWN = [random.choice([1, 10, 100]) * random.random() for _ in range(40)] + [10 ** random.uniform(-12, 12) for _ in range(40)]


def rows():
    for name, function in FUNCTIONS.items():
        for size in HARD + DRAWN:
            for x in (size, -size):
                if (name in ('log', 'sqrt') and x < 0) or (name == 'exp' and abs(x) > 700):
                    continue
                yield [name, x, nstr(function(mpf(x)), 40, strip_zeros=False)]


if __name__ == '__main__':
    with open(f'{sys.argv[1]}/elementary.json', 'w') as out:
        out.write('{\n  "madeBy": "tests/oracles/elementary.py, mpmath %s, 2500 bits",\n' % mpmath.__version__)
        out.write('  "columns": ["function", "argument", "value"],\n  "rows": [\n')
        out.write(',\n'.join('    ' + json.dumps(row) for row in rows()))
        out.write('\n  ]\n}\n')
