import { renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MemoryStore } from "../../../index/cache/store.ts";
import { Stamp } from "../../../index/reading/stamp.ts";
import { folderWith } from "../folder.ts";

/** A file that was read some ticks of the clock after it was written. */
async function remembered() {
  const path = join(folderWith({ "a.txt": "The lamp is lit at dusk." }), "a.txt");
  const store = new MemoryStore();
  await ticks();
  new Stamp(path, store, 20n).keep("hash");
  return { path, hash: () => new Stamp(path, store, 20n).hash(), times: statSync(path) };
}

const ticks = () => new Promise((resolve) => setTimeout(resolve, 40));

describe("a file that was read before", () => {
  test("is known again while nothing is done to it", async () => {
    expect((await remembered()).hash()).toBe("hash");
  });

  test.each<[what: string, change: (path: string, times: { atime: Date; mtime: Date }) => void]>([
    ["written with as many bytes", (path) => writeFileSync(path, "The lamp is lit at dawn.")],
    [
      "written, and given its old time again",
      (path, { atime, mtime }) => {
        writeFileSync(path, "The lamp is lit at dawn.");
        utimesSync(path, atime, mtime);
      },
    ],
    [
      "replaced by one of the same size and time",
      (path, { atime, mtime }) => {
        writeFileSync(`${path}.new`, "The lamp is lit at dawn.");
        utimesSync(`${path}.new`, atime, mtime);
        renameSync(`${path}.new`, path);
      },
    ],
  ])("is read again once it was %s", async (_, change) => {
    const { path, hash, times } = await remembered();
    change(path, times);
    expect(hash()).toBeUndefined();
  });

  test("is read again if it had been written just before: it may have changed within the same tick", () => {
    const path = join(folderWith({ "a.txt": "The lamp is lit at dusk." }), "a.txt");
    const store = new MemoryStore();
    new Stamp(path, store).keep("hash");
    expect(new Stamp(path, store).hash()).toBeUndefined();
  });

  test("is read again if it changed while it was read", async () => {
    const { path } = await remembered();
    const store = new MemoryStore();
    const stamp = new Stamp(path, store, 20n);
    writeFileSync(path, "The lamp is lit at dawn.");
    await ticks();
    stamp.keep("hash of the old text");
    expect(new Stamp(path, store, 20n).hash()).toBeUndefined();
  });

  test("that is gone is known by nothing", () => {
    const stamp = new Stamp(join(folderWith({}), "a.txt"), new MemoryStore());
    stamp.keep("hash");
    expect(stamp.hash()).toBeUndefined();
  });
});
