const WIDTH = 24;
/** Faster work needs no bar. */
const SHOW_AFTER_MS = 1000;
const REDRAW_MS = 100;

export type Step = (done: number, of: number) => void;

/** Where progress is drawn: a terminal, or what tests look at. */
export type ProgressStream = Pick<NodeJS.WriteStream, "isTTY" | "write">;

/**
 * Draws a bar on a terminal once the work has taken a second, with what is done and the time that is left; elsewhere
 * nothing.
 *
 * @param now in milliseconds
 */
export function createProgress(
  stream: ProgressStream,
  now: () => number = () => performance.now(),
): { step(what: string): Step; clear(): void } {
  const begun = now();
  let drawn = 0;
  return {
    step: (what) => {
      const stepBegun = now();
      return (done, of) => {
        const time = now();
        if (!stream.isTTY || time - begun < SHOW_AFTER_MS || time - drawn < REDRAW_MS) return;
        drawn = time;
        const full = Math.round((WIDTH * done) / of);
        const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
        const left = timeLeft(((time - stepBegun) / done) * (of - done));
        stream.write(`\r\x1b[K${what} ${bar} ${done.toLocaleString("en")} of ${of.toLocaleString("en")}${left}`);
      };
    },
    clear: () => {
      if (drawn > 0) stream.write("\r\x1b[K");
    },
  };
}

/** `, 1 min 20 s left`; rounded up, in steps of 5 s above a minute; nothing for less than a second. */
function timeLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 1) return "";
  if (seconds < 60) return `, ${seconds} s left`;
  const rounded = Math.ceil(seconds / 5) * 5;
  return `, ${Math.floor(rounded / 60)} min ${rounded % 60} s left`;
}
