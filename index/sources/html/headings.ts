import type { Element } from "domhandler";

interface Heading {
  readonly level: number;
  text: string;
  anchor: string | undefined;
  /** When it came, to tell it from what came around it. */
  readonly order: number;
}

/** What stands above a block: the headings, and the id in the page that is nearest. */
export class AnchorsAndHeadings {
  #open: Heading[] = [];
  /** Parts of the page with an id that are open. */
  #parts: { element: Element; anchor: string; order: number; headed: boolean }[] = [];
  /** An id that belongs to the block that comes next, or is being read. */
  #next: string | undefined;
  #own: Element | undefined;
  /** An id behind the words of a block, which belongs to the one that follows if no more words come. */
  #behind: string | undefined;
  #order = 0;

  /** A heading begins. */
  heading(element: Element): void {
    const level = levelOf(element);
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    this.#open.push({ level, text: "", anchor: undefined, order: ++this.#order });
  }

  /**
   * An element begins, which may have an id or name.
   *
   * @param before whether it stands before all words of its block
   */
  mark(element: Element, before: boolean): void {
    const { name, attribs } = element;
    const id = attribs.id || (name === "a" ? attribs.name : undefined);
    if (!id) return;
    const isHeading = this.#open.at(-1)?.text === "";
    if (PARTS.has(name) && !GENERIC.test(id)) {
      this.#parts.push({ element, anchor: id, order: ++this.#order, headed: false });
    }
    if (PARTS.has(name) ? GENERIC.test(id) : !OWN.has(name) && !/^h[1-6]$/.test(name)) return;
    // Of a heading any id within it will do; of a text only what stands before its words.
    if (!before && !isHeading) {
      if (INLINE.has(name) && element.children.length === 0) this.#behind = id;
      return;
    }
    const isOwn = !INLINE.has(name) && !PARTS.has(name);
    if (this.#next === undefined || isOwn) {
      this.#next = id;
      this.#own = element;
    }
  }

  /** Words are read. */
  words(): void {
    this.#behind = undefined;
  }

  leave(element: Element): void {
    if (this.#parts.at(-1)?.element === element) this.#parts.pop();
    // What was empty leaves its id to what follows if it was put there for that, as `<a name>` is, or a link to itself.
    if (this.#own === element && !INLINE.has(element.name) && !holdsLinkTo(element)) {
      this.#next = undefined;
      this.#own = undefined;
    }
  }

  /** The place of the block that ends; of a heading its own text, which from now on stands above all others. */
  place(heading: string | undefined): { headings: readonly string[]; anchor?: string } {
    const next = this.#next;
    this.#next = this.#behind;
    this.#behind = undefined;
    this.#own = undefined;
    const last = this.#open.at(-1);
    if (heading !== undefined && last !== undefined && last.text === "") {
      last.text = heading;
      const part = this.#parts.at(-1);
      // The first heading of a part is what its id leads to, behind its end too.
      last.anchor = next ?? (part?.headed === false ? part.anchor : undefined);
      if (part) part.headed = true;
      const headings = this.#texts().slice(0, -1);
      return { headings, ...this.#anchor(undefined) };
    }
    return { headings: this.#texts(), ...this.#anchor(next) };
  }

  #texts(): string[] {
    return this.#open.map(({ text }) => text).filter((text) => text !== "");
  }

  #anchor(own: string | undefined): { anchor?: string } {
    const heading = this.#open.findLast(({ anchor }) => anchor !== undefined);
    const part = this.#parts.at(-1);
    const nearest = (heading?.order ?? 0) > (part?.order ?? 0) ? heading?.anchor : part?.anchor;
    const anchor = own ?? nearest;
    return anchor === undefined ? {} : { anchor };
  }
}

function holdsLinkTo({ children, attribs }: Element): boolean {
  return children.some((child) => "attribs" in child && child.attribs.href === `#${attribs.id}`);
}

function levelOf({ name, attribs }: Element): number {
  const level = attribs.role === "heading" ? Number(attribs["aria-level"] ?? "2") : Number(name.slice(1));
  return level >= 1 && level <= 9 ? level : 2;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What holds other blocks. */
const PARTS = words("section article div details fieldset dl ul ol table figure");
/** What is a block itself. */
const INLINE = words("a span b i em strong code mark");
const OWN = words("p li dt dd blockquote pre tr td th figcaption caption summary a span b i em strong code mark");

/** Ids that every page of a site has around its text. */
const GENERIC =
  /^_{0,2}(?:next|nuxt|docusaurus|gatsby|app|root|main|page|site|primary|skip-?to-?content\w*)$|(?:^|[-_]|[a-z](?=[A-Z]))(?:content|contents|wrap|wrapper|container|body|inner|outer|area|main|root|results|article|post|entry)(?:[-_]?\d+)?$/i;
