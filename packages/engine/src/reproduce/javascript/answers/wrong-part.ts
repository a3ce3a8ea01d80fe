/** The value that an error is about, as JavaScript. */
export interface WrongPart {
  readonly text: string;
  /** Whether it is nothing at all. */
  readonly isEmpty: boolean;
  /** The method that it does not have; null where something was read of nothing. */
  readonly called: string | null;
}

const OF_TEXT =
  /^(?:trim(?:Start|End)?|split|to(?:Upper|Lower)Case|startsWith|endsWith|replace(?:All)?|match(?:All)?|pad(?:Start|End)|charAt|substring|localeCompare|normalize)$/;
const OF_DATE =
  /^(?:getTime|toISOString|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)|toLocale(?:Date|Time)String)$/;

/** By the message: nothing, or what stands where a value with the method that was called is expected. */
export function wrongPart(message: string): WrongPart {
  if (/\bof null\b|as it is null|null is not|\bnull\b.*iterable/.test(message))
    return { text: "null", isEmpty: true, called: null };
  const called = /([\w$]+)(?:\(\.\.\.\))? is not a function/.exec(message)?.[1];
  if (called === undefined) return { text: "undefined", isEmpty: true, called: null };
  if (OF_TEXT.test(called)) return { text: "1042", isEmpty: false, called };
  // What is written to a column or a cache of text and read again.
  if (OF_DATE.test(called)) return { text: '"2024-03-01T09:30:00.000Z"', isEmpty: false, called };
  if (/^(?:toFixed|toPrecision)$/.test(called)) return { text: '"12.50"', isEmpty: false, called };
  return { text: "{}", isEmpty: false, called };
}
