import { validateXML } from 'xmllint-wasm';

/** What keeps a text from being well-formed XML with namespaces, by libxml2; no schema is asked. */
export async function xmlProblems(contents: string): Promise<readonly string[]> {
  const { valid, rawOutput } = await validateXML({
    xml: { fileName: FILE, contents },
    normalization: 'c14n',
    initialMemoryPages: PAGES,
    maxMemoryPages: PAGES,
  });
  // A prefix without a namespace does not make it invalid, but is said.
  const problems = rawOutput.split('\n').filter((line) => line.startsWith(`${FILE}:`));
  return valid || problems.length > 0 ? problems : [rawOutput];
}

const FILE = 'document.xml';

/** 256 MiB: the tree of a document takes many times its text. */
const PAGES = 4096;
