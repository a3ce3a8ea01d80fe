/** Address of a line as a forge shows it. @param root Where its pages of files begin, without a slash at the end. */
export function lineUrl(root: string, commit: string, path: string, line: number): string {
  return `${root}/${encoded(commit)}/${path.split("/").map(encoded).join("/")}#L${Math.trunc(line)}`;
}

/** Nothing is left that could end a link in Markdown. */
function encoded(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
