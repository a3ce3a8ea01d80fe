import * as channels from './channels.js';

export async function run(jobs, { outbox = [], log = console.log } = {}) {
  for (const job of jobs) {
    const channel = channels[job.type];
    try {
      outbox.push(await channel(job));
    } catch (error) {
      if (!(error instanceof channels.SkipJob)) throw error;
      log(`skipped: ${error.message}`);
    }
  }
  return outbox;
}
