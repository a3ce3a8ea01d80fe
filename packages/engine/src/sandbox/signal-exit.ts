const SIGNAL_BASE = 128;
/** Signals that end a process by default; a shell reports them as 128 and more. */
const ENDING_SIGNALS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 15, 24, 25, 31]);

/** Whether an exit code says that a signal ended the program, as shells and init programs put it. */
export function isSignalExit(exitCode: number): boolean {
  return ENDING_SIGNALS.has(exitCode - SIGNAL_BASE);
}
