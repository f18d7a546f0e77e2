import { validateXML } from 'xmllint-wasm';

/** What keeps a text from being well-formed XML with namespaces, by libxml2; no schema is asked. */
export async function xmlProblems(contents: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'document.xml', contents },
    normalization: 'c14n',
    initialMemoryPages: PAGES,
    maxMemoryPages: PAGES,
  });
  return errors.map(({ message }) => message);
}

/** 256 MiB: the tree of a document takes many times its text. */
const PAGES = 4096;
