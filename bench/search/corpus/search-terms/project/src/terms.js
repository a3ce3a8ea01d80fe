/**
 * Splits what was typed into a search box: words, "several words" and -words that must not occur.
 */
export function parseTerms(input) {
  const terms = [];
  let text = "";
  let isQuoted = false;
  let isExcluded = false;

  const finish = () => {
    if (text !== "") terms.push({ text: text.toLowerCase(), isExcluded });
    text = "";
    isExcluded = false;
  };

  for (const letter of input) {
    if (letter === '"') {
      if (isQuoted) finish();
      isQuoted = !isQuoted;
    } else if (isQuoted) {
      text += letter;
    } else if (/\s/.test(letter)) {
      finish();
    } else if (letter === "-" && text === "" && !isExcluded) {
      isExcluded = true;
    } else {
      text += letter;
    }
  }
  return terms;
}

export function matches(content, input) {
  const lower = content.toLowerCase();
  return parseTerms(input).every(({ text, isExcluded }) => lower.includes(text) !== isExcluded);
}
