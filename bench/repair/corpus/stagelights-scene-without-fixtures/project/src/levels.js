// Levels are percent on the sheet and 0 to 255 on the wire.
function toWire(percent) {
  return Math.round((Math.min(Math.max(percent, 0), 100) / 100) * 255);
}

function frame(scene, channels) {
  const bytes = new Array(channels.length).fill(0);
  channels.forEach((name, index) => {
    const level = (scene.fixtures || {})[name];
    if (level !== undefined) bytes[index] = toWire(level);
  });
  return bytes;
}

module.exports = { toWire, frame };
