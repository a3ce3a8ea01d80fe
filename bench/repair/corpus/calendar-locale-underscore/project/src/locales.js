/** The tag of a locale as phones write it, `de_AT` for `de-AT`; English where none is given. */
export const tagOf = (locale) => (locale ? locale.replaceAll("_", "-") : "en");
