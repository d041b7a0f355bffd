import { connectBox } from "./box.ts";
import { ENGLISH, type Strings } from "./strings.ts";

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
 *
 * Parts: `field`, `input`, `button`, `popup`, `list`, `option`, `title`, `path`, `snippet`, `mark`, `credit`,
 * `message`. Custom properties: `--pilcrow-accent`, `-background`, `-text`, `-muted`, `-border`, `-mark`, `-radius`.
 * Font and `color-scheme` are the page's.
 */
export class PilcrowSearch extends HTMLElement {
  #strings: Strings = ENGLISH;
  #connection = new AbortController();

  constructor() {
    super();
    // A page may set the property before this script is there; then it hides the accessor below.
    if (!Object.hasOwn(this, "strings")) return;
    const own = this.strings;
    Reflect.deleteProperty(this, "strings");
    this.strings = own;
  }

  /** Every sentence and word that the box says of itself. Those that are not given stay English. */
  get strings(): Strings {
    return this.#strings;
  }

  set strings(own: Partial<Strings>) {
    this.#strings = { ...ENGLISH, ...own };
    if (this.isConnected) this.connectedCallback();
  }

  connectedCallback(): void {
    this.#connection.abort();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    // Where a script puts the form in later, it is taken over then.
    const look = () => {
      const field = this.querySelector<HTMLInputElement>("form input[name=q]");
      if (field === null) return;
      observer.disconnect();
      connectBox(this, field, this.#strings, signal);
    };
    const observer = new MutationObserver(look);
    observer.observe(this, { childList: true, subtree: true });
    signal.addEventListener("abort", () => observer.disconnect());
    look();
  }

  /** Everything a connection began ends with its signal: listeners, timers, requests. */
  disconnectedCallback(): void {
    this.#connection.abort();
  }
}
