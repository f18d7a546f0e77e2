"""Expected values of the vectors UNC-066 to UNC-069 and UNC-171 of round-result, by two ways that share no code.

Run with Debian's interpreter: /usr/bin/python3 tests/oracles/rounding.py. Prints one line for each case: key, value,
expanded uncertainty and last place, tabs between. `by_decimal` is the decimal module (libmpdec: quantize in its own
rounding modes); `by_fractions` counts units in exact fractions and writes the digits out. The run ends with an error
where the two differ.
"""
from decimal import Context, Decimal, ROUND_HALF_EVEN, ROUND_UP
from fractions import Fraction as F

CASES = [
    ('gum-resistance', '10.05762', '0.027', 2, 'half-even'),
    ('gum-rounded-up', '0', '10.47', 2, 'up'),
    ('gum-rounded-down', '0', '28.05', 2, 'half-even'),
    ('gum-h1', '50000838', '92.4763', 2, 'half-even'),
    ('carry', '1.23456', '0.0996', 2, 'half-even'),
    ('carry-by-a-tie', '12.345', '0.995', 2, 'half-even'),
    ('carry-up', '5', '0.0991', 2, 'up'),
    ('carry-to-one-digit', '123.5', '9.6', 1, 'half-even'),
    ('worst-lowering', '100.5', '10.5', 2, 'half-even'),
    ('tie-to-odd', '2.5', '0.115', 2, 'half-even'),
    ('exact-digits-stay-by-up', '0.25', '0.10', 2, 'up'),
    ('just-above-stays-not-by-up', '0.25', '0.100000000000000000000001', 2, 'up'),
    ('long-below-a-tie', '0.12499999999999999999999999', '0.10', 1, 'half-even'),
    ('long-above-a-tie', '0.25000000000000000000000001', '0.14999999999999999999999', 1, 'half-even'),
    ('not-rounded-twice', '0.4549', '0.10', 2, 'half-even'),
    ('tie-of-a-double', '2.675', '0.12', 2, 'half-even'),
    ('above-the-units', '1234', '123', 2, 'half-even'),
    ('thousands', '-98765432.1', '45678', 1, 'half-even'),
    ('negative-to-zero', '-0.004', '0.31', 2, 'half-even'),
    ('negative-tie', '-0.125', '0.10', 2, 'half-even'),
    ('zeros-kept', '3', '0.2', 2, 'half-even'),
    ('value-zero-above-the-units', '12', '7777', 2, 'half-even'),
    ('exponents', '6.62607015e-34', '1.04e-41', 2, 'half-even'),
    ('smallest-double', '5e-324', '5e-324', 2, 'half-even'),
    ('farthest', '1', '9.94e330', 2, 'half-even'),
    ('nearest', '0', '9.96e-331', 2, 'half-even'),
]


def spelt(sign, digits, place):
    """The house form: digits at 10^place, an exponent only where the last one stands above the units."""
    if place > 0:
        rest = digits[1:]
        return f'{sign}{digits[0]}{"." + rest if rest else ""}e{place + len(rest)}'
    if place == 0:
        return sign + digits
    padded = digits.rjust(1 - place, '0')
    return f'{sign}{padded[:place]}.{padded[place:]}'


def by_decimal(value, uncertainty, digits, rule):
    wide = Context(prec=2000, Emax=99999, Emin=-99999)
    mode = ROUND_UP if rule == 'up' else ROUND_HALF_EVEN
    u = Context(prec=digits, rounding=mode, Emax=99999, Emin=-99999).create_decimal(uncertainty)
    # create_decimal leaves fewer digits as they are; the rest is filled with zeros.
    place = u.adjusted() - digits + 1
    unit = Decimal((0, (1,), place))
    u = u.quantize(unit, context=wide)
    y = Decimal(value).quantize(unit, rounding=ROUND_HALF_EVEN, context=wide)
    text = lambda d: spelt('-' if d < 0 else '', ''.join(map(str, d.as_tuple().digits)), place)
    return text(y), text(u), place


def by_fractions(value, uncertainty, digits, rule):
    y, u = F(value), F(uncertainty)
    place = 0
    while u >= F(10) ** (place + 1):
        place += 1
    while u < F(10) ** place:
        place -= 1
    place -= digits - 1
    count = lambda x: -((-x) // (F(10) ** place)) if rule == 'up' else round(x / F(10) ** place)
    units = count(u)
    if units == 10 ** digits:
        place, units = place + 1, units // 10
    whole = round(y / F(10) ** place)
    return spelt('-' if whole < 0 else '', str(abs(whole)), place), spelt('', str(units), place), place


if __name__ == '__main__':
    for key, *case in CASES:
        found = by_decimal(*case)
        assert found == by_fractions(*case), (key, found, by_fractions(*case))
        print(key, *found, sep='\t')
