import { describe, expect, it } from 'vitest';
import { helpOfVerb, synopsis } from '../../conformance/cli/help.ts';
import { VERBS } from '../../conformance/cli/verbs.ts';
import { EXIT_WORDS } from '../../conformance/report/words.ts';

describe('the command', () => {
  it('has these verbs, operands and flags, and no others', () => {
    expect(VERBS.map(synopsis)).toEqual([
      'etalon validate FILE... [--schema NAME] [--format pretty|json] [--lang en|zh]',
      'etalon compute OPERATION [FILE|-] [--lang en|zh]',
      'etalon measure PREDICTIONS.(csv|jsonl|parquet) [--procedure classification/binary|classification/multiclass] ' +
        '[--scope fixed-items|item-population] [--label COL] [--score COL] [--prediction COL] ' +
        '[--probabilities COL,COL...]... [--positive VALUE] [--threshold T] [--scores probability|ranking] ' +
        '[--measure NAME] [--cluster COL] [--by COL]... [--min-cell N] [--weight COL] [--weights frequency] [--id COL] [--convention TAG=VALUE]... ' +
        '[--level P] [--against OTHER] [--system NAME] [--system-version VERSION] [--label-version VERSION] ' +
        '[--out DIR] [--lang en|zh]',
      'etalon init python|javascript|java|go|rust|r|c [DIR] [--lang en|zh]',
      'etalon conform [--standard KEY[@VERSION]]... [--class C]... [--clause ID]... [--operation O]... [--runs N] ' +
        '[--seed S] [--mode explore|frozen|audit] [--nonce FILE] [--nonce-commitment DIGEST] ' +
        '[--implementation-digest DIGEST] [--implementation FILE]... [--shard I/N] [--expectations FILE] [--accept] [--resume DIR] [--progress json] [--out DIR] [--strict] [--statement FILE] [--isolate] [--url URL] ' +
        '[--header-env NAME=VARIABLE]... [--module FILE] [--env NAME]... [--timeout-multiplier X] [--lang en|zh] [-- COMMAND...]',
      'etalon statement new [--standard KEY[@VERSION]]... [--class C]... [--implementation NAME] ' +
        '[--implementation-version VERSION] [--out FILE] [--lang en|zh]',
      'etalon declare REPORT [--statement FILE] [--issuer NAME] [--address TEXT] [--place TEXT] [--date DAY] ' +
        '[--identification TEXT] [--signatory NAME] [--function TEXT] [--valid-until DAY] [--out FILE] [--lang en|zh]',
      'etalon audit commit NONCE-FILE | digest FILE... [--lang en|zh]',
      'etalon report judge TRANSCRIPT | merge DIR... | compare REPORT... | export REPORT ' +
        '[--to junit|sarif|ctrf|earl|tap|badge] [--statement FILE] [--link URL] [--out DIR] [--lang en|zh]',
      'etalon replay FAILURE.jsonl [--url URL] [--header-env NAME=VARIABLE]... [--module FILE] [--env NAME]... ' +
        '[--timeout-multiplier X] [--lang en|zh] [-- COMMAND...]',
      'etalon reference [--standard KEY[@VERSION]]... [--mutant ID] [--http PORT]',
      'etalon list standards|releases|clauses|operations|checks|mutants|vectors [--json]',
      'etalon explain CLAUSE-ID[@VERSION]|OPERATION|STANDARD@VERSION [--lang en|zh]',
      'etalon diff A [B] [--format pretty|md|html|json] [--standard KEY] [--impact] [--adversary N] [--no-adversary] [--seed S] [--lang en|zh]',
      'etalon next STANDARD VERSION [--dry-run] [--lang en|zh]',
      'etalon release STANDARD VERSION [--date DATE] [--dry-run] [--root DIR] [--lang en|zh]',
      'etalon clause new STANDARD|PREFIX | accept ID | retire ID | at FILE:LINE | impact ID [--section FILE] ' +
        '[--editorial] [--substantive] [--by ID] [--because TEXT] [--because-zh TEXT] [--json] [--lang en|zh]',
      'etalon export STANDARD[@VERSION] [--to sts|metanorma] [--in en|zh] [--out DIR] [--root DIR] [--lang en|zh]',
      'etalon comments new STANDARD[@VERSION] | import FILE [--out PLACE] [--lang en|zh]',
    ]);
  });

  it('has these exit codes', () => {
    expect(Object.fromEntries(VERBS.map(({ name, exits }) => [name, exits.map(({ code }) => code)]))).toEqual({
      validate: [0, 1, 2, 4],
      compute: [0, 1, 2],
      measure: [0, 1, 2, 3],
      init: [0, 2],
      conform: [0, 1, 2, 3, 4, 130],
      statement: [0, 2],
      declare: [0, 1, 2],
      audit: [0, 2],
      report: [0, 1, 2, 3, 4, 130],
      replay: [0, 1, 2, 3, 4],
      reference: [0, 2],
      list: [0, 2],
      explain: [0, 2],
      diff: [0, 1, 2],
      next: [0, 2],
      release: [0, 1, 2],
      clause: [0, 1, 2],
      export: [0, 1, 2],
      comments: [0, 1, 2],
    });
  });

  it('gives each exit code of a run the meaning that the report gives it', () => {
    const codes = VERBS.find(({ name }) => name === 'conform')?.exits.map(({ code }) => code) ?? [];
    expect(codes.map(String)).toEqual(Object.keys(EXIT_WORDS));
  });

  it.each(VERBS)('has help of $name with examples and exit codes in both languages', (verb) => {
    expect(verb.examples.length).toBeGreaterThan(0);
    for (const language of ['en', 'zh'] as const) {
      const help = helpOfVerb(verb, language);
      expect(help).toContain(synopsis(verb));
      for (const { line } of verb.examples) expect(help).toContain(`  ${line}\n`);
      for (const { says } of verb.exits) expect(help).toContain(says[language]);
    }
  });
});
