import { bar, percent } from './bar.mjs';
import { bytes } from './units.mjs';

/** A line for each chunk. What is copied may outgrow the size that was read at the start. */
export function* replay(files) {
  for (const file of files) {
    let done = 0;
    for (const chunk of file.chunks) {
      done += chunk;
      yield `${file.name} ${bar(done, file.bytes)} ${percent(done, file.bytes)} ${bytes(done)}`;
    }
  }
}
