"""Makes the kernel calls that sandboxes forget: newer ones, odd flags of allowed ones, and words with high halves set."""
# verdict: wrong
# unsafe: as root it would change the machine

# %%
import ctypes
import errno
import os

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
HIGH = 1 << 32  # what a filter that looks at half of a word does not see
file = os.open("own", os.O_RDWR | os.O_CREAT)
calls = {
    "openat2": (437, -100, b"/etc/passwd", bytes(24), 24), "pidfd_send_signal": (424, 3, 9, 0, 0),
    "process_madvise": (440, 3, 0, 0, 0, 0), "process_mrelease": (448, 3, 0), "memfd_secret": (447, 0),
    "mount_setattr": (442, -100, b".", 0, 0, 0), "quotactl_fd": (443, 3, 0, 0, 0), "futex_waitv": (449, 0, 0, 0, 0, 0),
    "set_mempolicy": (238, 0, 0, 0), "mbind": (237, 0, 0, 0, 0, 0, 0), "move_pages": (279, 1, 0, 0, 0, 0, 0),
    "migrate_pages": (256, 1, 0, 0, 0), "kcmp": (312, 1, 1, 0, 0, 0), "lookup_dcookie": (212, 0, 0, 0),
    "modify_ldt": (154, 0, 0, 0), "remap_file_pages": (216, 0, 0, 0, 0, 0), "vmsplice": (278, 1, 0, 0, 0),
    "splice": (275, 0, 0, 1, 0, 1, 0), "tee": (276, 0, 1, 1, 0), "io_setup": (206, 1, 0), "userfaultfd": (323, 1),
    "timer_create": (222, 0, 0, 0), "clock_settime": (227, 0, 0), "adjtimex": (159, 0), "sched_setattr": (314, 0, 0, 0),
    "sched_setaffinity": (203, 0, 8, b"\xff" * 8), "setpriority": (141, 0, 0, -5), "ioprio_set": (251, 1, 0, 8193),
    "setsid": (112,), "setpgid": (109, 0, 0), "tkill": (200, 1, 9), "rt_sigqueueinfo": (129, 1, 9, bytes(128)),
    "chown": (92, b"own", 0, 0), "mknod": (133, b"device", 0o20600, 0x101), "setxattr": (188, b"own", b"user.x", b"1", 1, 0),
    "sendmsg": (46, 3, 0, 0), "recvmsg": (47, 3, 0, 0), "setsockopt": (54, 3, 1, 1, bytes(4), 4), "mlockall": (151, 1),
    "clone of a process": (56, HIGH | 17, 0, 0, 0, 0), "clone of a parent": (56, 0x00008011, 0, 0, 0, 0),
    "clone in a cgroup": (56, 0x02010F00, 0, 0, 0, 0), "clone by vfork": (56, 0x4111, 0, 0, 0, 0),
    "kill all": (62, -1, 9), "kill a group": (62, 0, 9), "kill by a high half": (62, HIGH | 2, 0),
    "prctl that traces": (157, 0x59616D61, -1, 0, 0, 0), "prctl that lets dump": (157, 4, 1, 0, 0, 0),
    "prctl that outlives": (157, 1, 0, 0, 0, 0), "prctl of a high half": (157, HIGH | 38, 0, 0, 0, 0),
    "fcntl that owns": (72, file, 8, 1), "fcntl that leases": (72, file, 1024, 1), "fcntl that hints": (72, file, 1036, 0),
    "fcntl that seals": (72, file, 1033, 1), "fcntl that widens a pipe": (72, file, 1031, 1 << 20),
    "ioctl that types": (16, 0, 0x5412, b"x"), "ioctl that clones": (16, file, 0x40049409, file),
    "ioctl of a high half": (16, 0, HIGH | 0x5412, b"x"), "prlimit of another": (302, 2, 7, 0, 0),
}  # fmt: skip
for name, (number, *given) in calls.items():
    ctypes.set_errno(0)
    words = [ctypes.c_long(one) if isinstance(one, int) else one for one in given]
    result = libc.syscall(ctypes.c_long(number), *words)
    if result == 0 and name.startswith("clone"):
        os._exit(0)
    if result >= 0 or ctypes.get_errno() not in (errno.EPERM, errno.ENOSYS):
        print("REACHED", name, result, errno.errorcode.get(ctypes.get_errno()))
print("done")
