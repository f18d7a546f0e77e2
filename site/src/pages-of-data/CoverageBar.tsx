import type { ReactNode } from 'react';
import { useSay } from '../components/language';
import type { ClauseSummary, Grade } from '../components/types';
import styles from './page.module.css';

const SHADE: readonly (readonly [Grade, string])[] = [
  ['independent', '#1f6b34'],
  ['discriminating', '#56a06a'],
  ['exercised', '#c6a94b'],
  ['linked', '#d8cfae'],
  ['none', '#b5bcc4'],
];

/** The clauses of a specification that have something to test, by grade of coverage. */
export function CoverageBar({ clauses }: { readonly clauses: readonly ClauseSummary[] }): ReactNode {
  const say = useSay();
  const testable = clauses.filter(({ verify }) => verify.length > 0);
  const proven = testable.filter(({ grade }) => grade === 'discriminating' || grade === 'independent').length;
  const words = say(
    `${proven} of ${testable.length} testable clauses have tests that are shown to find faults`,
    `${testable.length}条可测试的条中，${proven}条的测试已被证明能发现缺陷`,
  );
  return (
    <>
      <span className={styles.bar} role="img" aria-label={words} title={words}>
        {SHADE.map(([grade, color]) => {
          const share = testable.filter((clause) => clause.grade === grade).length / Math.max(testable.length, 1);
          return <i key={grade} style={{ width: `${share * 100}%`, background: color }} />;
        })}
      </span>
      <small className={styles.quiet}>{words}</small>
    </>
  );
}
