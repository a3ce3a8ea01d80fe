#!/usr/bin/env node
import { TrailClient } from '../lib/client.js'
import { report } from '../lib/report.js'
import { localSource } from '../lib/source.js'

console.log(await report(new TrailClient(localSource)))
