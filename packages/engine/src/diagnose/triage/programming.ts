/** Mistakes of a program: what hangs below them in the chain does not excuse them. */
const PROGRAMMING =
  /^(?:TypeError|AttributeError|NameError|UnboundLocalError|KeyError|IndexError|ZeroDivisionError|AssertionError|RecursionError|NotImplementedError|ImportError|ModuleNotFoundError|SyntaxError|IndentationError|ReferenceError|RangeError|UnicodeDecodeError|UnicodeEncodeError|StopIteration)$/;

/** Whether exceptions of a class tell of a mistake of the program itself. */
export function isProgramming(type: string): boolean {
  return PROGRAMMING.test(type);
}
