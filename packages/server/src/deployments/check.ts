import { ForgeError } from "../forges/error.ts";
import type { Forge } from "../forges/forge.ts";
import { git } from "../forges/git/git.ts";
import { branchRef } from "../forges/git/refs.ts";
import type { Project } from "../projects/project.ts";
import { askWebhook } from "./webhook.ts";
import { missingInWorkflow } from "./workflow-file.ts";

export interface DeployCheck {
  /** `unknown`: nothing speaks against it, and only a deployment will show. */
  readonly state: "ready" | "unknown" | "problem";
  /** What was found, in sentences with what to do. */
  readonly findings: readonly string[];
}

const WAIT_MS = 30_000;
const ENVIRONMENT = "production";

/**
 * Tries the way in which a project is deployed, without deploying: a webhook is sent a signed `deployment.test`, a workflow
 * is looked up and read, deployments are asked for on the forge. A command is not run.
 */
export async function checkDeployer(
  project: Project,
  forgeOf: (project: Project) => Promise<Forge>,
): Promise<DeployCheck> {
  try {
    return await Promise.race([look(project, forgeOf), tooLong()]);
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    return problem([error.message, error.remedy].filter(Boolean).join(". "));
  }
}

async function look(project: Project, forgeOf: (project: Project) => Promise<Forge>): Promise<DeployCheck> {
  const { deploy_command: command, deploy_by: by } = project;
  if (command !== null)
    return unknown("The command runs on this machine when a fix was merged; it is not run for a test.");
  switch (by?.kind) {
    case "webhook": {
      const { status } = await askWebhook({ url: by.url, secret: by.secret, project: project.slug });
      return status < 300
        ? ready(`The receiver answered ${status} to a signed test.`)
        : problem(
            `The receiver answered ${status} to a signed test. Check its address and secret, and that it answers \`deployment.test\` with success.`,
          );
    }
    case "workflow":
      return lookAtWorkflow(await forgeOf(project), by.file);
    case "deployment": {
      const forge = await forgeOf(project);
      if (!forge.deployments)
        return problem("This forge keeps no deployments: deploy by a command, a workflow or a webhook.");
      const branch = await forge.defaultBranch();
      const commit = await forge.headOf(branch);
      if (commit === null) return problem(`The repository has no branch ${branch}.`);
      await forge.deployments.find({ key: "test", commit, environment: ENVIRONMENT });
      return unknown(
        "Deployments can be read. Whether they may be made, and who carries them out, shows with the first one.",
      );
    }
    case undefined:
      return unknown(
        "Nothing is deployed from here: your own delivery follows the target branch, and the release is recognised when it reports.",
      );
  }
}

async function lookAtWorkflow(forge: Forge, file: string): Promise<DeployCheck> {
  if (!forge.workflows)
    return problem("This forge has no workflows that could be started: deploy by a command or a webhook.");
  const branch = await forge.defaultBranch();
  const text = await workflowText(forge, branch, file);
  if (text === null)
    return problem(
      `There is no workflow ${file} on ${branch}: add it, with the inputs that the documentation shows.`,
    );
  const missing = missingInWorkflow(text);
  if (missing.length > 0) return problem(...missing);
  await forge.workflows.started(file);
  return ready(`The workflow ${file} is there, and takes what it is started with.`);
}

const FOLDERS = [".github/workflows", ".gitea/workflows", ".forgejo/workflows"];

async function workflowText(forge: Forge, branch: string, file: string): Promise<string | null> {
  const directory = await forge.fetchAddress();
  for (const folder of FOLDERS) {
    if (forge.kind === "github" && folder !== FOLDERS[0]) continue;
    const at = `${branchRef(branch)}:${folder}/${file}`;
    const text = await git(directory, ["cat-file", "blob", at], { outputBytes: 1024 * 1024 }).catch(
      () => null,
    );
    if (text !== null) return text;
  }
  return null;
}

async function tooLong(): Promise<DeployCheck> {
  const { promise, resolve } = Promise.withResolvers<DeployCheck>();
  setTimeout(resolve, WAIT_MS, problem("There was no answer within 30 seconds.")).unref();
  return promise;
}

function ready(...findings: readonly string[]): DeployCheck {
  return { state: "ready", findings };
}
function unknown(...findings: readonly string[]): DeployCheck {
  return { state: "unknown", findings };
}
function problem(...findings: readonly string[]): DeployCheck {
  return { state: "problem", findings };
}
