import type { ProposerName, RepairRequest, Report, Sandbox } from "@bugstack/engine";
import type { Logger } from "pino";
import type { Deployer } from "../deployments/deployer.ts";
import type { Forge } from "../forges/forge.ts";
import type { Project } from "../projects/project.ts";
import type { EffectKind } from "./machine/run-effect.ts";
import type { RunStore } from "./run.ts";

/** Everything that a run's activities reach for. */
export interface RunServices extends RunStore {
  readonly log: Logger;
  /** Folder of this instance; other users can enter it. */
  readonly home: string;
  /** Address of the server's pages, without a slash at the end. */
  readonly url: string;
  readonly sandbox: Sandbox;
  /** The engine. */
  readonly repair: (request: RepairRequest) => Promise<Report>;
  readonly proposers: readonly ProposerName[];
  readonly timeLimitSeconds: number;
  readonly confirmationWindowSeconds: number;
  /** Chance, 0 to 1, that the silence which confirms a fix was mere luck. */
  readonly confirmationLuck: number;
  /** How often an effect is started at most; see `defaultAttempts`. */
  readonly mostAttempts: (kind: EffectKind) => number;
  /** Throws where the project has no repository that can be read. */
  forgeOf(project: Project): Promise<Forge>;
  deployerOf(project: Project): Deployer;
}
