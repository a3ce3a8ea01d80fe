/** The house speaks these; the first is for everybody else. */
export const LANGUAGES = ["en-GB", "de-AT", "cs-CZ"];

/** The language of ours that suits the client best. */
export function languageOf(req) {
  for (const wanted of (req.get("accept-language") ?? "").split(",")) {
    const tag = wanted.split(";")[0].trim().toLowerCase();
    const [base] = tag.split("-");
    const found =
      LANGUAGES.find((one) => one.toLowerCase() === tag) ?? LANGUAGES.find((one) => one.split("-")[0] === base);
    if (found) return found;
  }
  return LANGUAGES[0];
}
