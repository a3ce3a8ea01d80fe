export {};
//# sourceMappingURL=plot.js.map