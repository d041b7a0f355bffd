/** Milliseconds after the last keystroke or answer: a screen reader is still saying what was typed. */
const LATE = 500;

export interface Announcer {
  /** Says it politely when nothing else happens for a while. */
  readonly say: (sentence: readonly Node[]) => void;
  /** Forgets what was to be said, and what was said, so that the same again is news. */
  readonly hush: () => void;
}

/** @param status a live region that was in the page before it is used */
export function createAnnouncer(status: HTMLElement): Announcer {
  let timer = 0;
  return {
    say: (sentence) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => status.replaceChildren(...sentence), LATE);
    },
    hush: () => {
      clearTimeout(timer);
      status.replaceChildren();
    },
  };
}
