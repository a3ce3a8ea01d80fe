// The demo's deploy command: the server runs it with the merged commit and the release in the environment.
import { readFile } from "node:fs/promises";
import process from "node:process";
import { connectApi } from "../api/client.ts";
import { restartAt } from "./application.ts";
import { readState } from "./application-state.ts";

/** Restarts the service at the merged commit and announces the release. */
export async function deploy(stateFile: string, commit: string, release: string): Promise<void> {
  const { server } = await readState(stateFile);
  await restartAt(stateFile, commit, release);
  const token = (await readFile(server.tokenFile, "utf8")).trim();
  const api = await connectApi({ url: server.url, token, tokenFile: server.tokenFile });
  await api.send("POST", "/api/v1/releases", {
    project: server.project,
    version: release,
    commit,
    environment: "production",
  });
}

if (import.meta.main) {
  const [stateFile] = process.argv.slice(2);
  const { BUGSTACK_COMMIT: commit, BUGSTACK_RELEASE: release } = process.env;
  if (!stateFile || !commit || !release) {
    console.error(
      "usage: deploy.ts STATE_FILE, with BUGSTACK_COMMIT and BUGSTACK_RELEASE in the environment",
    );
    process.exit(1);
  }
  await deploy(stateFile, commit, release);
  console.log(`The service runs release ${release} at commit ${commit}.`);
}
