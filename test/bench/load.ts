import { connect, type Socket } from "node:net";

/** What one load did. */
export interface Load {
  readonly seconds: number;
  /** Seconds of CPU, user and system, of the client: where they come near `seconds`, the client is what is measured. */
  readonly client: number;
}

/** A request as it stands on the wire, and the status that it must have. */
export interface Wanted {
  readonly message: Buffer;
  readonly status: number;
}

export function get(path: string, { hostname, port }: URL, headers: Readonly<Record<string, string>> = {}): Buffer {
  const lines = Object.entries({ Host: `${hostname}:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
}

/**
 * Asks `count` times, one request after the other in turn, over connections that stay open; each waits for its answer
 * before it asks again, as every client does that does not pipeline. Answers are read to their ends and no further
 * looked at than their status and length: a client that does more is the slower half of what it measures.
 *
 * @throws Error where an answer has another status than wanted, or a connection ends early
 */
export async function load(url: URL, wanted: readonly Wanted[], count: number, connections: number): Promise<Load> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(url)));
  const before = process.cpuUsage();
  const start = performance.now();
  let next = 0;
  const take = () => (next < count ? wanted[next++ % wanted.length] : undefined);
  try {
    await Promise.all(sockets.map((socket) => askInTurn(socket, take)));
    const seconds = (performance.now() - start) / 1e3;
    const { user, system } = process.cpuUsage(before);
    return { seconds, client: (user + system) / 1e6 };
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

function open({ hostname, port }: URL): Promise<Socket> {
  return new Promise((opened, failed) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true }, () => opened(socket));
    socket.once("error", failed);
  });
}

function askInTurn(socket: Socket, take: () => Wanted | undefined): Promise<void> {
  return new Promise((done, failed) => {
    let asked: Wanted | undefined;
    /** What came of the head of the answer; of its body only how much is still to come. */
    let head = "";
    let missing = 0;
    const ask = () => {
      asked = take();
      if (asked === undefined) done();
      else socket.write(asked.message);
    };
    const read = (chunk: Buffer) => {
      if (missing > 0) missing -= chunk.length;
      else {
        head += chunk.toString("latin1");
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        const status = Number(head.slice(9, 12));
        if (status !== asked?.status) throw new Error(`An answer has status ${status} instead of ${asked?.status}.`);
        missing = end + 4 + (status === 304 ? 0 : bodyLength(head.slice(0, end))) - head.length;
        head = "";
      }
      if (missing < 0) throw new Error("An answer is longer than it says.");
      if (missing === 0) ask();
    };
    socket.on("error", failed);
    socket.on("close", () => failed(new Error("The server closed a connection.")));
    socket.on("data", (chunk: Buffer) => {
      try {
        read(chunk);
      } catch (thrown) {
        failed(thrown);
      }
    });
    ask();
  });
}

function bodyLength(head: string): number {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error("An answer does not say how long it is.");
  return Number(length);
}
