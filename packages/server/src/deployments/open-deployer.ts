import { join } from "node:path";
import type { Forge } from "../forges/forge.ts";
import type { Project } from "../projects/project.ts";
import { commandDeployer } from "./command.ts";
import type { Deployer } from "./deployer.ts";
import { forgeDeployer } from "./forge-deployment.ts";
import { noDeployer } from "./none.ts";
import { webhookDeployer } from "./webhook.ts";
import { workflowDeployer } from "./workflow.ts";

/** The way in which a project's merged commits reach production. */
export function openDeployer(
  home: string,
  project: Project,
  forgeOf: (project: Project) => Promise<Forge>,
): Deployer {
  const { deploy_command: command, deploy_by: by } = project;
  if (command !== null) return commandDeployer({ command, records: join(home, "deployments", project.id) });
  const forge = () => forgeOf(project);
  switch (by?.kind) {
    case "webhook":
      return webhookDeployer({ url: by.url, secret: by.secret, project: project.slug });
    case "workflow":
      return workflowDeployer({ file: by.file, forge });
    case "deployment":
      return forgeDeployer({ forge });
    case undefined:
      return noDeployer();
  }
}
