import { entry } from "./audit.js";

export function lockUnused(accounts, changes) {
  for (const account of accounts) {
    if (account.lastSeen > 90) {
      account.locked = true;
      changes.push(entry("lock", account.name));
    }
  }
  return changes;
}
