import { type EscapeOptions, prepareEscape } from "./escape/ground.ts";
import { testHostFiles } from "./escape/host-files.ts";
import { testKernel } from "./escape/kernel.ts";
import { testLinks } from "./escape/links.ts";
import { testNoNetwork } from "./escape/network.ts";
import { testProcesses } from "./escape/processes.ts";
import { testResources } from "./escape/resources.ts";
import type { Sandbox } from "./sandbox.ts";

/**
 * What hostile code may try, as tests for every driver that confines: each attempt is refused or contained, within bounds
 * of time and memory.
 */
export function testEscapes(
  create: (options: { readonly home: string; readonly workspaceBytes: number }) => Sandbox,
  options: EscapeOptions,
): void {
  const ground = prepareEscape(create, options);
  testHostFiles(ground);
  testProcesses(ground);
  testResources(ground);
  testLinks(ground);
  testKernel(ground);
  testNoNetwork(ground);
}
