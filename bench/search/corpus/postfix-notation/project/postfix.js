const PRECEDENCE = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 };
const FROM_THE_RIGHT = new Set(["^"]);

export function tokens(text) {
  return text.match(/\d+(?:\.\d+)?|[-+*/^()]|[^\s\d]/g) ?? [];
}

function goesFirst(waiting, operator) {
  if (!(waiting in PRECEDENCE)) return false;
  if (FROM_THE_RIGHT.has(operator)) return PRECEDENCE[waiting] > PRECEDENCE[operator];
  return PRECEDENCE[waiting] > PRECEDENCE[operator];
}

/** An expression with the operators behind what they apply to. */
export function toPostfix(text) {
  const output = [];
  const waiting = [];
  for (const token of tokens(text)) {
    if (/^\d/.test(token)) output.push(token);
    else if (token === "(") waiting.push(token);
    else if (token === ")") {
      while (waiting.length > 0 && waiting.at(-1) !== "(") output.push(waiting.pop());
      if (waiting.pop() !== "(") throw new SyntaxError("a bracket is not opened");
    } else if (token in PRECEDENCE) {
      while (goesFirst(waiting.at(-1), token)) output.push(waiting.pop());
      waiting.push(token);
    } else throw new SyntaxError(`unexpected ${token}`);
  }
  if (waiting.includes("(")) throw new SyntaxError("a bracket is not closed");
  return [...output, ...waiting.reverse()].join(" ");
}
