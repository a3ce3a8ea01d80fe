import { z } from "zod";
import type { DeploymentAsked, ForgeDeployment, ForgeDeployments } from "../deploying.ts";
import { ForgeError } from "../error.ts";
import { wordsOf } from "../http/failure.ts";
import type { GitHubApi } from "./api.ts";
import type { Located } from "./repository.ts";

const Deployment = z.object({ id: z.number(), payload: z.unknown() });
const Status = z.object({ state: z.string(), description: z.string().nullish() });

/** Deployments of ours carry the key of what they were asked for in their payload. */
export function gitHubDeployments({ rest }: GitHubApi, at: () => Promise<Located>): ForgeDeployments {
  return {
    async find({ key, commit, environment }) {
      const { path } = await at();
      const query = { sha: commit, environment, task: "deploy", per_page: 100 };
      const { body } = await rest.call("GET", `${path}/deployments`, { query });
      const own = z
        .array(Deployment)
        .parse(body)
        .find(({ payload }) => keyIn(payload) === key);
      if (!own) return null;
      const listed = await rest.call("GET", `${path}/deployments/${own.id}/statuses`, {
        query: { per_page: 100 },
      });
      return standing(own.id, z.array(Status).parse(listed.body));
    },
    async create({ key, commit, environment }: DeploymentAsked) {
      const { path } = await at();
      const { status, body } = await rest.call("POST", `${path}/deployments`, {
        body: {
          ref: commit,
          task: "deploy",
          environment,
          description: "The verified fix of bugstack",
          payload: { bugstack: key },
          // What is deployed is this very commit; that its checks are green was seen before it was merged.
          auto_merge: false,
          required_contexts: [],
        },
        accepts: [409, 422],
      });
      if (status >= 300)
        throw new ForgeError("refused", `GitHub makes no deployment of ${commit}: ${wordsOf(body)}`);
    },
  };
}

function keyIn(payload: unknown): string | null {
  const read = z.object({ bugstack: z.string() }).safeParse(payload);
  if (read.success) return read.data.bugstack;
  // Who sent it as text gets it back as text.
  if (typeof payload !== "string") return null;
  try {
    return keyIn(JSON.parse(payload) as object);
  } catch {
    return null;
  }
}

/** The newest status comes first; `inactive` only says that a newer deployment has taken its place. */
function standing(id: number, statuses: readonly z.infer<typeof Status>[]): ForgeDeployment {
  const last = statuses.find((status) => status.state !== "inactive");
  if (!last) return { state: "unreported", sentence: `Deployment ${id} is not taken up by anybody yet.` };
  const told = last.description ? `: ${last.description.slice(0, 300)}` : ".";
  const sentence = `Deployment ${id} is ${last.state.replaceAll("_", " ")}${told}`;
  if (last.state === "success") return { state: "success", sentence };
  return { state: last.state === "failure" || last.state === "error" ? "failure" : "pending", sentence };
}
