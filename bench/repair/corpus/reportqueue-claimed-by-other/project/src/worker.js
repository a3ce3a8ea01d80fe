export async function work(queue, worker, print) {
  let done = 0;
  for (;;) {
    const report = await queue.claim(worker);
    if (report === null) return done;
    print(`${worker} ${report.title}: ${report.rows.length} rows`);
    done += 1;
  }
}
