/** Milliseconds of processor time that a call takes on this thread: the same on a busy machine as on an idle one. */
export function cpuTimeOf(call: () => unknown): number {
  const before = process.threadCpuUsage();
  call();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
