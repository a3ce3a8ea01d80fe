import { createReadStream } from "node:fs"
import { createInterface } from "node:readline"
import { normalise } from "../src/normalise.js"
import { Funnel } from "../src/funnel.js"
import { byCampaign } from "../src/campaigns.js"

const input = createInterface({ input: createReadStream(process.argv[2]) })
const funnel = new Funnel(["visit", "signup", "purchase"])
const events = []
for await (const line of input) {
  if (!line.trim()) continue
  const event = normalise(JSON.parse(line))
  funnel.add(event)
  events.push(event)
}

for (const { step, users } of funnel.steps()) console.log(`${step.padEnd(10)} ${users}`)
for (const [campaign, count] of byCampaign(events)) console.log(`${campaign.padEnd(10)} ${count}`)
