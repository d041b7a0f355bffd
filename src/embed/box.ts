import { createCombobox } from "./combobox.ts";
import { element } from "./dom.ts";
import type { Box } from "./extension.ts";
import { type Answer, type Failure, fetchHits, filtersOf, resultsAddress, searchAddress } from "./fetch-hits.ts";
import { HITS, LATE, PAUSE, SLOW } from "./limits.ts";
import { failureMessage, fill, foundMessage } from "./message.ts";
import { type HitLink, renderHits } from "./render.ts";
import { ENGLISH, type Strings } from "./strings.ts";
import type { PilcrowSearchElement, PilcrowSearchEventMap } from "./types/box.d.ts";
import { createView, nameView, submitButton } from "./view.ts";

/** Puts the box in the place of the form in `host` until the signal. */
export function connectBox(
  host: PilcrowSearchElement,
  slot: HTMLSlotElement,
  form: HTMLFormElement,
  pageField: HTMLInputElement,
  language: Partial<Strings>,
  signal: AbortSignal,
): Box {
  const view = createView(host, slot, form, pageField);
  const { field, input, message, status } = view;
  const combobox = createCombobox(view, { open, clear, accept, close });
  const box: Box = {
    host,
    view,
    signal,
    search,
    open,
    close,
    empty: () => [],
    parameters: () => filtersOf(host.filter ?? ""),
    get strings() {
      return { ...ENGLISH, ...language, ...host.strings };
    },
  };

  const query = () => input.value.trim();
  const address = () => searchAddress(form, query(), host.limit ?? HITS, box.parameters());
  /** Unless something else has begun by then. */
  const later = (milliseconds: number, action: () => void, { signal } = request) =>
    setTimeout(() => signal.aborted || action(), milliseconds);
  /** The address of what the popup holds. */
  let shown = "";
  let request = new AbortController();

  stop();
  signal.addEventListener("abort", stop);
  host.addEventListener("formdata", addFilters, { signal });
  // Who clicks on a label of the page's field means this one.
  pageField.addEventListener("click", () => input.focus(), { signal });
  // The elements of the view are the box's own, and go with it.
  input.oninput = (event) => change((event as InputEvent).isComposing);
  // Some browsers tell of the last change before the composition ends, some after.
  input.addEventListener("compositionend", () => change(false));
  view.clear.onclick = clear;
  field.onsubmit = submit;
  // Who was typing already waits for hits.
  if (input.matches(":focus")) change(false);
  return box;

  /** What was typed has changed. While a text is still being composed there is nothing to search for. */
  function change(composing: boolean): void {
    stop();
    combobox.activate(-1);
    pageField.value = input.value;
    if (composing) return;
    if (query() === "") open();
    else later(PAUSE, ask);
  }

  /** Ends what is under way; nothing of it will be shown or said. */
  function stop(): void {
    request.abort();
    request = new AbortController();
    // What was said is forgotten, so that the same again is news.
    status.textContent = "";
    // Their language may have come.
    nameView(view, pageField, box.strings);
  }

  function close(): void {
    stop();
    combobox.toggle(false);
  }

  async function open(): Promise<void> {
    if (query() !== "") return address() === shown ? combobox.toggle(true) : ask();
    // There is nothing to search for, but perhaps something to choose.
    const options = box.empty();
    shown = message.textContent = "";
    combobox.replace(options);
    combobox.toggle(options.length > 0);
  }

  /**
   * Shows the outcome of a search for what stands in the field, unless it is overtaken.
   * @param again whether a service in trouble is asked once more when it may have time
   */
  async function ask(again = true): Promise<void> {
    stop();
    const { signal } = request;
    const asked = address();
    shown = "";
    let slow = true;
    later(SLOW, () => slow && tell(box.strings.searching));
    try {
      const answer = await fetchHits(asked, signal);
      combobox.replace(optionsOf(answer, asked));
      tell(foundMessage(answer, box.strings));
      shown = asked;
      emit("pilcrow-search", { query: query(), answer });
    } catch (reason) {
      // Overtaken, failed, or an answer that is none.
      if (signal.aborted) return;
      const failure = reason as Failure;
      const { status = 0, wait = 0 } = failure;
      combobox.replace([]);
      tell(failureMessage(failure, form.action, box.strings));
      // It is not kept: the next try may be luckier, and some come by themselves.
      addEventListener("online", () => ask(), { signal });
      if (again && status > 400) later(wait * 1000, () => ask(false));
      emit("pilcrow-error", { status });
    }
    slow = false;
  }

  function optionsOf(answer: Answer, base: string): HTMLElement[] {
    const { hits, total, suggestion } = answer;
    const options = renderHits(answer, base);
    if (suggestion !== null) {
      const onclick = () => search(suggestion.query);
      options.push(element("div", "meant", { role: "option", onclick }, fill(box.strings.meant, suggestion.query)));
    }
    if (total > hits.length) {
      options.push(element("a", "all", { role: "option", href: resultsAddress(form) }, box.strings.all));
    }
    return options;
  }

  function tell(said: string): void {
    message.textContent = said;
    combobox.toggle(true);
    later(LATE, () => {
      status.textContent = message.textContent;
    });
  }

  function search(words: string): void {
    input.value = words;
    change(false);
  }

  function clear(): void {
    input.focus();
    search("");
  }

  function accept(link: HTMLAnchorElement, newTab: boolean): boolean {
    return emit("pilcrow-select", { hit: (link as HitLink).hit ?? null, link: link.href, newTab });
  }

  /** False when a listener has prevented what would follow. */
  function emit<Name extends keyof PilcrowSearchEventMap>(name: Name, detail: PilcrowSearchEventMap[Name]["detail"]) {
    return host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }));
  }

  /** The page's form is what is sent: its other fields, its target and its listeners stay in force. */
  function submit(): false {
    close();
    form.requestSubmit(submitButton(form));
    return false;
  }

  /** The page of results has the same filters. */
  function addFilters({ formData }: FormDataEvent): void {
    for (const [name, value] of box.parameters()) if (name === "filter") formData.append(name, value);
  }
}
