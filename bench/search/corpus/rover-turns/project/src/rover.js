const DIRECTIONS = ["north", "east", "south", "west"];
const STEPS = { north: [0, 1], east: [1, 0], south: [0, -1], west: [-1, 0] };

function turned(direction, quarters) {
  const count = DIRECTIONS.length;
  const at = DIRECTIONS.indexOf(direction) + quarters;
  return DIRECTIONS[at % count];
}

function moved({ x, y, direction }, distance) {
  const [right, up] = STEPS[direction];
  return { x: x + right * distance, y: y + up * distance, direction };
}

/** Follows commands: L and R turn, F and B move by one field. */
export function drive(start, commands) {
  let rover = { ...start };
  for (const command of commands) {
    if (command === "L") rover.direction = turned(rover.direction, -1);
    else if (command === "R") rover.direction = turned(rover.direction, 1);
    else if (command === "F") rover = moved(rover, 1);
    else if (command === "B") rover = moved(rover, -1);
    else throw new Error(`unknown command: ${command}`);
  }
  return rover;
}

export function distance(one, other) {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y);
}
