import { createAnnouncer } from "./announce.ts";
import { createCombobox } from "./combobox.ts";
import { fetchHits, searchAddress } from "./fetch-hits.ts";
import { failureMessage, foundMessage, type Message, messageNodes } from "./message.ts";
import { renderHits } from "./render.ts";
import type { Strings } from "./strings.ts";
import { createView, submitButton } from "./view.ts";

/** Milliseconds without a keystroke before a search: who types faster does not look up between letters. */
const PAUSE = 120;

/** Milliseconds without an answer before the box says that it is still searching. */
const SLOW = 500;

/** Puts the box in the place of the form in `host` until the signal. */
export function connectBox(
  host: HTMLElement,
  pageField: HTMLInputElement,
  strings: Strings,
  signal: AbortSignal,
): void {
  const view = createView(host, pageField, strings);
  const { field, input, message, status } = view;
  const announcer = createAnnouncer(status);
  const combobox = createCombobox(view, { open, clear, accept, leave: stop }, signal);

  /** The query whose hits the popup holds. */
  let shown = "";
  let request = new AbortController();
  /** Until the search begins, then until it is called slow. */
  let timer = 0;
  const query = () => input.value.trim();

  signal.addEventListener("abort", stop);
  input.addEventListener("input", (event) => change((event as InputEvent).isComposing), { signal });
  // Some browsers tell of the last change before the composition ends, some after.
  input.addEventListener("compositionend", () => change(false), { signal });
  field.addEventListener("submit", submit, { signal });
  for (const label of pageField.labels ?? []) label.addEventListener("click", () => input.focus(), { signal });
  // Who was typing already waits for hits.
  if (view.takenOver) change(false);

  /** What was typed has changed. While a text is still being composed there is nothing to search for. */
  function change(composing: boolean): void {
    stop();
    combobox.deactivate();
    pageField.value = input.value;
    if (composing) return;
    if (query() === "") combobox.close();
    else timer = window.setTimeout(search, PAUSE);
  }

  /** Ends what is under way; nothing of it will be shown or said. */
  function stop(): void {
    clearTimeout(timer);
    request.abort();
    announcer.hush();
  }

  /** Shows the outcome of a search for what stands in the field; false when it was overtaken. */
  async function search(): Promise<boolean> {
    stop();
    shown = "";
    request = new AbortController();
    const overtaken = request.signal;
    timer = window.setTimeout(() => tell([strings.searching]), SLOW);

    const asked = query();
    const { options, said } = await find(asked, overtaken);
    if (overtaken.aborted) return false;
    clearTimeout(timer);
    combobox.replace(options);
    tell(said);
    // A failure is not kept: the next try may be luckier.
    if (options.length > 0) shown = asked;
    return true;
  }

  /** Never rejects: whatever fails, even an answer that is none, becomes words. */
  async function find(asked: string, overtaken: AbortSignal): Promise<{ options: HTMLElement[]; said: Message }> {
    try {
      const address = searchAddress(pageField);
      const outcome = await fetchHits(address, asked, overtaken);
      return "failed" in outcome
        ? { options: [], said: failureMessage(outcome, address, strings) }
        : { options: renderHits(outcome, address), said: foundMessage(outcome, strings) };
    } catch {
      return { options: [], said: [strings.failed] };
    }
  }

  function tell(said: Message): void {
    message.replaceChildren(...messageNodes(said));
    announcer.say(messageNodes(said));
    combobox.open();
  }

  async function open(): Promise<boolean> {
    if (query() === "") return false;
    if (query() !== shown) return search();
    combobox.open();
    return true;
  }

  function clear(): void {
    input.value = "";
    change(false);
  }

  function accept(option: HTMLElement, newTab: boolean): void {
    const { link = "" } = option.dataset;
    if (newTab) window.open(link, "_blank", "noopener");
    else location.assign(link);
  }

  /** The page's form is what is sent: its other fields, its target and its listeners stay in force. */
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    stop();
    combobox.close();
    pageField.value = input.value;
    pageField.form?.requestSubmit(submitButton(pageField));
  }
}
