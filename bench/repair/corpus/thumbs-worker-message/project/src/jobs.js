const quality = (width) => (width > 500 ? 80 : 60);

export const resize = (file, width) => ({ kind: "resize", file, width, quality, callback: (line) => console.log(line) });
export const rotate = (file, degrees) => ({ kind: "rotate", file, degrees, callback: (line) => console.log(line) });
