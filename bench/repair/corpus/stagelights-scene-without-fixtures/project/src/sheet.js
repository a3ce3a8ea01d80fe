function house(scene) {
  return scene.house === undefined ? '' : `house ${scene.house}%`;
}

function fixtures(scene) {
  return Object.entries(scene.fixtures)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, level]) => `${name} ${level}%`);
}

function cueLine(scene) {
  const settings = [house(scene), ...fixtures(scene)].filter(Boolean);
  return `${String(scene.cue).padStart(3)}  ${scene.name.padEnd(12)} ${settings.join(', ')}`;
}

function cueSheet(scenes) {
  return scenes.map(cueLine).join('\n');
}

module.exports = { cueLine, cueSheet };
