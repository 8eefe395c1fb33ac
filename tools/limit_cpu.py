"""Run a command and fail when it, with all that it starts, takes more processor time than allowed.

Usage: limit_cpu.py SECONDS COMMAND [ARGUMENT …]
"""

import resource
import subprocess
import sys


def main() -> int:
    """Return the command's exit code, 1 where only its time is too long."""
    limit, command = float(sys.argv[1]), sys.argv[2:]
    code = subprocess.run(command, check=False).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = used.ru_utime + used.ru_stime
    print(f"{' '.join(command)}: {seconds:.1f} s of processor time, at most {limit:g}")
    return code or int(seconds > limit)


if __name__ == "__main__":
    sys.exit(main())
