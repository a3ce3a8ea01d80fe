import { testForge } from "../conformance.ts";
import { openGitHubWorld } from "./testing/github-world.ts";

testForge("GitHub (App)", () => openGitHubWorld("app"));
