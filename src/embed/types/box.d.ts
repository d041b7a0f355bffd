/**
 * Types of `<pilcrow-search>`, to import from the package (`pilcrow/box`) or to copy into a project: this file needs
 * nothing else. For the templates of React, Vue and Svelte there is one more beside it each.
 */

/** A paragraph that was found: the part of the API's answer that the box shows. */
export interface PilcrowHit {
  readonly id: string;
  /** The address that lands nearest to the paragraph. */
  readonly link: string;
  readonly article: { readonly id: string; readonly title: string; readonly url: string; readonly lang: string };
  readonly headings: readonly string[];
  readonly snippet: {
    readonly text: string;
    /** What matched: `[start, end)` in UTF-16 code units. */
    readonly highlights?: readonly (readonly [number, number])[];
  };
}

/** What `/v1/search` answered; src/api/README.md tells all of it. */
export interface PilcrowAnswer {
  readonly query: string;
  readonly total: number;
  /** Whether `total` is all there is, or only as far as was counted. */
  readonly totalIsExact: boolean;
  readonly hits: readonly PilcrowHit[];
  /** What may have been meant. */
  readonly suggestion: { readonly query: string } | null;
}

/** What the box says of itself; src/embed/lang has it in many languages. `{…}` is filled in. */
export interface PilcrowStrings {
  /** BCP 47. */
  readonly lang: string;
  /** Name of the field, where the page gives it none. */
  readonly label: string;
  /** Name of the button that empties the field. */
  readonly clear: string;
  /** Name of the list of hits. */
  readonly list: string;
  /** By plural category of the language. `{count}` */
  readonly results: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & Record<"other", string>>;
  /** Leads to the page of results. */
  readonly all: string;
  /** `{query}` */
  readonly none: string;
  /** `{meant}` */
  readonly meant: string;
  readonly searching: string;
  /** `{time}` */
  readonly busy: string;
  readonly offline: string;
  /** `{host}` */
  readonly unreachable: string;
  readonly close: string;
  readonly recent: string;
  readonly forget: string;
  /** What readers call the fields that they filter by. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Everything that a page may set; each is an attribute and a property. */
export interface PilcrowSearchOptions {
  /** Restricts every search: `section:world lang:en`, values with spaces in quotes. */
  filter: string;
  /** How many hits are shown, 1 to 50; 8 unless told. */
  limit: number;
  /** Keys that lead to the search, with spaces between: `/ ctrl+k`. */
  hotkey: string;
  /** Whether the search opens in a dialog and only a button stands in the page. */
  dialog: boolean;
  /** How many recent searches are kept in the browser; 0, none, unless told. */
  recent: number;
  /** The name under which the query is kept in the page's address. */
  url: string;
  /** Fields to offer as filters, with spaces between: `section tag`. */
  filters: string;
}

/** As properties of an element, what stands in the attribute: null where there is none. */
type Reflected = { [Name in keyof PilcrowSearchOptions]: PilcrowSearchOptions[Name] | string | null };

export interface PilcrowSearchElement extends HTMLElement, Reflected {
  /** Words of your own; the rest is of the page's language, or English. */
  strings?: Partial<PilcrowStrings>;
  /** Opens the dialog, or leads to the field. */
  show(): void;
  close(): void;
}

export interface PilcrowSearchEventMap {
  /** An outcome is shown. */
  "pilcrow-search": CustomEvent<{ readonly query: string; readonly answer: PilcrowAnswer }>;
  /** A hit was chosen, or all of them (null); `preventDefault()` keeps the reader on the page. */
  "pilcrow-select": CustomEvent<{ readonly hit: PilcrowHit | null; readonly link: string; readonly newTab: boolean }>;
  /** A search failed: the HTTP status, 0 where nothing answered. */
  "pilcrow-error": CustomEvent<{ readonly status: number }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "pilcrow-search": PilcrowSearchElement;
  }
  // They bubble, so that the document and the window hear them too.
  interface GlobalEventHandlersEventMap extends PilcrowSearchEventMap {}
}
