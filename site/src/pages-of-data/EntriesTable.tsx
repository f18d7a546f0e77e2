import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import type { SiteEntry } from '../../../generators/model/site-types.ts';
import { useLanguage, useSay } from '../components/language';
import styles from './page.module.css';

/** What others declare of their implementations, judged again from their transcripts; all words but ours are theirs. */
export function EntriesTable({ entries }: { readonly entries: readonly SiteEntry[] }): ReactNode {
  const say = useSay();
  return (
    <section>
      <h2>{say('Declared by others', '他人的声明')}</h2>
      <p>
        {say(
          'Each transcript was judged again here. Self-declared: nobody here has run the implementation. Reproduced here: this project runs that version and found the same. Neither is a certificate.',
          '各记录均在此重新判定。自行声明：本项目未运行过该实现。在此复现：本项目运行该版本并得到相同结果。两者均不是认证。',
        )}
      </p>
      {entries.length === 0 ? (
        <p className={styles.quiet}>{say('There is none yet.', '尚无。')}</p>
      ) : (
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('Implementation', '实现')}</th>
                <th scope="col">{say('Version', '版本')}</th>
                <th scope="col">{say('Standing', '状态')}</th>
                <th scope="col">{say('Classes', '类别')}</th>
                <th scope="col">{say('Run on', '运行日期')}</th>
                <th scope="col">{say('Mode', '模式')}</th>
                <th scope="col">{say('In its report', '其报告')}</th>
                <th scope="col">{say('Files', '文件')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <EntryRow key={entry.path} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function EntryRow({ entry }: { readonly entry: SiteEntry }): ReactNode {
  const language = useLanguage();
  const say = useSay();
  const { declared, testable } = entry.operations;
  const folder = useBaseUrl(`/implementations/${entry.path}/`);
  return (
    <tr id={`entry-${entry.path.replace('/', '--')}`}>
      <td>{entry.name}</td>
      <td>{entry.version}</td>
      <td>
        {entry.standing === 'reproduced-here' ? say('reproduced here', '在此复现') : say('self-declared', '自行声明')}
      </td>
      <td>
        {entry.claims.length === 0
          ? say(`none; ${declared} of ${testable} operations`, `无；${testable}个操作中的${declared}个`)
          : [...classesByStandard(entry.claims)].map(([standard, names]) => (
              <div key={standard}>
                {standard}
                {say(': ', '：')}
                {names.join(say(', ', '、'))}
              </div>
            ))}
      </td>
      <td>{entry.date}</td>
      <td>
        <code>{entry.mode}</code>
      </td>
      <td>
        {entry.headline[language]}
        {!entry.sameSuite && <small> {say(`(asked by an earlier suite)`, '（由较早的测试套件提问）')}</small>}
      </td>
      <td>
        {entry.files.map((file) => (
          <div key={file}>
            <a href={`${folder}${file}`}>{file}</a>
          </div>
        ))}
      </td>
    </tr>
  );
}

/** The classes that are claimed of each version of a standard, by `uncertainty@0.1`. */
function classesByStandard(claims: SiteEntry['claims']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { standard, version, class: name } of claims) {
    const key = `${standard}@${version}`;
    found.set(key, [...(found.get(key) ?? []), name]);
  }
  return found;
}
