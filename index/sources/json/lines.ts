/** The line, counted from 1, on which each item of a list begins; of valid JSON that is a list. */
export function linesOfItems(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let between = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === NEW_LINE) line++;
    if (code <= SPACE) continue;
    if (between && code !== CLOSE) {
      lines.push(line);
      between = false;
    }
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === OPEN || code === OPEN_BRACE) between = ++depth === 1;
    else if (code === CLOSE || code === CLOSE_BRACE) depth--;
    else if (code === COMMA) between = depth === 1;
  }
  return lines;
}

const [NEW_LINE, SPACE, QUOTE, COMMA, OPEN, CLOSE, OPEN_BRACE, CLOSE_BRACE] = [10, 32, 34, 44, 91, 93, 123, 125];

/** At the quote that closes the one at `start`. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
