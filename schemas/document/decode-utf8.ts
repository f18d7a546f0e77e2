const decoder = new TextDecoder('utf-8', { fatal: true });

/** A text, or the offset of the first byte that belongs to no character. */
export type Decoded = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly offset: number };

/** Reads bytes as UTF-8, strictly; a byte order mark at their beginning is left out. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    return { ok: false, offset: firstInvalidByte(bytes) };
  }
}

/** RFC 3629, 4: how many bytes follow a first byte, and in which range the second lies. */
function sequence(first: number): readonly [following: number, low: number, high: number] | undefined {
  if (first < 0x80) return [0, 0, 0];
  if (first >= 0xc2 && first <= 0xdf) return [1, 0x80, 0xbf];
  if (first === 0xe0) return [2, 0xa0, 0xbf];
  if (first === 0xed) return [2, 0x80, 0x9f];
  if (first >= 0xe1 && first <= 0xef) return [2, 0x80, 0xbf];
  if (first === 0xf0) return [3, 0x90, 0xbf];
  if (first >= 0xf1 && first <= 0xf3) return [3, 0x80, 0xbf];
  if (first === 0xf4) return [3, 0x80, 0x8f];
  return undefined;
}

function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const shape = sequence(bytes[at] ?? 0);
    if (shape === undefined) return at;
    const [following, low, high] = shape;
    for (let step = 1; step <= following; step += 1) {
      const byte = bytes[at + step] ?? 0;
      if (byte < (step === 1 ? low : 0x80) || byte > (step === 1 ? high : 0xbf)) return at;
    }
    at += following + 1;
  }
  return at;
}
