import { describe, expect, it } from "vitest";
import { type Architecture, AUDIT_ARCHITECTURE, REFUSED_CALLS } from "../syscalls.ts";
import { seccompFilter } from "./seccomp.ts";

const ALLOW = "allow";
const KILL = "kill";
const EPERM = "errno 1";
const ENOSYS = "errno 38";

const ARCHITECTURES: readonly Architecture[] = ["x64", "arm64"];
/** read, write, openat, execve, exit_group, socket, futex. */
const ORDINARY = { x64: [0, 1, 257, 59, 231, 41, 202], arm64: [63, 64, 56, 221, 94, 198, 98] };
const CLONE = { x64: 56, arm64: 220 };
const IOCTL = { x64: 16, arm64: 29 };
const SIGCHLD = 17;
/** What pthread_create passes. */
const THREAD_FLAGS = 0x3d0f00;

describe.each(ARCHITECTURES)("the seccomp filter for %s", (architecture) => {
  const run = (number: number, ...argumentValues: readonly number[]): string =>
    interpret(seccompFilter(architecture), AUDIT_ARCHITECTURE[architecture], number, argumentValues);

  it("allows what programs need", () => {
    expect(ORDINARY[architecture].map((number) => run(number))).toEqual(
      ORDINARY[architecture].map(() => ALLOW),
    );
  });

  it.each(REFUSED_CALLS.filter((call) => call[architecture] !== null))("refuses $name", (call) => {
    expect(run(call[architecture] as number)).toBe(EPERM);
  });

  it("allows processes and threads, but no namespaces", () => {
    expect(run(CLONE[architecture], SIGCHLD)).toBe(ALLOW);
    expect(run(CLONE[architecture], THREAD_FLAGS)).toBe(ALLOW);
    for (const flag of [0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000]) {
      expect(run(CLONE[architecture], (flag | SIGCHLD) >>> 0)).toBe(EPERM);
    }
    expect(run(435)).toBe(ENOSYS);
  });

  it("refuses to type into a terminal, and no other ioctl", () => {
    expect(run(IOCTL[architecture], 0, 0x5412)).toBe(EPERM);
    expect(run(IOCTL[architecture], 0, 0x5413)).toBe(ALLOW);
  });

  it("kills calls of another architecture", () => {
    const other = architecture === "x64" ? 0x40000003 : 0x40000028;
    expect(interpret(seccompFilter(architecture), other, 0, [])).toBe(KILL);
  });
});

it("does not know the x32 interface", () => {
  expect(interpret(seccompFilter("x64"), AUDIT_ARCHITECTURE.x64, 0x40000000 | 101, [])).toBe(ENOSYS);
});

/** Runs a filter as the kernel does. */
function interpret(
  program: Uint8Array,
  architecture: number,
  number: number,
  argumentValues: readonly number[],
): string {
  const code = Buffer.from(program);
  const data = Buffer.alloc(64);
  data.writeUInt32LE(number >>> 0, 0);
  data.writeUInt32LE(architecture >>> 0, 4);
  argumentValues.forEach((value, index) => {
    data.writeUInt32LE(value >>> 0, 16 + index * 8);
  });
  let accumulator = 0;
  for (let at = 0; at < code.length / 8; at += 1) {
    const [operation, whenTrue, whenFalse] = [code.readUInt16LE(at * 8), code[at * 8 + 2], code[at * 8 + 3]];
    const value = code.readUInt32LE(at * 8 + 4);
    const jump = (holds: boolean): void => {
      at += (holds ? whenTrue : whenFalse) as number;
    };
    if (operation === 0x20) accumulator = data.readUInt32LE(value);
    else if (operation === 0x15) jump(accumulator === value);
    else if (operation === 0x35) jump(accumulator >= value);
    else if (operation === 0x45) jump((accumulator & value) !== 0);
    else if (operation === 0x06) return verdict(value);
    else throw new Error(`unknown instruction ${operation}`);
  }
  throw new Error("the filter ended without a verdict");
}

function verdict(value: number): string {
  if (value === 0x7fff0000) return ALLOW;
  if (value === 0x80000000) return KILL;
  return `errno ${value & 0xffff}`;
}
