/**
 * What needs no repair: projects read, prepared and their tests run. Whoever wants this alone, as a server that waits
 * for errors, is spared the knowledge of how they are mended, which takes most of the engine's memory.
 */
export * from "./error.ts";
export * from "./prepare-project.ts";
export { environmentsOf } from "./repair/ground.ts";
export * from "./sandbox/bubblewrap/driver.ts";
export * from "./sandbox/choose.ts";
export * from "./sandbox/network/registry-settings.ts";
export * from "./sandbox/none/driver.ts";
export * from "./sandbox/sandbox.ts";
export * from "./toolchains/index.ts";
export * from "./toolchains/rehearsal.ts";
export * from "./toolchains/toolchain.ts";
export * from "./toolchains/warm-runner.ts";
export * from "./workspace/base.ts";
export * from "./workspace/branch.ts";
export { filesOfCommit } from "./workspace/build-files.ts";
export { leadByBuild } from "./workspace/build-output.ts";
export * from "./workspace/checkout.ts";
export * from "./workspace/diff.ts";
export * from "./workspace/mirror.ts";
export * from "./workspace/release.ts";
export * from "./workspace/snapshot.ts";
export * from "./workspace/write-back.ts";
