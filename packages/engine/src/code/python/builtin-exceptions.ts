/** Direct bases of the exceptions in `builtins`, CPython 3.13. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  BaseExceptionGroup: ["BaseException"],
  ExceptionGroup: ["BaseExceptionGroup", "Exception"],
  Exception: ["BaseException"],
  ArithmeticError: ["Exception"],
  FloatingPointError: ["ArithmeticError"],
  OverflowError: ["ArithmeticError"],
  ZeroDivisionError: ["ArithmeticError"],
  AssertionError: ["Exception"],
  AttributeError: ["Exception"],
  BufferError: ["Exception"],
  EOFError: ["Exception"],
  ImportError: ["Exception"],
  ModuleNotFoundError: ["ImportError"],
  LookupError: ["Exception"],
  IndexError: ["LookupError"],
  KeyError: ["LookupError"],
  MemoryError: ["Exception"],
  NameError: ["Exception"],
  UnboundLocalError: ["NameError"],
  OSError: ["Exception"],
  BlockingIOError: ["OSError"],
  ChildProcessError: ["OSError"],
  ConnectionError: ["OSError"],
  BrokenPipeError: ["ConnectionError"],
  ConnectionAbortedError: ["ConnectionError"],
  ConnectionRefusedError: ["ConnectionError"],
  ConnectionResetError: ["ConnectionError"],
  FileExistsError: ["OSError"],
  FileNotFoundError: ["OSError"],
  InterruptedError: ["OSError"],
  IsADirectoryError: ["OSError"],
  NotADirectoryError: ["OSError"],
  PermissionError: ["OSError"],
  ProcessLookupError: ["OSError"],
  TimeoutError: ["OSError"],
  ReferenceError: ["Exception"],
  RuntimeError: ["Exception"],
  NotImplementedError: ["RuntimeError"],
  PythonFinalizationError: ["RuntimeError"],
  RecursionError: ["RuntimeError"],
  StopAsyncIteration: ["Exception"],
  StopIteration: ["Exception"],
  SyntaxError: ["Exception"],
  IndentationError: ["SyntaxError"],
  TabError: ["IndentationError"],
  _IncompleteInputError: ["SyntaxError"],
  SystemError: ["Exception"],
  TypeError: ["Exception"],
  ValueError: ["Exception"],
  UnicodeError: ["ValueError"],
  UnicodeDecodeError: ["UnicodeError"],
  UnicodeEncodeError: ["UnicodeError"],
  UnicodeTranslateError: ["UnicodeError"],
  Warning: ["Exception"],
  BytesWarning: ["Warning"],
  DeprecationWarning: ["Warning"],
  EncodingWarning: ["Warning"],
  FutureWarning: ["Warning"],
  ImportWarning: ["Warning"],
  PendingDeprecationWarning: ["Warning"],
  ResourceWarning: ["Warning"],
  RuntimeWarning: ["Warning"],
  SyntaxWarning: ["Warning"],
  UnicodeWarning: ["Warning"],
  UserWarning: ["Warning"],
  GeneratorExit: ["BaseException"],
  KeyboardInterrupt: ["BaseException"],
  SystemExit: ["BaseException"],
  IOError: ["OSError"],
  EnvironmentError: ["OSError"],
};

/** All bases of a built-in exception, nearest first; empty for a class that is not built in, and for `BaseException`. */
export function basesOfBuiltin(name: string): readonly string[] {
  const found: string[] = [];
  const pending = Object.hasOwn(BASES, name) ? [...(BASES[name] ?? [])] : [];
  for (let base = pending.shift(); base !== undefined; base = pending.shift()) {
    if (!found.includes(base)) found.push(base);
    pending.push(...(BASES[base] ?? []));
  }
  return found;
}

export function isBuiltinException(name: string): boolean {
  return name === "BaseException" || Object.hasOwn(BASES, name);
}
