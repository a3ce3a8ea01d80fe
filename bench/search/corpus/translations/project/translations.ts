type Texts = Readonly<Record<string, string>>;
type Parameters = Readonly<Record<string, string | number>>;

/** Texts in several locales: `de-AT` falls back on `de`, and that on the standard one. */
export class Translations {
  readonly #locales: Readonly<Record<string, Texts>>;
  readonly #standard: string;

  constructor(locales: Readonly<Record<string, Texts>>, standard = "en") {
    this.#locales = locales;
    this.#standard = standard;
  }

  #lookUp(locale: string, key: string): string | undefined {
    const language = locale.split("-")[0] ?? locale;
    return (
      this.#locales[locale]?.[key] ?? this.#locales[language]?.[locale] ?? this.#locales[this.#standard]?.[key]
    );
  }

  /** A text with its parameters; the key itself where there is none. */
  text(locale: string, key: string, parameters: Parameters = {}): string {
    const found = this.#lookUp(locale, key) ?? key;
    return found.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
  }

  /** A text that differs between one and several: `key.one` and `key.other`. */
  counted(locale: string, key: string, count: number): string {
    return this.text(locale, `${key}.${count === 1 ? "one" : "other"}`, { count });
  }

  /** Keys of the standard locale that another one lacks. */
  missing(locale: string): string[] {
    const own = this.#locales[locale] ?? {};
    return Object.keys(this.#locales[this.#standard] ?? {}).filter((key) => !(key in own));
  }
}
