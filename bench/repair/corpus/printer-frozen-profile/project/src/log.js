export const describe = ({ dpi, tray, sides }) => `${dpi}dpi,${tray},${sides}-sided`;
