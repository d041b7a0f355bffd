/**
 * Texts as bytes that sort as JavaScript sorts texts: each UTF-16 code unit takes one to three bytes, as UTF-8 codes a
 * code point below 2¹⁶ (CESU-8, Unicode Technical Report 26); code units that belong to no letter keep their value.
 */
export function bytesOf(text: string): number[] {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 63));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63));
  }
  return bytes;
}

/** The text whose bytes stand in `[from, to)`. */
export function textIn(bytes: ArrayLike<number>, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += widthAt(bytes, at)) text += String.fromCharCode(unitAt(bytes, at));
  return text;
}

/** The code unit whose bytes begin there. */
export function unitAt(bytes: ArrayLike<number>, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return first;
  if (first < 0xe0) return ((first & 31) << 6) | (bytes[at + 1]! & 63);
  return ((first & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63);
}

/** How many bytes it takes. */
export function widthAt(bytes: ArrayLike<number>, at: number): number {
  const first = bytes[at]!;
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : 3;
}
