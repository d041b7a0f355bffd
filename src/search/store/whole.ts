/**
 * Whether an artefact is the one that was built: whether its seal is this one, the first 32 bits (little-endian) of its GMAC
 * (NIST SP 800-38D) with a key and an initialisation vector of zeros. That is a checksum and hides nothing; of all that
 * the runtime computes it is the fastest, five times as fast as SHA-256. The checksums in the artefact, which else say
 * what is damaged, take far longer. Never rejects.
 */
export async function isWhole(artefact: ArrayBuffer, seal: number): Promise<boolean> {
  try {
    const name = "AES-GCM";
    const key = await crypto.subtle.importKey("raw", new Uint8Array(16), name, false, ["encrypt"]);
    const how = { name, iv: new Uint8Array(12), additionalData: artefact };
    return new Uint32Array(await crypto.subtle.encrypt(how, key, new Uint8Array()))[0] === seal;
  } catch {
    return false;
  }
}
