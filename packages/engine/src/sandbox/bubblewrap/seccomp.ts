import {
  type Architecture,
  AUDIT_ARCHITECTURE,
  CLONE,
  CLONE_NAMESPACES,
  CLONE3,
  IOCTL,
  REFUSED_CALLS,
  REFUSED_IOCTLS,
} from "../syscalls.ts";

/** One classic BPF instruction: `struct sock_filter`. */
interface Instruction {
  readonly code: number;
  readonly jumpTrue: number;
  readonly jumpFalse: number;
  readonly value: number;
}

const LOAD = 0x20; // BPF_LD | BPF_W | BPF_ABS
const JUMP_EQUAL = 0x15; // BPF_JMP | BPF_JEQ | BPF_K
const JUMP_ANY_BIT = 0x45; // BPF_JMP | BPF_JSET | BPF_K
const JUMP_AT_LEAST = 0x35; // BPF_JMP | BPF_JGE | BPF_K
const RETURN = 0x06; // BPF_RET | BPF_K

const OFFSET_NUMBER = 0;
const OFFSET_ARCHITECTURE = 4;
/** Low half of the first and the second argument; both architectures are little-endian. */
const OFFSET_ARGUMENT_0 = 16;
const OFFSET_ARGUMENT_1 = 24;

const ALLOW = 0x7fff0000;
const KILL_PROCESS = 0x80000000;
const REFUSE = 0x00050001; // SECCOMP_RET_ERRNO | EPERM
const NOT_IMPLEMENTED = 0x00050026; // SECCOMP_RET_ERRNO | ENOSYS
/** Calls of the x32 ABI carry this bit on x86-64. */
const X32_BIT = 0x40000000;

const INSTRUCTION_BYTES = 8;

/** Whether a filter exists for the machine we run on. */
export function seccompArchitecture(): Architecture | null {
  return process.arch === "x64" || process.arch === "arm64" ? process.arch : null;
}

/**
 * The filter as bytes, an array of `struct sock_filter` as bubblewrap's `--seccomp` reads it. `clone3` answers
 * ENOSYS because its flags lie in memory, where a filter cannot look: the C library then uses `clone`.
 */
export function seccompFilter(architecture: Architecture): Uint8Array {
  const program: Instruction[] = [
    load(OFFSET_ARCHITECTURE),
    jump(JUMP_EQUAL, AUDIT_ARCHITECTURE[architecture], 1, 0),
    end(KILL_PROCESS),
    load(OFFSET_NUMBER),
  ];
  if (architecture === "x64") program.push(jump(JUMP_AT_LEAST, X32_BIT, 0, 1), end(NOT_IMPLEMENTED));
  for (const call of REFUSED_CALLS) {
    const number = call[architecture];
    if (number !== null) program.push(jump(JUMP_EQUAL, number, 0, 1), end(REFUSE));
  }
  program.push(jump(JUMP_EQUAL, CLONE3[architecture], 0, 1), end(NOT_IMPLEMENTED));
  program.push(
    jump(JUMP_EQUAL, CLONE[architecture], 0, 4),
    load(OFFSET_ARGUMENT_0),
    jump(JUMP_ANY_BIT, CLONE_NAMESPACES, 0, 1),
    end(REFUSE),
    end(ALLOW),
  );
  program.push(jump(JUMP_EQUAL, IOCTL[architecture], 0, 5), load(OFFSET_ARGUMENT_1));
  for (const request of Object.values(REFUSED_IOCTLS))
    program.push(jump(JUMP_EQUAL, request, 0, 1), end(REFUSE));
  program.push(end(ALLOW));
  return encode(program);
}

function load(offset: number): Instruction {
  return { code: LOAD, jumpTrue: 0, jumpFalse: 0, value: offset };
}

function jump(code: number, value: number, jumpTrue: number, jumpFalse: number): Instruction {
  return { code, jumpTrue, jumpFalse, value };
}

function end(action: number): Instruction {
  return { code: RETURN, jumpTrue: 0, jumpFalse: 0, value: action };
}

function encode(program: readonly Instruction[]): Uint8Array {
  const bytes = Buffer.alloc(program.length * INSTRUCTION_BYTES);
  program.forEach(({ code, jumpTrue, jumpFalse, value }, index) => {
    const at = index * INSTRUCTION_BYTES;
    bytes.writeUInt16LE(code, at);
    bytes.writeUInt8(jumpTrue, at + 2);
    bytes.writeUInt8(jumpFalse, at + 3);
    bytes.writeUInt32LE(value >>> 0, at + 4);
  });
  return bytes;
}
