import { join } from "node:path";
import type { Project } from "../projects/project.ts";
import { commandDeployer } from "./command.ts";
import type { Deployer } from "./deployer.ts";
import { noDeployer } from "./none.ts";

/** The way in which a project's merged commits reach production. */
export function openDeployer(home: string, project: Project): Deployer {
  if (project.deploy_command === null) return noDeployer();
  return commandDeployer({
    command: project.deploy_command,
    records: join(home, "deployments", project.id),
  });
}
