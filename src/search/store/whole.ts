/**
 * Whether an artefact is the one of this version: of its SHA-256 the first 12 hexadecimal digits. The runtime makes that
 * hash in a third of the time that the checksums in the artefact take, which else say what is damaged. Never rejects.
 */
export async function isWhole(artefact: ArrayBuffer, version: string): Promise<boolean> {
  try {
    const view = new DataView(await crypto.subtle.digest("SHA-256", artefact));
    return view.getUint32(0) * 2 ** 16 + view.getUint16(4) === Number(`0x${version}`);
  } catch {
    return false;
  }
}
