import { readFile, rename, writeFile } from "node:fs/promises";

/** What the demo and its deploy command know of the running service, kept in one file. */
export interface ApplicationState {
  /** Checkout that the service runs from. */
  readonly directory: string;
  /** Repository that merges arrive in. */
  readonly repository: string;
  readonly python: string;
  readonly port: number;
  readonly logFile: string;
  /** Variables of the service's process; the release is added at each start. */
  readonly environment: Readonly<Record<string, string>>;
  /** Process of the service, null when it is down. */
  readonly process: { readonly id: number; readonly release: string } | null;
  /** Where releases are announced. */
  readonly server: { readonly url: string; readonly project: string; readonly tokenFile: string };
}

export async function readState(file: string): Promise<ApplicationState> {
  return JSON.parse(await readFile(file, "utf8")) as ApplicationState;
}

export async function writeState(file: string, state: ApplicationState): Promise<void> {
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await rename(temporary, file);
}
