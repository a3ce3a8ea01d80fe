import { eventsOf } from "./events.mjs";

export class ServiceError extends Error {
  name = "ServiceError";
}

/** The whole answer of a stream. */
export function readAnswer(stream) {
  let answer = "";
  for (const data of eventsOf(stream)) {
    const { text, error } = JSON.parse(data);
    if (error) throw new ServiceError(error);
    answer += text;
  }
  return answer;
}
