/** Of JSON it is not known what a field holds. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects in a list; what is none of both is passed over. */
export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/**
 * Finds the line, counted from 1, on which a value stands; asked in the order of the file, since each is looked for behind
 * the one before. A value that is not found has the line of the one before it.
 */
export function lineFinder(text: string): (value: unknown) => number {
  let at = 0;
  let line = 1;
  return (value) => {
    const found = typeof value === "string" && value !== "" ? text.indexOf(JSON.stringify(value), at) : -1;
    if (found >= 0) {
      for (; at < found; at++) if (text.charCodeAt(at) === 10) line++;
    }
    return line;
  };
}
