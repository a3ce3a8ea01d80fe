/** Runs asynchronous jobs, at most `width` of them at a time. */
export default function limit(width) {
  let running = 0;
  const waiting = [];
  const next = () => {
    if (running >= width || waiting.length === 0) return;
    running += 1;
    const { job, resolve, reject } = waiting.shift();
    job().then(resolve, reject).finally(() => {
      running -= 1;
      next();
    });
  };
  return (job) =>
    new Promise((resolve, reject) => {
      waiting.push({ job, resolve, reject });
      next();
    });
}

export const WIDEST = 16;
