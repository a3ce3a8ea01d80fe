/** Headers of a picture; what is not known of it is left out. */
export function describe(image) {
  const headers = { "content-length": String(image.bytes.length), "content-type": image.type };
  if (image.taken) headers["x-taken"] = image.taken;
  return headers;
}
