"""What the oracle scripts of the standard `classification` share: a list of cases, and what they print of it.

    script.py                 key, tab, value to 20 digits, one line for each number
    script.py --inputs        the inputs as JSON, for the oracle in R
    script.py --yaml CLS-021  the vectors of that clause, as they stand in the repository
    script.py --against FILE  compares with what the oracle in R printed

Where the second oracle of a number is scikit-learn or another derivation in the same script, the two values are compared
when the case is written down, to the tolerance of the clause on digits.
"""
import json
import math
import sys
from fractions import Fraction as F

from mpmath import mp, mpf

mp.dps = 50

TOLERANCES = {
    'binary-measure': ('CLS-024', lambda name, v: 1e-12 * max(abs(v), 1)),
    'multi-class-measure': ('CLS-024', lambda name, v: 1e-12 * max(abs(v), 1)),
    'count-uncertainty': ('CLS-065', lambda name, v: 1e-9 * max(abs(v), 1e-6)),
    'multi-class-uncertainty': ('CLS-246', lambda name, v: 1e-9 * max(abs(v), 1e-6)),
    'cluster-uncertainty': ('CLS-071', lambda name, v: 1e-9 * max(abs(v), 1e-6)),
    'clustered-auc': ('CLS-079', lambda name, v: 1e-12 if name == 'value' else 1e-9),
    'multi-label-measure': ('CLS-086', lambda name, v: 1e-12),
    'roc-curve': ('CLS-096', lambda name, v: 1e-14 * abs(v)),
    'auc': ('CLS-096', lambda name, v: 1e-12 * abs(v)),
    'partial-auc': ('CLS-096', lambda name, v: 1e-10 * abs(v)),
    'operating-point': ('CLS-096', lambda name, v: 1e-12 * abs(v)),
    'auc-uncertainty': ('CLS-108', lambda name, v: 1e-12 * abs(v) if name == 'value' else 1e-9),
    'auc-comparison': ('CLS-108', lambda name, v: {'statistic': 1e-6 * abs(v) + 1e-6, 'pValue': 1e-6 * abs(v)}.get(name, 1e-12)),
    'average-precision': ('CLS-136', lambda name, v: 1e-12),
    'precision-recall-curve': ('CLS-136', lambda name, v: 1e-14),
    'log-loss': ('CLS-147', lambda name, v: 1e-11 * max(abs(v), 0.01)),
    'scored-uncertainty': ('CLS-256', lambda name, v: 1e-10 if name == 'value' else 1e-9),
    'bootstrap-measure': ('CLS-238', lambda name, v: (1e-12 if name == 'estimate' else 1e-10) * max(abs(v), 1)),
    'top-k-agreement': ('CLS-154', lambda name, v: 1e-14),
}

CASES = []


def real(x):
    return mpf(x.numerator) / x.denominator if isinstance(x, F) else mpf(x)


def show(value):
    if value == 0:
        return '0.000000000000000'
    return mp.nstr(real(value), 20, strip_zeros=False, min_fixed=-30, max_fixed=30)


class Oracle:
    """Kind and name of an oracle; where `value` is given, it was computed here and is compared at once."""

    def __init__(self, kind, by, value=None):
        self.kind, self.by, self.value = kind, by, value


def case(clause, id, operation, source, input, numbers=None, exactly=None, undefined=None, rejected=None, first=None, third=None):
    """`numbers`: pointer to (value, second oracle). `first` is the oracle of the values, `third` one more for all of them."""
    digits_clause, tolerance = TOLERANCES.get(operation, (None, None))
    for pointer, (value, second) in (numbers or {}).items():
        name = [part for part in pointer.split('/') if not part.isdigit()][-1]
        permitted = tolerance(name, float(real(value)))
        if second.value is not None:
            off = abs(real(value) - mpf(float(second.value)))
            assert off <= max(permitted, 4e-16 * abs(real(value))), (id, pointer, show(value), second.value)
    CASES.append(dict(clause=clause, id=id, operation=operation, source=source, input=input, numbers=numbers or {},
                      exactly=exactly, undefined=undefined, rejected=rejected, first=first, third=third))


def digits(operation, pointer, value):
    name = [part for part in pointer.split('/') if not part.isdigit()][-1]
    if value == 0:
        return -math.log10(TOLERANCES[operation][1](name, 0.0) or 1e-12)
    v = abs(float(real(value)))
    return math.floor(10 * -math.log10(TOLERANCES[operation][1](name, v) / v) + 1e-6) / 10


def yaml_of(one):
    lines = [f"  - id: {one['id']}", f"    operation: classification/{one['operation']}",
             '    source: ' + "'" + one['source'].replace("'", "''") + "'",
             '    input: ' + flow(one['input']), '    expected:']
    if one['undefined']:
        return lines + [f"      undefined: {one['undefined']}"]
    if one['rejected']:
        return lines + [f"      rejected: {one['rejected']}"]
    if not one['numbers']:
        lines.append('      numbers: []')
    else:
        lines.append('      numbers:')
    for pointer, (value, second) in one['numbers'].items():
        clause = TOLERANCES[one['operation']][0]
        lines += [f'        - at: {pointer}', f"          value: '{show(value)}'", '          basis: recomputed',
                  f"          digits: {digits(one['operation'], pointer, value)}",
                  f"          because: 'The tolerance of {clause} leaves that many.'", '          oracles:']
        for oracle in filter(None, (one['first'], second, one['third'])):
            lines.append('            - { kind: ' + oracle.kind + ", by: '" + oracle.by + "' }")
    if one['exactly']:
        lines.append('      exactly: ' + flow(one['exactly']))
    return lines


def flow(value):
    if isinstance(value, dict):
        return '{ ' + ', '.join(f"'{k}': {flow(v)}" for k, v in value.items()) + ' }'
    if isinstance(value, list):
        return '[' + ', '.join(map(flow, value)) + ']'
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value)


def compare(path):
    """Whether what another program printed agrees, as far as it goes: to 1e-9 of the value or of 0.001."""
    expected = {f"{one['id']}{p}": value for one in CASES for p, (value, _) in one['numbers'].items()}
    wanted = {f"{one['id']}{p}" for one in CASES for p, (_, second) in one['numbers'].items() if second.value is None}
    worst = 0
    for line in open(path, encoding='utf8'):
        key, text = line.rstrip('\n').split('\t')
        if key not in expected:
            continue
        wanted.discard(key)
        off = abs(real(expected[key]) - mpf(text)) / max(abs(real(expected[key])), mpf('0.001'))
        worst = max(worst, off)
        if off > 1e-9:
            print('DIFFERS', key, show(expected[key]), text)
    print('largest relative difference', mp.nstr(worst, 3))
    for key in sorted(wanted):
        print('WITHOUT A SECOND VALUE', key)


def main():
    if '--inputs' in sys.argv:
        print(json.dumps([dict(id=one['id'], operation=one['operation'], input=one['input'], at=list(one['numbers']))
                          for one in CASES if one['numbers']]))
    elif '--yaml' in sys.argv:
        clause = sys.argv[sys.argv.index('--yaml') + 1]
        print(f'clause: {clause}@1')
        print('vectors:')
        for one in CASES:
            if one['clause'] == clause:
                print('\n'.join(yaml_of(one)))
    elif '--clauses' in sys.argv:
        print('\n'.join(sorted({one['clause'] for one in CASES})))
    elif '--against' in sys.argv:
        compare(sys.argv[sys.argv.index('--against') + 1])
    else:
        for one in CASES:
            for pointer, (value, _) in one['numbers'].items():
                print(one['id'] + pointer, show(value), sep='\t')
