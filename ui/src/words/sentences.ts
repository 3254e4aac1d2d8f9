// The sentences of one language, each read out of its Fluent text when it is first said: most are never said in one sitting.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Figures = Record<string, FluentVariable>;

/** Years, numbers of documents and counts alike stand ungrouped, and still choose the plural; sums come in as text. */
const plain = (figures: Figures): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, typeof figure === "number" ? new FluentNumber(figure, { useGrouping: false }) : figure]),
  );

/** A message ends where a line begins with something else than a blank or the bracket that closes its choice. */
const END = /\n(?=[^\s}])/g;

export class Sentences {
  readonly #bundle: FluentBundle;
  readonly #text: string;

  constructor(language: string, text: string) {
    this.#bundle = new FluentBundle(language, { useIsolating: false });
    this.#text = `\n${text}\n`;
  }

  /** Whether there is a sentence of this key. */
  has(key: string): boolean {
    if (this.#bundle.hasMessage(key)) return true;
    const begins = this.#text.indexOf(`\n${key} =`);
    if (begins < 0) return false;
    END.lastIndex = begins + 1;
    const ends = END.exec(this.#text)?.index;
    this.#bundle.addResource(new FluentResource(this.#text.slice(begins + 1, ends)));
    return this.#bundle.hasMessage(key);
  }

  /** The sentence of a key; a figure that is missing stands as its name, for a slip in a sentence must not take the page away. */
  say(key: string, figures: Figures = {}): string | undefined {
    const pattern = this.has(key) ? this.#bundle.getMessage(key)?.value : null;
    return pattern ? this.#bundle.formatPattern(pattern, plain(figures), []) : undefined;
  }
}
