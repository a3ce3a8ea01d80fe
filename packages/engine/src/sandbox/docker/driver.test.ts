import { describe } from "vitest";
import { testSandbox } from "../conformance.ts";
import { createContainerSandbox } from "./driver.ts";
import { whereEngineAnswers } from "./where-engine-answers.ts";

describe.skipIf((await whereEngineAnswers()) === null)("containers", () => {
  testSandbox((home) => createContainerSandbox({ home }));
});
