const PYTHON_FOREIGN =
  /(?:^|[\\/])(?:site-packages|dist-packages)[\\/]|[\\/](?:lib|Lib)[\\/]python\d(?:\.\d+)?[\\/]|^[A-Z]:\\.*\\Python\d+\\[Ll]ib\\|\.zip[\\/]|^<(?!stdin>|string>|input>)/;
const NODE_FOREIGN =
  /(?:^|[\\/(])node_modules[\\/]|^node:|^(?:internal|async_hooks|events|fs|net|_http_\w+)(?:[\\/]|\.js$)|^<|^wasm:|^native$/;

/** Whether a path of a Python traceback is the application's own code rather than the interpreter's or a package's. */
export function isPythonAppPath(path: string): boolean {
  return !PYTHON_FOREIGN.test(path);
}

/** The same for V8 stacks, where the runtime's own files start with `node:`. */
export function isNodeAppPath(path: string): boolean {
  return !NODE_FOREIGN.test(path);
}
