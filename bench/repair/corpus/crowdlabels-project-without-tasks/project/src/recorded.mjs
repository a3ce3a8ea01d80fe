import { readFile } from "node:fs/promises";

/** Answers of the service as they were recorded in a file. */
export async function recorded(path) {
  const answers = JSON.parse(await readFile(path, "utf8"));
  return async (address) => {
    if (!(address in answers)) throw new Error(`404 ${address}`);
    return answers[address];
  };
}
