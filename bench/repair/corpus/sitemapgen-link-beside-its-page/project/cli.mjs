#!/usr/bin/env node
import { crawl } from './lib/crawl.mjs'
import { toXml } from './lib/xml.mjs'

const [folder, origin] = process.argv.slice(2)
if (!folder || !origin) {
  console.error('Usage: sitemapgen FOLDER ORIGIN')
  process.exit(1)
}
console.log(toXml(crawl(folder, origin)))
