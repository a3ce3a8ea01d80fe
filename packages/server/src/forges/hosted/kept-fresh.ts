/** Reads at most once in so many milliseconds; what fails is read again at the next question. */
export function keptFresh<Value>(milliseconds: number, read: () => Promise<Value>): () => Promise<Value> {
  let known: { readonly at: number; readonly value: Promise<Value> } | null = null;
  return () => {
    if (known && Date.now() - known.at < milliseconds) return known.value;
    const value = read();
    known = { at: Date.now(), value };
    value.catch(() => {
      known = null;
    });
    return value;
  };
}
