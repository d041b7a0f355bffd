import { SaxesParser } from "saxes";
import { CONTENT_LIMITS } from "../../../src/config.ts";
import type { Report } from "../source.ts";
import type { XmlElement } from "./element.ts";
import { decodeXml } from "./encoding.ts";
import { mendXml } from "./mend.ts";
import { canonicalName, NO_SCOPE, type Scope, scopeWithin } from "./names.ts";

/**
 * Reads an XML file element by element, so that no more than one record is held at a time. The first element given is
 * the root, as soon as it is opened: what is no record becomes its children as the reading goes on. Then come the
 * records (items of a feed), children or grandchildren of the root, each when it is complete.
 *
 * Nothing is fetched and nothing expanded, whatever the file declares. What is wrong ends the reading and is reported once.
 *
 * @param records names of elements, as canonicalName gives them
 */
export function* readXml(
  bytes: Uint8Array,
  records: ReadonlySet<string>,
  report: Pick<Report, "problem" | "warning">,
): Generator<XmlElement> {
  const text = decodeXml(bytes, report);
  if (text === null) return;
  const reader = new TreeReader(records);
  let begun = false;
  for (const piece of mendXml(text)) {
    if (!begun && /^<(!doctype\s+html|html)\b/i.test(piece)) {
      return report.problem({ line: 1, what: "it is HTML, not XML", cure: "Let its name end in `.html`." });
    }
    begun = true;
    reader.write(piece);
    yield* reader.take();
    if (reader.failure) break;
  }
  if (!reader.failure) reader.end();
  yield* reader.take();
  if (reader.failure) report.problem(reader.failure);
}

type Failure = Parameters<Report["problem"]>[0];

/** What readers forgive. Everything else leaves in doubt what belongs to which item. */
const FORGIVEN =
  /disallowed character\.|"\]\]>"|malformed comment|duplicate attribute|XML declaration|processing instruction/;

class TreeReader {
  failure: Failure | undefined;
  readonly #parser = new SaxesParser();
  readonly #records: ReadonlySet<string>;
  readonly #open: { element: XmlElement; scope: Scope; isRecord: boolean }[] = [];
  #complete: XmlElement[] = [];
  #elements = 0;
  #lastClosed: XmlElement | undefined;

  constructor(records: ReadonlySet<string>) {
    this.#records = records;
    const parser = this.#parser;
    parser.on("error", ({ message }) => this.#fail(message));
    parser.on("doctype", (doctype) => {
      if (!/<!ENTITY\s/i.test(doctype)) return;
      const what =
        "it declares entities of its own, which are not read: they can make a file endless, or fetch another";
      this.failure ??= {
        line: parser.line,
        what,
        cure: "Remove its `<!DOCTYPE …>` and write what the entities stand for.",
      };
    });
    parser.on("opentag", ({ name, attributes }) => this.#opened(name, attributes));
    parser.on("closetag", () => this.#closed());
    const text = (piece: string) => this.#open.at(-1)?.element.children.push(piece);
    parser.on("text", text);
    parser.on("cdata", text);
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  end(): void {
    const innermost = this.#open.at(-1)?.element;
    if (innermost) this.#unclosed(innermost);
    else this.#parser.close();
  }

  /** What has become complete since the last call. */
  take(): XmlElement[] {
    const complete = this.#complete;
    this.#complete = [];
    return complete;
  }

  #opened(name: string, declared: Record<string, string>): void {
    if (this.failure) return;
    const outer = this.#open.at(-1);
    const scope = scopeWithin(outer?.scope ?? NO_SCOPE, declared);
    const element: XmlElement = {
      name: canonicalName(name, scope),
      attributes: attributesOf(declared, scope),
      children: [],
      line: this.#parser.line,
    };
    const depth = this.#open.length;
    const isRecord = (depth === 1 || depth === 2) && this.#records.has(element.name) && !outer?.isRecord;
    if (depth === 0) this.#complete.push(element);
    else if (!isRecord) outer?.element.children.push(element);
    if (isRecord) this.#elements = 0;
    this.#open.push({ element, scope, isRecord });
    if (++this.#elements > CONTENT_LIMITS.xmlElements) {
      const most = CONTENT_LIMITS.xmlElements.toLocaleString("en");
      this.#failAt(`more than ${most} elements stand together outside of items or in one`, this.#parser.line);
    }
  }

  #closed(): void {
    const closed = this.#open.pop();
    this.#lastClosed = closed?.element;
    if (closed?.isRecord && !this.failure) this.#complete.push(closed.element);
  }

  #fail(message: string): void {
    if (FORGIVEN.test(message)) return;
    // The parser has already closed the element whose end tag is missing.
    const before = ` before the end tag on line ${this.#parser.line}`;
    if (/unexpected close tag/.test(message)) this.#unclosed(this.#lastClosed!, before);
    else if (/unmatched closing tag/.test(message)) this.#failAt("an end tag here closes nothing that is open");
    else this.#failAt(message.replace(/^[\d:. ]+|\.$/g, ""));
  }

  #unclosed({ name, line }: XmlElement, before = ""): void {
    this.#failAt(`\`<${name}>\` is opened but not closed${before}`, line);
  }

  #failAt(what: string, line = this.#parser.line): void {
    const cure = "Export it again, or mend it there by hand: `xmllint <file>` shows the same.";
    this.failure ??= { line, what: `it is no well-formed XML: ${what}`, cure };
  }
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function attributesOf(declared: Record<string, string>, scope: Scope): ReadonlyMap<string, string> {
  const entries = Object.entries(declared).filter(([name]) => !/^xmlns(:|$)/.test(name));
  if (entries.length === 0) return NO_ATTRIBUTES;
  return new Map(entries.map(([name, value]) => [canonicalName(name, scope, false), value]));
}
