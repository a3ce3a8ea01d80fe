import { FestivalApi } from './api/client'
import { FileTransport, HttpTransport } from './api/transport'
import { asText } from './format'
import { buildProgramme } from './programme'

const [source = ''] = process.argv.slice(2)
const transport = source.startsWith('https:')
  ? new HttpTransport(source, process.env.FESTIVAL_TOKEN ?? '')
  : new FileTransport(source)

console.log(asText(await buildProgramme(new FestivalApi(transport))))
