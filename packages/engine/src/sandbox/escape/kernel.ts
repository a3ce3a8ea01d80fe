import { expect, it } from "vitest";
import { type EscapeGround, hasPython } from "./ground.ts";

/** Devices, privileges and system calls. */
export function testKernel(ground: EscapeGround): void {
  const { shell, python } = ground;

  it("devices cannot be made or opened", async () => {
    const result = await shell(
      "mknod m c 1 1; mknod b b 254 0; mknod /tmp/m c 1 1; for d in /dev/mem /dev/kmsg /dev/vda /dev/sda /dev/kvm /dev/fuse /dev/net/tun /dev/tty; do cat $d 2>/dev/null | head -c 1 && [ -e $d ] && echo $d; done; ls m b /tmp/m 2>/dev/null",
    );
    expect(result.stdout.replace("/dev/tty\n", "")).toBe("");
  });

  it("privileges cannot be gained", async () => {
    const result = await shell("grep -E '^(CapEff|CapPrm|CapBnd|NoNewPrivs|Seccomp):' /proc/self/status");
    expect(result.stdout.replaceAll("\t", " ").trim().split("\n")).toEqual([
      "CapPrm: 0000000000000000",
      "CapEff: 0000000000000000",
      "CapBnd: 0000000000000000",
      "NoNewPrivs: 1",
      "Seccomp: 2",
    ]);
  });

  it.runIf(hasPython)("system calls that reach beyond the sandbox are refused", async () => {
    const x64 = process.arch === "x64";
    const calls = {
      ptrace: x64 ? 101 : 117,
      process_vm_readv: x64 ? 310 : 270,
      keyctl: x64 ? 250 : 219,
      bpf: x64 ? 321 : 280,
      perf_event_open: x64 ? 298 : 241,
      userfaultfd: x64 ? 323 : 282,
      unshare: x64 ? 272 : 97,
      setns: x64 ? 308 : 268,
      mount: x64 ? 165 : 40,
      pivot_root: x64 ? 155 : 41,
      chroot: x64 ? 161 : 51,
      open_by_handle_at: x64 ? 304 : 265,
      io_uring_setup: 425,
      personality: x64 ? 135 : 92,
      kexec_load: x64 ? 246 : 104,
    };
    const result = await python(`
import ctypes, errno, os
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    ctypes.set_errno(0)
    result = libc.syscall(number, *arguments)
    return errno.errorcode.get(ctypes.get_errno(), result)
for name, number in ${JSON.stringify(calls)}.items():
    print(name, call(number, 0x10000000, 0, 0, 0, 0))
for name, flag in dict(user=0x10000000, mount=0x20000, pid=0x20000000, net=0x40000000).items():
    print("clone", name, call(${x64 ? 56 : 220}, flag | 17, 0, 0, 0, 0))
print("clone3", call(435, 0, 0))
print("TIOCSTI", call(${x64 ? 16 : 29}, 0, 0x5412, ctypes.create_string_buffer(b"x")))
`);
    expect(result.stdout.trim().split("\n")).toEqual([
      ...Object.keys(calls).map((name) => `${name} EPERM`),
      ...["user", "mount", "pid", "net"].map((name) => `clone ${name} EPERM`),
      "clone3 ENOSYS",
      "TIOCSTI EPERM",
    ]);
  });

  it("no second sandbox can be opened inside", async () => {
    const result = await shell(
      "bwrap --ro-bind / / true; echo $?; unshare -U true; echo $?; unshare -rm true; echo $?",
    );
    expect(result.stdout.split("\n").filter((line) => line === "0")).toEqual([]);
  });
}
