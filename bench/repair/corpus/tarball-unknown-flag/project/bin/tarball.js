#!/usr/bin/env node
import { main } from "../lib/main.js";

process.exitCode = main(process.argv.slice(2), process.stdout, process.stderr);
