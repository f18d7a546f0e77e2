import type { Bilingual } from '../../../schemas/document/finding.ts';
import { excerpt } from '../excerpt.ts';

/** What goes wrong over HTTP, in words for a reader: what was seen, and the usual cause where there is one. */

const says = (en: string, zh: string): Bilingual => ({ en, zh });

/** The media type of messages. */
export const NDJSON = 'application/x-ndjson';

const quoted = (text: string): Bilingual =>
  text.trim() === '' ? says('', '') : says(`: “${excerpt(text.trim())}”`, `：“${excerpt(text.trim())}”`);

export const otherStatus = (status: number, body: string): Bilingual => {
  const end = quoted(body);
  return says(`The server answered with status ${status}${end.en}.`, `服务器以状态码${status}答复${end.zh}。`);
};

export const redirects = (status: number, location: string): Bilingual =>
  says(
    `The server answered with status ${status} and sends on to “${excerpt(location)}”. Redirects are not followed; give the URL itself.`,
    `服务器以状态码${status}答复并转到“${excerpt(location)}”。重定向不予跟随；请直接给出该URL。`,
  );

export const otherType = (type: string, body: string): Bilingual => {
  const end = quoted(body);
  return says(
    `The answer has the content type “${excerpt(type)}” instead of ${NDJSON}${end.en}.`,
    `答复的内容类型为“${excerpt(type)}”，而不是${NDJSON}${end.zh}。`,
  );
};

export const encoded = (encoding: string): Bilingual =>
  says(
    `The answer has the content encoding “${excerpt(encoding)}”, which was not asked for. Answer as plain text.`,
    `答复采用了未被请求的内容编码“${excerpt(encoding)}”。应以纯文本作答。`,
  );

export const brokenOff = (code: string): Bilingual =>
  says(`The connection was closed in the middle of an answer (${code}).`, `连接在答复途中被关闭（${code}）。`);

export const leftUnanswered = (ids: readonly string[]): Bilingual =>
  says(
    `The answer ended without a reply to ${ids.length === 1 ? 'the case' : `${ids.length} cases`} of its request.`,
    `答复已结束，但未答复其请求中的${ids.length === 1 ? '该' : `${ids.length}个`}用例。`,
  );

export const endless = (ms: number): Bilingual =>
  says(
    `All cases of a request were answered, yet the answer did not end within ${ms / 1000} s.`,
    `某请求的全部用例均已答复，但该答复未在${ms / 1000}秒内结束。`,
  );

export const emptyHello: Bilingual = says('The answer to hello is empty.', '对hello的答复为空。');

export const silentServer = (ms: number): Bilingual =>
  says(`The server did not answer hello within ${ms / 1000} s.`, `服务器未在${ms / 1000}秒内答复hello。`);

export const otherRequest = (id: string): Bilingual =>
  says(
    `An answer carries the id “${excerpt(id)}” of a case of another request. Each request is answered by its own answer.`,
    `某个答复的标识“${excerpt(id)}”属于另一请求中的用例。各请求应由其自身的答复作答。`,
  );

/** Why a request got no answer, by the code of Node's error. */
export function unreachable({ host }: URL, code: string): Bilingual {
  if (code === 'ECONNREFUSED')
    return says(`Nothing listens at ${host} (${code}).`, `${host}处没有服务在监听（${code}）。`);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return says(`The name of the host ${host} could not be resolved (${code}).`, `无法解析主机名${host}（${code}）。`);
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return says(`The header of the answer is longer than 16 KiB (${code}).`, `答复的头部长于16 KiB（${code}）。`);
  }
  if (code.startsWith('HPE_'))
    return says(`What ${host} sends is not HTTP (${code}).`, `${host}发送的不是HTTP（${code}）。`);
  if (isTls(code)) {
    return says(
      `No secure connection to ${host} was made (${code}). NODE_EXTRA_CA_CERTS names a file of further certificate authorities.`,
      `未能与${host}建立安全连接（${code}）。NODE_EXTRA_CA_CERTS指明含有其他证书颁发机构的文件。`,
    );
  }
  return says(`The connection to ${host} failed (${code}).`, `与${host}的连接失败（${code}）。`);
}

const isTls = (code: string): boolean =>
  code === 'EPROTO' || /CERT|SIGNATURE|^ERR_(SSL|TLS)|^(DEPTH_ZERO|UNABLE_TO|SELF_SIGNED|HOSTNAME_MISMATCH)/.test(code);
