import { testForge } from "../conformance.ts";
import { openGitLab } from "./testing/open-world.ts";

testForge("GitLab", openGitLab);
