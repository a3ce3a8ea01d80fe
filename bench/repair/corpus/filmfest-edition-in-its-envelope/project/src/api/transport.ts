import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Transport {
  get<T>(path: string): Promise<T>
}

/** The API itself. */
export class HttpTransport implements Transport {
  constructor(
    private readonly base: string,
    private readonly token: string,
  ) {}

  async get<T>(path: string): Promise<T> {
    const response = await fetch(this.base + path, {
      headers: { authorization: `Token ${this.token}` },
    })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return (await response.json()) as T
  }
}

/** An export of the API: a file for each path. */
export class FileTransport implements Transport {
  constructor(private readonly folder: string) {}

  async get<T>(path: string): Promise<T> {
    const file = join(this.folder, `${path.replace(/^\//, '')}.json`)
    return JSON.parse(await readFile(file, 'utf8')) as T
  }
}
