/** The plugins of these names, which are paths below the root. */
export async function loadPlugins(names, root) {
  const plugins = [];
  for (const name of names) {
    const plugin = await import(new URL(name, root).href);
    plugins.push({ name, plugin });
  }
  return plugins;
}
