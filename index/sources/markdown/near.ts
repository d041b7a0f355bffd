/**
 * Where `sign` stands next, behind `from` and before `most` characters have gone by; -1 where it does not. The bound keeps
 * a text of many signs without their fellows linear.
 */
export function indexNear(text: string, sign: string, from: number, most = 1000): number {
  const found = text.slice(from, from + most).indexOf(sign);
  return found < 0 ? -1 : from + found;
}
