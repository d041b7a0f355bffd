/**
 * Whether an artefact is the one that was built: whether its seal is this one, the first 12 hexadecimal digits of its
 * GMAC (NIST SP 800-38D) with a key and an initialisation vector of zeros. That is a checksum and hides nothing; of all
 * that the runtime computes it is the fastest, five times as fast as SHA-256. The checksums in the artefact, which else say
 * what is damaged, take far longer. Never rejects.
 */
export async function isWhole(artefact: ArrayBuffer, seal: string): Promise<boolean> {
  try {
    const name = "AES-GCM";
    const nothing = new Uint8Array();
    const key = await crypto.subtle.importKey("raw", new Uint8Array(16), name, false, ["encrypt"]);
    const how = { name, iv: new Uint8Array(12), additionalData: artefact };
    const view = new DataView(await crypto.subtle.encrypt(how, key, nothing));
    return view.getUint32(0) * 2 ** 16 + view.getUint16(4) === Number(`0x${seal}`);
  } catch {
    return false;
  }
}
