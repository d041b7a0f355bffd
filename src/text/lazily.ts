/**
 * A regular expression by Unicode properties, made when it is first needed: a runtime reads a literal while it parses the
 * code, and for each takes up to half a millisecond of every start.
 */
export function lazily(source: string, flags = "u"): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
