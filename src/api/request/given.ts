/** What an address asks for. */

/** Behind the first `?`, up to a `#`. */
export const queryOf = (url: string): string => /^[^?#]*\?([^#]*)/.exec(url)?.[1] ?? "";

/** Names and values as `URLSearchParams` reads them, which takes most of the time of a 304 when asked itself. */
export function givenIn(query: string): readonly (readonly [name: string, value: string])[] {
  try {
    return query.split("&").flatMap((given) => {
      const [name = "", ...value] = given.split("=");
      return given === "" ? [] : [[decode(name), decode(value.join("="))] as const];
    });
  } catch {
    // A percent sign that encodes nothing. Of what it is given, URLSearchParams takes a first question mark off.
    return [...new URLSearchParams(`?${query}`)];
  }
}

function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  return spaced.includes("%") ? decodeURIComponent(spaced) : spaced;
}
