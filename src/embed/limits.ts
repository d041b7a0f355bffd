/** Milliseconds without a keystroke before a search: who types faster does not look up between letters. */
export const PAUSE = 120;

/** Milliseconds without an answer before the box says that it is still searching. */
export const SLOW = 500;

/** Milliseconds after the last keystroke or answer: a screen reader is still saying what was typed. */
export const LATE = 500;

/** As many hits as a popup can show without becoming a page. */
export const HITS = 8;
