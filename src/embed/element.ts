import { connectBox } from "./box.ts";
import { loadLanguage, loadMore, PARTS } from "./loading.ts";
import { reflect } from "./reflect.ts";
import type { Strings } from "./strings.ts";
import { looks } from "./styles.ts";
import type { PilcrowSearchElement } from "./types/box.d.ts";

/**
 * `<pilcrow-search>`: makes a combobox of the search form inside it.
 *
 * ```html
 * <search><pilcrow-search>
 *   <form action="https://search.example.com/search"><input name="q" aria-label="Search"><button>Search</button></form>
 * </pilcrow-search></search>
 * ```
 * The form is left as it is: it works before and without the script, says where the search lives (its `action`), what
 * the field is called (label, placeholder) and what the button says. While the element is connected its own field, in a
 * shadow root, stands in the form's place; submitting that field submits the page's form.
 */
export class PilcrowSearch extends HTMLElement {
  /** Sentences and words of the page's own; the rest is of the language that the element stands in, or English. */
  declare strings?: Partial<Strings>;
  readonly #slot = document.createElement("slot");
  #field: HTMLInputElement | null = null;
  #connection = new AbortController();

  constructor() {
    super();
    this.attachShadow({ mode: "open", delegatesFocus: true }).append(this.#slot);
    // Where a script puts the form in later, it is taken over then.
    this.#slot.onslotchange = () => this.#look();
  }

  connectedCallback(): void {
    this.#field = null;
    this.#look();
  }

  /** Everything a connection began ends with its signal: listeners, timers, requests. */
  disconnectedCallback(): void {
    this.#connection.abort();
  }

  async #look(): Promise<void> {
    const field = this.querySelector<HTMLInputElement>("form input[name=q]");
    if (!field?.form || field === this.#field) return;
    this.#field = field;
    // A box that was moved begins anew, looks included.
    (this.shadowRoot as ShadowRoot).adoptedStyleSheets = [looks];
    this.#connection.abort();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const language = {};
    const box = connectBox(this as unknown as PilcrowSearchElement, this.#slot, field.form, field, language, signal);
    // What is added speaks the language from the start; if either does not come, the box is there all the same.
    const [more] = await Promise.allSettled([loadMore(this), loadLanguage(this, language)]);
    if ("value" in more && !signal.aborted) more.value?.extend(box);
  }
}

reflect(PilcrowSearch.prototype, ["filter", "limit", ...PARTS]);
