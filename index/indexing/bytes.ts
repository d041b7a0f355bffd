const COMMA = 0x2c;
const QUOTE = 0x22;
const COLON = 0x3a;
const ZERO = 0x30;
/** The longest that one posting can be. */
const ROOM = 32;

/** Writes JSON that is mostly numbers, byte by byte: as one text it could be longer than a text may be. */
export class ByteWriter {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;

  text(text: string): void {
    // No code unit takes more than three bytes.
    this.#makeRoom(text.length * 3);
    this.#length += this.#bytes.write(text, this.#length, "utf8");
  }

  /** `,"paragraph":frequency` */
  posting(follows: boolean, paragraph: number, frequency: number): void {
    this.#makeRoom(ROOM);
    if (follows) this.#bytes[this.#length++] = COMMA;
    this.#bytes[this.#length++] = QUOTE;
    this.#number(paragraph);
    this.#bytes[this.#length++] = QUOTE;
    this.#bytes[this.#length++] = COLON;
    this.#number(frequency);
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #number(number: number): void {
    let digits = 1;
    for (let least = 10; number >= least; least *= 10) digits++;
    let rest = number;
    for (let at = this.#length + digits - 1; at >= this.#length; at--) {
      this.#bytes[at] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.#length += digits;
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#bytes.length, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
