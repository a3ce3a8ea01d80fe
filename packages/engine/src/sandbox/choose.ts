import { EngineError } from "../error.ts";
import { createBubblewrapSandbox } from "./bubblewrap/driver.ts";
import { createUnconfinedSandbox } from "./none/driver.ts";
import type { Sandbox, SandboxAvailability } from "./sandbox.ts";

/** Drivers that confine, the better one first: bubblewrap needs no service, and its quotas are the kernel's. */
export const CONFINING_DRIVERS = ["bubblewrap", "docker"] as const;
export type ConfiningDriver = (typeof CONFINING_DRIVERS)[number];

/** `auto`, the default, `bubblewrap` or `docker`. */
export const DRIVER_SETTING = "BUGSTACK_SANDBOX";
/** Image for containers; it must be there already. */
export const IMAGE_SETTING = "BUGSTACK_SANDBOX_IMAGE";

type Environment = Readonly<Record<string, string | undefined>>;

export interface SandboxChoice {
  /** Folder of this instance. */
  readonly home: string;
  /** `none` runs foreign code without protection and must be asked for; by default the machine's best driver. */
  readonly driver?: ConfiningDriver | "none";
  /** Where a warning of the driver goes. */
  readonly onWarning?: (sentence: string) => void;
  readonly environment?: Environment;
}

/** A sandbox that works on this machine. @throws EngineError `sandbox_unavailable` with what to do. */
export async function chooseSandbox(choice: SandboxChoice): Promise<Sandbox> {
  if (choice.driver === "none") {
    return createUnconfinedSandbox({
      home: choice.home,
      ...(choice.onWarning ? { onWarning: choice.onWarning } : {}),
    });
  }
  const { driver, home, environment } = choice;
  const found = await findDriver({ home, environment: environment ?? process.env, driver: driver ?? null });
  if ("sandbox" in found) return found.sandbox;
  throw refusal(found.missing);
}

export interface MachineSandboxOptions {
  readonly home: string;
  readonly environment?: Environment;
}

/**
 * The machine's best driver, found out when it is first needed. Where none works it stays unavailable: foreign code is
 * not run then. What is started later is found later.
 */
export function createMachineSandbox({ home, environment = process.env }: MachineSandboxOptions): Sandbox {
  let search: Promise<Found> | null = null;
  let chosen: Sandbox | null = null;

  async function find(): Promise<Found> {
    search ??= findDriver({ home, environment, driver: null });
    const found = await search;
    if ("sandbox" in found) chosen = found.sandbox;
    else search = null;
    return found;
  }
  async function use(): Promise<Sandbox> {
    const found = await find();
    if ("sandbox" in found) return found.sandbox;
    throw refusal(found.missing);
  }

  return {
    get name() {
      return chosen?.name ?? "undecided";
    },
    confinesNetwork: true,
    async check() {
      const found = await find();
      return "sandbox" in found ? found.sandbox.check() : found.missing;
    },
    owner: async () => (await use()).owner(),
    prepare: async (base) => (await use()).prepare(base),
  };
}

type Found = { readonly sandbox: Sandbox } | { readonly missing: Missing };
type Missing = SandboxAvailability & { readonly available: false };

interface Search {
  readonly home: string;
  readonly environment: Environment;
  readonly driver: ConfiningDriver | null;
}

async function findDriver({ home, environment, driver }: Search): Promise<Found> {
  const wanted = driver ?? settingOf(environment);
  const missing: (Missing & { readonly name: string })[] = [];
  for (const name of CONFINING_DRIVERS.filter((one) => wanted === null || one === wanted)) {
    const sandbox = await createDriver(name, home, environment);
    const availability = await sandbox.check();
    if (availability.available) return { sandbox };
    missing.push({ ...availability, name });
  }
  return {
    missing: {
      available: false,
      reason: missing.map(({ name, reason }) => `${name}: ${reason}`).join("; "),
      remedy: missing.map(({ remedy }) => remedy.replace(/\.$/, "")).join(". Or: "),
    },
  };
}

/** @throws EngineError `bad_input` */
function settingOf(environment: Environment): ConfiningDriver | null {
  const value = environment[DRIVER_SETTING]?.trim() || "auto";
  const driver = CONFINING_DRIVERS.find((name) => name === value);
  if (driver !== undefined) return driver;
  if (value === "auto") return null;
  throw new EngineError("bad_input", `${DRIVER_SETTING} is ${JSON.stringify(value)}`, {
    remedy: `Set it to auto, ${CONFINING_DRIVERS.join(" or ")}.`,
  });
}

async function createDriver(name: ConfiningDriver, home: string, environment: Environment): Promise<Sandbox> {
  if (name === "bubblewrap") return createBubblewrapSandbox({ home });
  // Loaded where it is needed only: it brings much along.
  const { createContainerSandbox } = await import("./docker/driver.ts");
  return createContainerSandbox({ home, image: environment[IMAGE_SETTING]?.trim() || null });
}

function refusal({ reason, remedy }: Missing): EngineError {
  return new EngineError("sandbox_unavailable", `No sandbox works on this machine: ${reason}`, {
    remedy: `To mend that: ${remedy}. \`bugstack doctor --fix\` does it where it has the right`,
  });
}
