import { confirmation, reminder } from "./messages.mjs";

/** What is to be sent for these requests; requests of people who have left are dropped. */
export function outbox(requests, directory) {
  const messages = [];
  for (const request of requests) {
    const person = directory.get(request.employee);
    if (!person) continue;
    if (request.status === "pending") messages.push(reminder(request, person));
    if (request.status === "approved") messages.push(confirmation(request, person));
  }
  return messages;
}
