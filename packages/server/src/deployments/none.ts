import type { Deployer } from "./deployer.ts";

/** Nothing is deployed by us: the release is learnt when it reports. */
export function noDeployer(): Deployer {
  return {
    kind: "none",
    async deploy() {
      return {
        state: "awaiting",
        sentence:
          "No deploy command is set: the fix goes out with the next release, which is recognised when it reports.",
      };
    },
  };
}
