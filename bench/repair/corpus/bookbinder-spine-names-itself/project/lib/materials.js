// cents for a square centimetre
const CLOTH = 0.9;
const LEATHER = 7.5;
const BOARD = 0.35;

/** Thickness of a block in centimetres. */
const thickness = (pages) => Math.max(0.5, pages * 0.006);

/** Area of the spine with what is turned in, in square centimetres. */
const spineArea = ({ pages, height }) => (thickness(pages) + 3) * height;

/** Area of both covers in square centimetres. */
const coverArea = ({ height }) => 2 * height * height * 0.7;

module.exports = { CLOTH, LEATHER, BOARD, thickness, spineArea, coverArea };
