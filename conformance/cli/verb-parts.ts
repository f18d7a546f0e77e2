import { says } from './language.ts';
import type { Exit, Flag } from './verb.ts';

/** The language of what a verb says. */
export const LANG: Flag = {
  name: 'lang',
  value: 'en|zh',
  form: 'choice',
  says: says('language of the messages (default: by LC_ALL and LANG)', '消息所用语言（默认取自LC_ALL和LANG）'),
};

/** How the implementation under test is reached; the same for every verb that asks one. */
export const STARTING: readonly Flag[] = [
  {
    name: 'url',
    value: 'URL',
    says: says('instead of a command: ask the service at this URL, by POST', '代替命令：以POST向该URL处的服务提问'),
  },
  {
    name: 'header-env',
    value: 'NAME=VARIABLE',
    repeatable: true,
    says: says(
      'with --url: send the header NAME, a secret, with the value of an environment variable',
      '与--url同用：发送头字段NAME（机密），其值取自环境变量',
    ),
  },
  {
    name: 'module',
    value: 'FILE',
    says: says(
      'instead of a command: an ES module whose default export answers a line with a line',
      '代替命令：一个ES模块，其默认导出以一行答复一行',
    ),
  },
  {
    name: 'env',
    value: 'NAME',
    repeatable: true,
    says: says('let the implementation see this environment variable too', '允许受测实现读取该环境变量'),
  },
  {
    name: 'timeout-multiplier',
    value: 'X',
    form: 'factor',
    says: says('multiply every deadline, such as 3 on a slow machine', '将各期限乘以该数，例如在慢机器上取3'),
  },
];

/** How a verb ends that was called wrongly. */
export const USAGE: Exit = { code: 2, says: says('usage or configuration: nothing was run', '用法或配置有误：未执行') };
