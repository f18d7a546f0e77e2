import type { ReactNode } from 'react';
import { useSay } from './language';
import type { Grade } from './types';
import styles from './clause.module.css';

const ORDER: readonly Grade[] = ['none', 'linked', 'exercised', 'discriminating', 'independent'];

const MEANING: Readonly<
  Record<Grade, { readonly en: readonly [string, string]; readonly zh: readonly [string, string] }>
> = {
  none: { en: ['not tested', 'no check cites it'], zh: ['未测试', '没有检验引用本条'] },
  linked: { en: ['linked', 'a check cites it'], zh: ['已关联', '有检验引用本条'] },
  exercised: { en: ['exercised', 'the check ran and met its labels'], zh: ['已执行', '检验已运行且覆盖其标签'] },
  discriminating: {
    en: ['discriminating', 'the check rejects every mutant of this clause'],
    zh: ['有鉴别力', '检验剔除了本条的全部变异体'],
  },
  independent: {
    en: ['independent', 'and its expected values are agreed by two oracles of different kind'],
    zh: ['独立', '且其期望值由两种不同类型的依据共同确认'],
  },
};

/** How far the tests of a clause are proven, as four steps. */
export function GradeMark({ grade }: { readonly grade: Grade }): ReactNode {
  const say = useSay();
  const { en, zh } = MEANING[grade];
  const reached = ORDER.indexOf(grade);
  return (
    <span className={styles.grade} title={say(en[1], zh[1])}>
      <span aria-hidden="true" className={styles.steps}>
        {ORDER.slice(1).map((step, index) => (
          <i key={step} className={index < reached ? styles.stepReached : styles.step} />
        ))}
      </span>
      {say(en[0], zh[0])}
    </span>
  );
}
