function messagesOf(locale) {
  return locale.messages ?? {};
}

function missingMessages(base, locale) {
  const translated = messagesOf(locale);
  return Object.keys(messagesOf(base)).filter((key) => !translated[key]);
}

function unusedMessages(base, locale) {
  const wanted = messagesOf(base);
  return Object.keys(messagesOf(locale)).filter((key) => !(key in wanted));
}

/** Plurals that a locale has not, or without the form `other`, which every language has. */
function missingPlurals(base, locale) {
  const complete = Object.entries(locale.plurals)
    .filter(([, forms]) => forms.other)
    .map(([key]) => key);
  return Object.keys(base.plurals).filter((key) => !complete.includes(key));
}

/** What a locale lacks of the base, and what it has beyond it. */
export function compare(base, locale) {
  return {
    missing: [...missingMessages(base, locale), ...missingPlurals(base, locale)],
    unused: unusedMessages(base, locale),
  };
}
