import Link from '@docusaurus/Link';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import { useLanguage, useSay } from '../components/language';
import type { SuiteFigures } from '../components/types';
import styles from './page.module.css';

/** How good the suite is: what it finds of faults that were planted for it. */
export default function SuitePage({ suite }: { readonly suite: SuiteFigures }): ReactNode {
  const say = useSay();
  return (
    <Layout title={say('How good is the suite', '测试套件的质量')}>
      <main className={styles.single}>
        <h1>{say('How good the suite is', '测试套件的质量')}</h1>
        <p>
          {say(
            'A suite is shown to be good by the faults that it finds. For each clause that a program verifies, faulty implementations are made, each named after the clause that it breaks (mutants). A mutant counts as found only where a test of the clause that it breaks fails; that another clause fails is not enough. A mutant that is not found, or a requirement without a mutant, stops the release.',
            '测试套件的质量以其发现缺陷的能力来证明。对由程序验证的每一条，制作有缺陷的实现，各以其所违反的条命名（变异体）。仅当被违反的条的测试失败时，该变异体才计为被发现；其他条的测试失败并不算数。存在未被发现的变异体，或有要求没有变异体，则不能发布。',
          )}
        </p>
        <h2>{say('Faults of implementations', '实现的缺陷')}</h2>
        <p>
          {say(
            'Precision is, of all clauses that fail for a mutant, the share that is the clause which it breaks: 1 where that clause alone fails, 1/n where it is one of n. Below are its mean and its least value over the mutants of each standard. A low value means that one fault shows in many clauses, so that a reader of a report has to look for the common cause. A mutant of an operation is put before all checks and reference values of that operation.',
            '鉴别精度是指：因某变异体而失败的各条中，被其违反的条所占的份额。仅该条失败时为1，是n条失败的条之一时为1/n。下表给出各规范的变异体的平均值和最小值。该值低，说明一个缺陷会表现在多条上，读报告的人需要寻找共同原因。某操作的变异体均由该操作的全部检验和参考值判断。',
          )}
        </p>
        <Standards suite={suite} />
        <h2>{say('Adapters that do not look at the question', '不看题目的适配器')}</h2>
        <p>
          {say(
            'An adapter that answers null, repeats the input, always answers the same, answers NaN, rejects every input, refuses every case as unsupported, or returns the answer of the case before fails every conformance class of every standard. A test runs each of them against all classes.',
            '答复始终为null、重复输入、始终相同、为NaN、拒绝所有输入、以unsupported拒绝所有用例，或返回前一用例答案的适配器，在每个规范的每个符合性类别中均不通过。有测试以全部类别逐一检验这些适配器。',
          )}
        </p>
        <Rooms suite={suite} />
      </main>
    </Layout>
  );
}

function Standards({ suite }: { readonly suite: SuiteFigures }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  return (
    <div className={styles.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('Standard', '规范')}</th>
            <th scope="col">{say('Title', '名称')}</th>
            <th scope="col">{say('Mutants', '变异体')}</th>
            <th scope="col">{say('Found', '被发现')}</th>
            <th scope="col">{say('Broke one clause only', '仅一条失败')}</th>
            <th scope="col">{say('Precision, mean', '精度，平均')}</th>
            <th scope="col">{say('Precision, worst', '精度，最差')}</th>
          </tr>
        </thead>
        <tbody>
          {suite.standards.map(({ key, designation, title, kills }) => (
            <tr key={key}>
              <td>
                <Link to={`/std/${key}/draft/suite/`}>{designation}</Link>
              </td>
              <td>{title[language]}</td>
              <td>{kills?.mutants ?? '—'}</td>
              <td>{kills?.killed ?? '—'}</td>
              <td>{kills?.brokeOneClauseOnly ?? '—'}</td>
              <td>{kills?.mean ?? '—'}</td>
              <td>
                {kills?.worst ?? '—'} {kills?.worstMutant != null && <code>{kills.worstMutant}</code>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rooms({ suite }: { readonly suite: SuiteFigures }): ReactNode {
  const say = useSay();
  if (suite.mutation.length === 0) return null;
  return (
    <>
      <h2>{say('Faults of the suite itself', '测试套件自身的缺陷')}</h2>
      <p>
        {say(
          'Small faults are put into the code that judges and into the code that reads the protocol, one at a time, and the tests of that code are run. The score is the share that they notice of those that change what the code does; its threshold only rises.',
          '在判定代码和读取协议的代码中每次植入一个小缺陷，并运行该代码的测试。得分是在改变代码行为的缺陷中被测试发现的份额；其下限只升不降。',
        )}
      </p>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('Code', '代码')}</th>
              <th scope="col">{say('Faults', '缺陷')}</th>
              <th scope="col">{say('Noticed', '被发现')}</th>
              <th scope="col">{say('Change nothing', '不改变行为')}</th>
              <th scope="col">{say('Score', '得分')}</th>
              <th scope="col">{say('Threshold', '下限')}</th>
            </tr>
          </thead>
          <tbody>
            {suite.mutation.map(({ room, mutants, killed, equivalent, score, threshold }) => (
              <tr key={room}>
                <td>
                  <code>conformance/{room}</code>
                </td>
                <td>{mutants}</td>
                <td>{killed}</td>
                <td>{equivalent}</td>
                <td>{score} %</td>
                <td>{threshold} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
